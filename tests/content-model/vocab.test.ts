/** Vocabularies: closed lists of words with labels. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vocab, wordOf, wordsOf } from '#content-model/vocab.ts';

for (const [name, list] of Object.entries(vocab)) {
  test(`${name}: every word has a label, and no label stands twice`, () => {
    const labels = Object.values(list).map((word: { label: string }) => word.label);
    assert.ok(labels.length > 0);
    assert.deepEqual(
      labels.filter((label) => typeof label !== 'string' || label.trim() === ''),
      [],
    );
    assert.equal(new Set(labels).size, labels.length);
  });
}

test('the transports are the four that have ports, and TCP comes first', () => {
  assert.deepEqual(wordsOf(vocab.transports), ['tcp', 'udp', 'sctp', 'dccp']);
});

test('the Windows versions stand in the order of their years', () => {
  const years = Object.values(vocab.windowsVersions).map((version) => version.year);
  assert.deepEqual(
    years,
    [...years].sort((a, b) => a - b),
  );
});

test('a word of a vocabulary is taken and another refused, prototypes included', () => {
  const schema = wordOf(vocab.verdicts);
  assert.equal(schema.parse('legacy'), 'legacy');
  for (const word of ['Legacy', 'constructor', '__proto__', 'toString', ''])
    assert.equal(schema.safeParse(word).success, false, word);
});

test('the standings are the four that a number can have, each with a sentence', () => {
  assert.deepEqual(wordsOf(vocab.standings), ['registered', 'reserved', 'unassigned', 'dynamic']);
  for (const { description } of Object.values(vocab.standings)) assert.match(description, /^[A-Z].*\.$/);
});
