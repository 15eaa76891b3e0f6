/** Endpoints: at a port, or as an IP protocol. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpointSchema, portNumberSchema, portSchema } from '#content-model/endpoint.ts';
import { ENDPOINT, GRE, PING } from '../support/entries.ts';
import { NO_CITATIONS, NO_TEXT } from '../support/fields.ts';

const passes = (entry: unknown) => endpointSchema.safeParse(entry).success;
const without = (field: string, entry: object) =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => key !== field));

test('a port number is a whole number from 0 to 65535', () => {
  for (const n of [0, 1, 445, 65535]) assert.equal(portNumberSchema.safeParse(n).success, true, String(n));
  for (const n of [-1, 65536, 44.5, '445', NaN, null])
    assert.equal(portNumberSchema.safeParse(n).success, false, String(n));
});

test('a port is a number, a rising range or "dynamic"', () => {
  for (const port of [0, 65535, 'dynamic', '3000-5000', '0-65535'])
    assert.equal(portSchema.safeParse(port).success, true, String(port));
  for (const port of ['445', 'http', 'Dynamic', '5000-3000', '80-80', '3000-70000', '3000 - 5000', '', null, true])
    assert.equal(portSchema.safeParse(port).success, false, String(port));
});

test('whatever is wrong with a port, the message says once what a port may be', () => {
  for (const port of [70000, -1, 44.5, 'http', '445', null]) {
    const issues = portSchema.safeParse(port).error?.issues ?? [];
    assert.deepEqual(
      issues.map((issue) => issue.message),
      ['a port from 0 to 65535, a range such as "3000-5000", or "dynamic"'],
      String(port),
    );
  }
});

test('minimal endpoints pass, at a port and as an IP protocol', () => {
  assert.equal(passes(ENDPOINT), true);
  assert.equal(passes(GRE), true);
});

test('an endpoint has a port or an IP protocol, not both and not neither', () => {
  assert.equal(passes({ ...ENDPOINT, ipProtocol: 47 }), false);
  assert.equal(passes(without('ipProtocol', GRE)), false);
  assert.equal(passes(without('port', ENDPOINT)), false);
  assert.equal(passes(without('transport', ENDPOINT)), false);
});

test('an endpoint listens unless it says otherwise', () => {
  assert.equal(endpointSchema.parse(ENDPOINT).direction, 'inbound');
});

const BAD: Record<string, readonly unknown[]> = {
  protocol: ['', 'SMB', 445, null],
  as: NO_TEXT,
  direction: ['in', 'Inbound', null],
  when: NO_TEXT,
  note: NO_TEXT,
  for: NO_TEXT,
  default: ['yes', true, null],
  listens: ['0.0.0.0', 'everywhere', null],
  packaged: NO_TEXT,
  since: NO_TEXT,
  until: NO_TEXT,
  exposure: ['peers', { reach: 'peers' }, { reach: 'lan', sources: ['a'] }, null],
  sources: NO_CITATIONS,
  transport: ['TCP', 'icmp', 6, null],
  colour: ['red'],
};

for (const [field, values] of Object.entries(BAD)) {
  test(`an endpoint with a bad ${field} is refused`, () => {
    for (const value of values)
      assert.equal(passes({ ...ENDPOINT, [field]: value }), false, `${field}: ${JSON.stringify(value)}`);
  });
}

test('an endpoint needs its sources, and a purpose or an occasion; one without a port needs its protocol', () => {
  for (const field of ['when', 'sources']) assert.equal(passes(without(field, ENDPOINT)), false, field);
  assert.equal(passes({ ...without('when', ENDPOINT), for: 'clients' }), true);
  assert.equal(passes(without('protocol', ENDPOINT)), true);
  assert.equal(passes(without('protocol', GRE)), false);
});

test('ICMP has a type, nothing else has one, and 1 stands for ICMPv6 as well', () => {
  assert.equal(passes(PING), true);
  assert.equal(passes(without('icmpType', PING)), false);
  assert.equal(passes({ ...PING, ipProtocol: 58 }), false);
  assert.equal(passes({ ...GRE, icmpType: 'echo-request' }), false);
  assert.equal(passes({ ...ENDPOINT, icmpType: 'echo-request' }), false);
  for (const icmpType of ['ping', 8, '8', null, '']) assert.equal(passes({ ...PING, icmpType }), false);
});

test('an IP protocol is one of the vocabulary', () => {
  for (const n of [50, 51]) assert.equal(passes({ ...GRE, ipProtocol: n }), true, String(n));
  for (const n of [6, 46, 256, '47', 47.5, null]) assert.equal(passes({ ...GRE, ipProtocol: n }), false, String(n));
});
