/** Numbers as steps. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromDeltas, deltasOf } from '#lib/deltas.ts';

test('ascending numbers are the steps between them, the first from zero', () =>
  assert.deepEqual(deltasOf([0, 1, 22, 445]), [0, 1, 21, 423]));

test('what was made into steps comes out again', () => {
  for (const numbers of [[], [0], [65535], [7, 7, 9], [1, 22, 445, 65535]])
    assert.deepEqual(fromDeltas(deltasOf(numbers)), numbers);
});
