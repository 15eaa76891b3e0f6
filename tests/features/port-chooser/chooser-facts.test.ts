/** The facts as they travel, and as they are asked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTED_NUMBERS } from '#chart/registry.ts';
import { packNumbers, unpackNumbers } from '#features/port-chooser/chooser-facts.ts';
import { FACTS } from './support.ts';

const cases: [numbers: number[], packed: number[]][] = [
  [[], [0]],
  [[0], [0, 1]],
  [[3], [3, 1]],
  [
    [0, 1, 5, 6, 9],
    [0, 2, 3, 2, 2, 1],
  ],
];

for (const [numbers, packed] of cases) {
  test(`[${numbers.join()}] packs as [${packed.join()}] and comes back`, () => {
    assert.deepEqual(packNumbers(numbers), packed);
    assert.deepEqual([...unpackNumbers(packed)], numbers);
  });
}

test('the whole registry survives the journey', () => {
  assert.ok(LISTED_NUMBERS.length > 6000);
  assert.deepEqual([...unpackNumbers(packNumbers(LISTED_NUMBERS))], LISTED_NUMBERS);
});

test('every number of a range of software is used, up to both ends; all software of a number is known', () => {
  assert.deepEqual(FACTS.used.get(27_015), ['A game']);
  assert.deepEqual(FACTS.used.get(27_030), ['A game']);
  assert.equal(FACTS.used.get(27_014), undefined);
  assert.equal(FACTS.used.get(27_031), undefined);
  assert.deepEqual(FACTS.used.get(8080), ['Tomcat', 'Jenkins']);
});
