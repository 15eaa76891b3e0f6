/** The line between two ranges. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rangeBoundary } from '#features/port-map/range-boundary.ts';

test('a boundary is a path across the whole chart, with plain numbers only', () => {
  for (const upright of [true, false]) {
    const path = rangeBoundary(100, 430, 9, upright);
    assert.match(path, /^M-?[\d.]+ -?[\d.]+(?:Q(?:-?[\d.]+ ?){4})+L-?[\d.]+ -?[\d.]+$/);
    assert.equal(path, rangeBoundary(100, 430, 9, upright));
  }
});
