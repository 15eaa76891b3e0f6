/** What systems hand out within a span. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ephemeralOverlaps } from '#features/port-ranges/ephemeral-overlaps.ts';

test('an ephemeral range overlaps a span in what both share', () => {
  const overlaps = ephemeralOverlaps({ from: 32_000, to: 33_000 });
  assert.deepEqual(
    overlaps.map(({ from, to, range }) => [from, to, range.system]),
    [[32_768, 33_000, 'Linux']],
  );
  assert.equal(ephemeralOverlaps({ from: 61_000, to: 65_535 }).length, 2);
  assert.deepEqual(ephemeralOverlaps({ from: 5001, to: 32_767 }), []);
});
