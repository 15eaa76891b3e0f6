/** Ports that are registered in just the words of a query. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registrationMatches } from '#features/search/query/registration-matches.ts';
import type { UnchartedPort } from '#features/search/index/index-format.ts';

const port = (number: number, name: string, text: string): UnchartedPort => ({
  number,
  title: name,
  names: [name],
  otherNames: [],
  uses: [],
  lesserUses: [],
  transports: ['udp'],
  text,
});
const ports = [
  port(43, 'nicname', 'Who Is'),
  port(63, 'whois++', 'whois++ server'),
  port(4789, 'vxlan', 'Virtual eXtensible Local Area Network (VXLAN); an overlay'),
];
const numbers = (typed: string) => registrationMatches(ports, typed).map(({ id }) => Number(id));

test('a description leads to its port, however it is spaced, and without what it has in brackets', () => {
  assert.deepEqual(numbers('whois'), [43]);
  assert.deepEqual(numbers('virtual extensible local area network'), [4789]);
  assert.deepEqual(numbers('an overlay'), [4789]);
});

test('a part of a description leads nowhere, and neither does nothing', () => {
  assert.deepEqual(numbers('virtual extensible'), []);
  assert.deepEqual(numbers('…'), []);
});
