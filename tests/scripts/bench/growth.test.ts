/** The cost of more and more pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growthFigures } from '../../../scripts/bench/growth.ts';

test('growth tells what a page costs, and what each page more has cost', () => {
  const figures = growthFigures([
    { ports: 1_000, pages: 1_500, time: 15_000 },
    { ports: 6_000, pages: 6_500, time: 25_000 },
  ]);
  assert.deepEqual(
    figures.map(({ name, value }) => [name, Math.round(value)]),
    [
      ['1,000 ports', 15_000],
      ['1,000 ports, a page', 10],
      ['6,000 ports', 25_000],
      ['6,000 ports, a page', 4],
      ['6,000 ports, each page more than before', 2],
    ],
  );
});
