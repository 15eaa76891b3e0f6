/** The cost of more and more pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growthFigures } from '../../../scripts/bench/growth.ts';

test('growth tells what a page costs, and what each page more has cost, which should be no more', () => {
  const figures = growthFigures([
    { ports: 1_000, pages: 1_500, time: 15_000 },
    { ports: 6_000, pages: 6_500, time: 25_000 },
  ]);
  assert.deepEqual(
    figures.map(({ name, value, budget }) => [name, Math.round(value), budget]),
    [
      ['1,000 ports', 15_000, undefined],
      ['1,000 ports, a page', 10, undefined],
      ['6,000 ports', 25_000, undefined],
      ['6,000 ports, each page more than before', 2, 10],
    ],
  );
});
