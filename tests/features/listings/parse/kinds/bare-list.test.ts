/** Bare lists of ports. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParsedListing } from '#features/listings/parse/listing.ts';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { kinds, read } from '../support.ts';

const ports = ({ listeners }: ParsedListing): string[] =>
  listeners.map(
    ({ from, to, transport, remark }) => `${from}${from === to ? '' : `-${to}`}/${transport}${remark ? '?' : ''}`,
  );

test('commas, slashes, ranges, labels, bullets: a question mark where no transport was given', () => {
  const reading = read('bare.txt');
  assert.deepEqual(kinds(reading), ['bare 1-8']);
  assert.deepEqual(ports(reading), [
    '22/tcp?',
    '80/tcp?',
    '443/tcp',
    '5000-5010/tcp?',
    '53/tcp',
    '123/udp',
    '161/udp',
    '22/tcp',
    '80/tcp',
    '53/udp',
    '8443/tcp?',
    '3389/tcp',
    '1433-1434/tcp?',
    '8000-8002/tcp?',
  ]);
  assert.equal(reading.listeners[0]?.remark, 'no transport given: taken for TCP');
  assert.deepEqual(reading.unparsed, []);
});

for (const [typed, expected] of [
  ['445', ['445/tcp?']],
  ['0', ['0/tcp?']],
  [':8080', ['8080/tcp?']],
  ['port 22', ['22/tcp?']],
  ['open ports: 22 80', ['22/tcp?', '80/tcp?']],
  ['tcp 22 80 udp 53', ['22/tcp', '80/tcp', '53/udp']],
  ['22 and 80', ['22/tcp?', '80/tcp?']],
  ['22;80;443', ['22/tcp?', '80/tcp?', '443/tcp?']],
  ['3868/sctp,4000/dccp', ['3868/sctp', '4000/dccp']],
  ['8000..8010', ['8000-8010/tcp?']],
] as const) {
  test(`“${typed}” is a list`, () => assert.deepEqual(ports(readListing(typed)), expected));
}

for (const [typed, reason] of [
  ['22, 65536', '“65536” is not a port: ports end at 65535'],
  ['99999999999', '“99999999999” is not a port: ports end at 65535'],
  ['5010-5000', 'the range 5010–5000 runs backwards'],
  ['22, 80, foo', '“foo” is not a port'],
  ['we saw 3 of them', 'not a line of any listing known here'],
  ['921120 total packets received', 'not a line of any listing known here'],
  ['-1', 'not a line of any listing known here'],
  ['1.5', 'not a line of any listing known here'],
] as const) {
  test(`“${typed}” is left over whole, with the reason`, () => {
    const { listeners, unparsed } = readListing(typed);
    assert.deepEqual(listeners, []);
    assert.deepEqual(
      unparsed.map(({ line, text, reason: why }) => ({ line, text, reason: why })),
      [{ line: 1, text: typed, reason }],
    );
  });
}
