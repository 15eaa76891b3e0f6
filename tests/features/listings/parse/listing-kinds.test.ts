/** The registry: what every kind of listing has. A new kind is tested by this as soon as it stands there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTING_GROUPS, LISTING_GUIDES } from '#features/listings/parse/listing-guides.ts';
import { listingKind, LISTING_KINDS } from '#features/listings/parse/listing-kinds.ts';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { FIXTURES, read } from './support.ts';

for (const { id, example } of LISTING_GUIDES) {
  test(`the example of ${id} is read as that kind, whole`, () => {
    const { sections, unparsed } = readListing(example);
    assert.deepEqual([...new Set(sections.map(({ kind }) => kind))], [id]);
    assert.deepEqual(unparsed, []);
  });
}

for (const { id, command } of LISTING_GUIDES) {
  test(`the command of ${id}, as it stands in a terminal, is no line of a listing`, () => {
    assert.equal(command === undefined, listingKind(id)?.commandPattern === undefined);
    if (command !== undefined) assert.deepEqual(readListing(`$ ${command}\n${command}`).unparsed, []);
  });
}

test('every kind has listings of its own among the fixtures, and they hold no other', () => {
  const found = new Set(FIXTURES.flatMap((name) => read(name).sections.map(({ kind }) => kind)));
  assert.deepEqual([...found].sort(), LISTING_KINDS.map(({ id }) => id).sort());
});

test('a kind has an id of its own, a label, and sentences on what it tells and what it can’t', () => {
  assert.equal(new Set(LISTING_KINDS.map(({ id }) => id)).size, LISTING_KINDS.length);
  assert.deepEqual(
    LISTING_GUIDES.map(({ id }) => id),
    LISTING_KINDS.map(({ id }) => id),
  );
  for (const { id, tells, cannotTell, group } of LISTING_GUIDES) {
    assert.notEqual(listingKind(id)?.label ?? '', '');
    for (const sentence of [tells, cannotTell]) assert.match(sentence, /^\p{Lu}.*\.$/u, id);
    assert.ok(LISTING_GROUPS.includes(group), id);
  }
});
