/** Pointing at a mark means its number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snapToMark } from '#features/port-map/snap-to-mark.ts';

const isMarked = (number: number) => [443, 445].includes(number);

test('the nearest marked number within reach is meant', () => {
  assert.equal(snapToMark(446, 2, isMarked), 445);
  assert.equal(snapToMark(445, 2, isMarked), 445);
  assert.equal(snapToMark(442, 2, isMarked), 443);
});

test('beyond reach a number means itself', () => {
  assert.equal(snapToMark(448, 2, isMarked), 448);
  assert.equal(snapToMark(444, 0, isMarked), 444);
});
