/** The names of ports as they travel. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesFrom, packPortNames, UnaskedNames } from '#features/rule-check/port-names.ts';
import { realChart } from '../../support/real-chart.ts';

test('a name leads to its port on its transport, and no other word to anything', () => {
  const names = namesFrom(packPortNames(realChart));
  assert.equal(names.port('ssh', 'tcp'), 22);
  assert.equal(names.port('domain', 'udp'), 53);
  for (const word of ['constructor', '', 'no-such-name']) assert.equal(names.port(word, 'tcp'), undefined);
});

test('whoever was asked says so', () => {
  const names = new UnaskedNames();
  assert.equal(names.wasAsked, false);
  names.port();
  assert.equal(names.wasAsked, true);
});
