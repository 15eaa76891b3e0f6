/** Numbers as steps. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersOf, stepsOf } from '#lib/steps.ts';

test('ascending numbers are the steps between them, the first from zero', () =>
  assert.deepEqual(stepsOf([0, 1, 22, 445]), [0, 1, 21, 423]));

test('what was made into steps comes out again', () => {
  for (const numbers of [[], [0], [65535], [7, 7, 9], [1, 22, 445, 65535]])
    assert.deepEqual(numbersOf(stepsOf(numbers)), numbers);
});
