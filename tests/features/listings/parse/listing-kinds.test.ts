/** The registry: what every kind of listing has. A new kind is tested by this as soon as it stands there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTING_GROUPS } from '#features/listings/parse/listing-kind.ts';
import { listingKind, LISTING_KINDS } from '#features/listings/parse/listing-kinds.ts';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { FIXTURES, read } from './support.ts';

for (const { id, example } of LISTING_KINDS) {
  test(`the example of ${id} is read as that kind, whole`, () => {
    const { sections, unparsed } = readListing(example);
    assert.deepEqual([...new Set(sections.map(({ kind }) => kind))], [id]);
    assert.deepEqual(unparsed, []);
  });
}

for (const { id, hint, commandPattern } of LISTING_KINDS) {
  test(`the command of ${id}, as it stands in a terminal, is no line of a listing`, () => {
    assert.equal(hint === '', commandPattern === undefined);
    if (hint !== '') assert.deepEqual(readListing(`$ ${hint}\n${hint}`).unparsed, []);
  });
}

test('every kind has listings of its own among the fixtures, and they hold no other', () => {
  const found = new Set(FIXTURES.flatMap((name) => read(name).sections.map(({ kind }) => kind)));
  assert.deepEqual([...found].sort(), LISTING_KINDS.map(({ id }) => id).sort());
});

test('a kind has an id of its own, a label, and sentences on what it tells and what it can’t', () => {
  assert.equal(new Set(LISTING_KINDS.map(({ id }) => id)).size, LISTING_KINDS.length);
  for (const { id, label, tells, cannotTell, group } of LISTING_KINDS) {
    assert.equal(listingKind(id)?.label, label);
    for (const sentence of [tells, cannotTell]) assert.match(sentence, /^\p{Lu}.*\.$/u, id);
    assert.ok(LISTING_GROUPS.includes(group), id);
  }
});
