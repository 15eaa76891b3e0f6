/** Where endpoints listen: places, ids and texts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpointId } from '#chart/endpoint.ts';
import {
  endpointText,
  portSpecOf,
  portSpecText,
  shortSpecText,
  shortTransportText,
  transportText,
} from '#chart/port-spec.ts';
import { endpointSchema } from '#content-model/endpoint.ts';
import { ENDPOINT, GRE, PING } from '../support/entries.ts';

const NOWHERE = { transport: null, port: null, range: null, dynamic: false, ipProtocol: null, icmpType: null };

const cases: [name: string, entry: object, place: object, id: string, text: string][] = [
  ['a number', { port: 445 }, { transport: 'tcp', port: 445 }, 'tcp-445-smb', 'TCP 445'],
  ['port 0', { port: 0 }, { transport: 'tcp', port: 0 }, 'tcp-0-smb', 'TCP 0'],
  [
    'another transport',
    { port: 123, transport: 'udp', protocol: 'ntp' },
    { transport: 'udp', port: 123 },
    'udp-123-ntp',
    'UDP 123',
  ],
  ['a range', { port: '3000-5000' }, { transport: 'tcp', range: [3000, 5000] }, 'tcp-3000-5000-smb', 'TCP 3000–5000'],
  ['a dynamic port', { port: 'dynamic' }, { transport: 'tcp', dynamic: true }, 'tcp-dynamic-smb', 'TCP dynamic'],
];

for (const [name, own, place, id, text] of cases) {
  test(`${name} has its place, its id and its text`, () => {
    const entry = endpointSchema.parse({ ...ENDPOINT, ...own });
    assert.deepEqual(portSpecOf(entry), { ...NOWHERE, ...place });
    assert.equal(endpointId(entry), id);
    assert.equal(endpointText(portSpecOf(entry)), text);
  });
}

test('an IP protocol has a number of its own and no port', () => {
  const entry = endpointSchema.parse(GRE);
  const place = portSpecOf(entry);
  assert.deepEqual(place, { ...NOWHERE, ipProtocol: 47 });
  assert.equal(endpointId(entry), 'ip-47-gre');
  assert.equal(portSpecText(place), 'IP protocol 47');
  assert.equal(transportText(place), 'GRE');
  assert.equal(endpointText(place), 'IP protocol 47 (GRE)');
});

test('a message of ICMP goes by its name, and stands for both versions of IP', () => {
  const place = portSpecOf(endpointSchema.parse(PING));
  assert.deepEqual(place, { ...NOWHERE, ipProtocol: 1, icmpType: 'echo-request' });
  assert.equal(endpointId(endpointSchema.parse(PING)), 'icmp-echo-request');
  assert.equal(portSpecText(place), 'echo request');
  assert.equal(transportText(place), 'ICMP');
  assert.equal(endpointText(place), 'ICMP echo request');
});

test('a narrow cell has the number of an IP protocol, the name of a message and the port of a transport', () => {
  const short = (entry: object) => {
    const place = portSpecOf(endpointSchema.parse(entry));
    return `${shortTransportText(place)} ${shortSpecText(place)}`;
  };
  assert.deepEqual([ENDPOINT, GRE, PING].map(short), ['TCP 445', 'IP 47', 'ICMP echo request']);
});
