/** The messages of ICMP. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ICMP_TYPES, icmpAnswer, icmpNumbers, icmpNumbersText, isIcmpType } from '#content-model/icmp-types.ts';
import { vocab } from '#content-model/vocab.ts';

test('a message has its numbers in each version of IP', () => {
  assert.deepEqual(icmpNumbers('echo-request', 4), { type: 8, code: null });
  assert.deepEqual(icmpNumbers('echo-request', 6), { type: 128, code: null });
  assert.deepEqual(icmpNumbers('fragmentation-needed', 4), { type: 3, code: 4 });
  assert.deepEqual(icmpNumbers('fragmentation-needed', 6), { type: 2, code: null });
});

test('the numbers read as people say them', () => {
  assert.equal(icmpNumbersText({ type: 8, code: null }), 'type 8');
  assert.equal(icmpNumbersText({ type: 3, code: 4 }), 'type 3, code 4');
});

test('the echo is answered, and no error is', () => {
  assert.equal(icmpAnswer('echo-request'), 'echo-reply');
  assert.deepEqual(
    ICMP_TYPES.filter((type) => icmpAnswer(type)),
    ['echo-request'],
  );
});

test('a word of the vocabulary is a message, and nothing else is', () => {
  for (const word of Object.keys(vocab.icmpTypes)) assert.equal(isIcmpType(word), true, word);
  for (const word of ['ping', '8', '', 'constructor', 'toString']) assert.equal(isIcmpType(word), false, word);
});
