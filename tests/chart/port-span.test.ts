/** Spans over each other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlapOf, numbersWithin } from '#chart/port-span.ts';

test('two spans share what lies in both, a single number included', () => {
  assert.deepEqual(overlapOf({ from: 1, to: 5 }, { from: 3, to: 9 }), { from: 3, to: 5 });
  assert.deepEqual(overlapOf({ from: 1, to: 9 }, { from: 3, to: 5 }), { from: 3, to: 5 });
  assert.deepEqual(overlapOf({ from: 1, to: 5 }, { from: 5, to: 9 }), { from: 5, to: 5 });
  assert.equal(overlapOf({ from: 1, to: 4 }, { from: 5, to: 9 }), undefined);
});

test('numbers numbersWithin a span include its ends', () => {
  assert.deepEqual(numbersWithin([1, 2, 3, 4, 5], { from: 2, to: 4 }), [2, 3, 4]);
});
