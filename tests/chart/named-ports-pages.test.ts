/** The stretches of the listings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTING_LENGTH, listingAt, listingsOf, stretchOf } from '#chart/named-ports-pages.ts';

test('stretches follow each other without a gap, and the last ends with the port space', () => {
  assert.deepEqual(stretchOf(0), { from: 0, to: LISTING_LENGTH - 1 });
  assert.deepEqual(stretchOf(LISTING_LENGTH - 1), stretchOf(0));
  assert.equal(stretchOf(LISTING_LENGTH).from, LISTING_LENGTH);
  assert.equal(stretchOf(65_535).to, 65_535);
});

test('only stretches with a named port are listed, each once', () => {
  const far = 40 * LISTING_LENGTH;
  assert.deepEqual(listingsOf([1, 2, far, far + 1]), [stretchOf(0), stretchOf(far)]);
});

test('an unnamed number stands by the listing of its stretch, where there is one', () => {
  assert.deepEqual(listingAt([7], 9), stretchOf(0));
  assert.equal(listingAt([7], LISTING_LENGTH), undefined);
});
