/** Pointing at a mark means its number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snap } from '#features/port-map/snap.ts';

const isMarked = (number: number) => [443, 445].includes(number);

test('the nearest marked number within reach is meant', () => {
  assert.equal(snap(446, 2, isMarked), 445);
  assert.equal(snap(445, 2, isMarked), 445);
  assert.equal(snap(442, 2, isMarked), 443);
});

test('beyond reach a number means itself', () => {
  assert.equal(snap(448, 2, isMarked), 448);
  assert.equal(snap(444, 0, isMarked), 444);
});
