/** The transports by themselves are those of the vocabulary. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRANSPORT_WORDS, TRANSPORTS } from '#content-model/transports.ts';
import { vocab, wordsOf } from '#content-model/vocab.ts';

test('the transports are the words of the vocabulary, in its order', () => {
  assert.deepEqual(TRANSPORTS, wordsOf(vocab.transports));
});

test('as a regular expression they match each transport and no part of a longer word', () => {
  const word = new RegExp(`^(?:${TRANSPORT_WORDS})$`);
  assert.ok(TRANSPORTS.every((transport) => word.test(transport)));
  assert.doesNotMatch('tcpip', word);
});
