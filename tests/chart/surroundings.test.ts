/** What lies around a number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portIndexesOf, nearest, surroundingsOf } from '#chart/surroundings.ts';

const NUMBERS = [1, 5, 7, 9, 100];

const cases: [port: number, each: number, found: number[]][] = [
  [7, 2, [1, 5, 9, 100]],
  [6, 1, [5, 7]],
  [8, 2, [5, 7, 9, 100]],
  [0, 2, [1, 5]],
  [1, 2, [5, 7]],
  [100, 2, [7, 9]],
  [65535, 2, [9, 100]],
  [7, 0, []],
  [7, 9, [1, 5, 9, 100]],
];

for (const [port, each, found] of cases) {
  test(`nearest to ${port}, ${each} on each side, are ${found.join(', ') || 'none'}`, () => {
    assert.deepEqual(nearest(NUMBERS, port, each), found);
  });
}

test('around nothing lies nothing', () => assert.deepEqual(nearest([], 80, 2), []));

test('a number has two named neighbours on each side, and the block between what is listed', () => {
  const portIndexes = portIndexesOf([1, 5, 7, 9, 40, 100], [5, 100], [1, 5, 7, 9, 100]);
  assert.deepEqual(surroundingsOf(portIndexes, 50), {
    named: [9, 40, 100],
    block: { from: 10, to: 99 },
  });
});

test('a listed number and a dynamic one lie in no block; one that only software uses does', () => {
  const portIndexes = portIndexesOf([1, 40], [], [1]);
  assert.equal(surroundingsOf(portIndexes, 1).block, undefined);
  assert.equal(surroundingsOf(portIndexes, 49152).block, undefined);
  assert.deepEqual(surroundingsOf(portIndexes, 40).block, { from: 2, to: 49151 });
});
