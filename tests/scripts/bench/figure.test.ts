/** How the benchmark's figures are printed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budgetText, readable } from '../../../scripts/bench/figure.ts';

test('numbers come with a unit that a person can take in', () => {
  assert.equal(readable({ value: 845, unit: 'bytes' }), '845 B');
  assert.equal(readable({ value: 13_240, unit: 'bytes' }), '13.2 kB');
  assert.equal(readable({ value: 1_500_000_000, unit: 'bytes' }), '1.5 GB');
  assert.equal(readable({ value: 60_000, unit: 'ms' }), '60 s');
  assert.equal(readable({ value: 6_692, unit: 'pages' }), '6,692');
  assert.equal(readable({ value: 2.61, unit: 'times' }), '2.6 times');
  assert.equal(readable({ value: NaN, unit: 'bytes' }), '–');
  assert.equal(readable({ value: 1.234, unit: 'ms/page' }), '1.23 ms a page');
});

test('a budget says whether it holds, and by how much it is missed', () => {
  assert.equal(budgetText({ value: 5_900, unit: 'bytes', budget: 6_000 }), 'under 6 kB: holds');
  assert.equal(budgetText({ value: 6_100, unit: 'bytes', budget: 6_000 }), 'under 6 kB: missed by 100 B');
  assert.equal(budgetText({ value: 0, unit: 'bytes', budget: 0 }), 'none: holds');
  assert.equal(budgetText({ value: 40_000, unit: 'bytes', budget: 0 }), 'none: missed by 40 kB');
  assert.equal(budgetText({ value: 6_100, unit: 'bytes' }), '');
});
