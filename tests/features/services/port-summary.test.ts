/** The ports of a service in a line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portSummary } from '#features/services/port-summary.ts';
import { chartOf, take } from '../../support/entries.ts';

/** What the line says of a service with these endpoints. */
const summaryOf = (endpoints: readonly object[]) => {
  const sourced = endpoints.map((endpoint) => ({ when: 'It is used.', sources: ['kb832017'], ...endpoint }));
  return portSummary(take(chartOf({ services: { one: { title: 'One', endpoints: sourced } } }).services, 'one'));
};

test('ports stand by transport, those that listen untouched first', () => {
  assert.equal(
    summaryOf([
      { transport: 'tcp', port: 6379 },
      { transport: 'tcp', port: 16379, default: 'off' },
      { transport: 'tcp', port: 26379, default: 'on' },
      { transport: 'udp', port: '5000-5010' },
      { ipProtocol: 47, protocol: 'gre' },
    ]),
    'TCP 6379, 26379, 16379 · UDP 5000–5010 · IP 47',
  );
});

test('a number stands there once', () => {
  assert.equal(
    summaryOf([
      { transport: 'tcp', port: 80 },
      { transport: 'tcp', port: 80, protocol: 'http' },
    ]),
    'TCP 80',
  );
});

test('ports that it only sends from stand there where it has no others', () => {
  const sends = { transport: 'udp', port: 53, direction: 'outbound' };
  assert.equal(summaryOf([sends]), 'UDP 53');
  assert.equal(summaryOf([sends, { transport: 'tcp', port: 80 }]), 'TCP 80');
});

test('of many ports the line counts the rest', () => {
  const ports = Array.from({ length: 9 }, (_, i) => ({ transport: 'tcp', port: 7000 + i }));
  assert.equal(summaryOf(ports), 'TCP 7000, 7001, 7002, 7003, 7004, 7005 · and 3 others');
});
