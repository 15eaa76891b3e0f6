/** What the chart says of a number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describePort as of } from '#features/listings/explain/describe-port.ts';
import type { Transport } from '#content-model/vocab.ts';
import { FACTS } from '../support.ts';

const saidOf = (transport: Transport, from: number, to = from) => of(FACTS, { transport, from, to });

test('a charted port has its title, and IANA’s name', () => {
  const { title, note } = saidOf('tcp', 445);
  assert.match(title, /^Server Message Block/);
  assert.equal(note, 'IANA: microsoft-ds');
});

test('a charted port on a transport that nothing uses says so', () => {
  assert.match(saidOf('udp', 23).note, /not charted for UDP/);
});

test('known software comes before a registration, what means the number first', () => {
  assert.equal(saidOf('tcp', 6379).title, 'Redis and Valkey');
  assert.match(saidOf('tcp', 8082).title, / (and|more)/);
  assert.match(saidOf('tcp', 8082).note, /^by default; IANA: /);
});

test('a registration alone is told as no evidence', () => {
  const { title, note } = saidOf('tcp', 47000);
  assert.equal(title, 'mbus');
  assert.match(note, /registered at IANA; no evidence/);
});

test('numbers of nobody are told apart: unassigned, and dynamic', () => {
  assert.equal(saidOf('tcp', 27182).title, 'Unassigned');
  assert.equal(saidOf('tcp', 50_500).title, 'Dynamic port');
});

test('a range has its length and the first names in it', () => {
  assert.deepEqual(saidOf('tcp', 27_180, 27_189), {
    title: '10 numbers in a row',
    note: 'none of them charted',
  });
  assert.match(saidOf('tcp', 79, 90).note, /^among them 80 HTTP, .* and others$/);
});
