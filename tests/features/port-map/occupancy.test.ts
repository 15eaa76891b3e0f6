/** Where the port space is full and where it is empty. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_PORT } from '#chart/port-space.ts';
import { LISTED_NUMBERS } from '#chart/registry.ts';
import { unassignedBlocks } from '#chart/unassigned-blocks.ts';
import { longestGap, OCCUPANCY_SPANS } from '#features/port-map/occupancy.ts';

test('the spans follow one another over the whole space', () => {
  assert.equal(OCCUPANCY_SPANS[0]?.from, 0);
  assert.equal(OCCUPANCY_SPANS.at(-1)?.to, MAX_PORT);
  OCCUPANCY_SPANS.slice(1).forEach((span, i) => assert.equal(span.from, (OCCUPANCY_SPANS[i]?.to ?? 0) + 1));
});

test('the longest empty run of a span holds no listed number, and no run is longer', () => {
  for (const span of OCCUPANCY_SPANS.slice(0, -1)) {
    const gap = longestGap(LISTED_NUMBERS, span);
    assert.ok(gap && gap.from >= span.from && gap.to <= span.to);
    assert.ok(LISTED_NUMBERS.every((n) => n < gap.from || n > gap.to));
    const within = unassignedBlocks(LISTED_NUMBERS).filter((b) => b.from >= span.from && b.to <= span.to);
    assert.ok(within.every((b) => b.to - b.from <= gap.to - gap.from));
  }
  assert.equal(longestGap([10, 11, 12], { from: 10, to: 12 }), undefined);
  assert.deepEqual(longestGap([5, 20], { from: 0, to: 10 }), { from: 0, to: 4 });
});
