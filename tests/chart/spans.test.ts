/** Spans over each other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutsOf, overlapOf, within } from '#chart/spans.ts';

test('two spans share what lies in both, a single number included', () => {
  assert.deepEqual(overlapOf({ from: 1, to: 5 }, { from: 3, to: 9 }), { from: 3, to: 5 });
  assert.deepEqual(overlapOf({ from: 1, to: 9 }, { from: 3, to: 5 }), { from: 3, to: 5 });
  assert.deepEqual(overlapOf({ from: 1, to: 5 }, { from: 5, to: 9 }), { from: 5, to: 5 });
  assert.equal(overlapOf({ from: 1, to: 4 }, { from: 5, to: 9 }), undefined);
});

test('an ephemeral range cuts off only what it shares', () => {
  const cuts = cutsOf({ from: 32_000, to: 33_000 });
  assert.deepEqual(
    cuts.map(({ from, to, range }) => [from, to, range.system]),
    [[32_768, 33_000, 'Linux']],
  );
  assert.equal(cutsOf({ from: 61_000, to: 65_535 }).length, 2);
  assert.deepEqual(cutsOf({ from: 5001, to: 32_767 }), []);
});

test('numbers within a span include its ends', () => {
  assert.deepEqual(within([1, 2, 3, 4, 5], { from: 2, to: 4 }), [2, 3, 4]);
});
