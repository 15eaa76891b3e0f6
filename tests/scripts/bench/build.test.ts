/** What the benchmark reads in a build's own words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phaseFigures } from '../../../scripts/bench/build.ts';

test('the phases of a build are those that it tells of, in their order', () => {
  const said =
    'Reading the content: 4.8 s\nWriting pages: 14,592 in 29.6 s\n[WARN] took: 2 s\nBuilt into dist/ in 45 s.\n';
  assert.deepEqual(
    phaseFigures('phases', { said }).map(({ name, value }) => [name, value]),
    [
      ['Reading the content', 4_800],
      ['Writing pages', 29_600],
    ],
  );
});
