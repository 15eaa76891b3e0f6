/** The pages that list all named ports. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NUMBERS_A_PAGE, namedPortsPageAt, namedPortsPages, namedPortsPageOf } from '#chart/named-ports-pages.ts';

test('the spans of pages follow each other without a gap, and the last ends with the port space', () => {
  assert.deepEqual(namedPortsPageOf(0), { from: 0, to: NUMBERS_A_PAGE - 1 });
  assert.deepEqual(namedPortsPageOf(NUMBERS_A_PAGE - 1), namedPortsPageOf(0));
  assert.equal(namedPortsPageOf(NUMBERS_A_PAGE).from, NUMBERS_A_PAGE);
  assert.equal(namedPortsPageOf(65_535).to, 65_535);
});

test('only spans with a named port have a page, each once', () => {
  const far = 40 * NUMBERS_A_PAGE;
  assert.deepEqual(namedPortsPages([1, 2, far, far + 1]), [namedPortsPageOf(0), namedPortsPageOf(far)]);
});

test('an unnamed number has the page of its span, where there is one', () => {
  assert.deepEqual(namedPortsPageAt([7], 9), namedPortsPageOf(0));
  assert.equal(namedPortsPageAt([7], NUMBERS_A_PAGE), undefined);
});
