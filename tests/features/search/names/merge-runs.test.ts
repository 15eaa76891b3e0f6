/** Runs of one name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeRuns } from '#features/search/names/merge-runs.ts';

test('three numbers in a row under one name become one entry, though other names stand between', () => {
  assert.deepEqual(
    mergeRuns([
      ['x11', 6000],
      ['other', 6000],
      ['x11', 6001],
      ['x11', 6002],
    ]),
    [
      { name: 'x11', from: 6000, to: 6002 },
      { name: 'other', from: 6000, to: 6000 },
    ],
  );
});

test('two in a row, and a gap, keep a line for each number', () => {
  const line = (name: string, n: number) => ({ name, from: n, to: n });
  assert.deepEqual(
    mergeRuns([
      ['a', 1],
      ['a', 2],
      ['a', 4],
    ]),
    [line('a', 1), line('a', 2), line('a', 4)],
  );
});
