/** What is let through: from an endpoint, and in words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portSpecOf } from '#chart/port-spec.ts';
import { portsText, targetOf, targetText } from '#chart/permits/target.ts';
import { endpointSchema } from '#content-model/endpoint.ts';
import { ENDPOINT, GRE, PING } from '../../support/entries.ts';
import { icmp, tcp, udp } from '../../support/firewall/sets.ts';
import { realChart } from '../../support/real-chart.ts';

const targetAt = (own: object, protocol = 'smb') =>
  targetOf(portSpecOf(endpointSchema.parse({ ...ENDPOINT, ...own })), protocol);

test('an endpoint becomes a port, a range, RPC, another dynamic port, an IP protocol or a message of ICMP', () => {
  assert.deepEqual(targetAt({ port: 445 }), tcp(445));
  assert.deepEqual(targetAt({ port: '3000-5000' }), tcp(3000, 5000));
  assert.deepEqual(targetAt({ port: 'dynamic' }, 'rpc'), { kind: 'rpc' });
  assert.deepEqual(targetAt({ port: 'dynamic' }, 'ftp'), { kind: 'dynamic', transport: 'tcp' });
  assert.deepEqual(targetOf(portSpecOf(endpointSchema.parse(GRE)), 'gre'), { kind: 'ip', protocol: 47 });
  assert.deepEqual(targetOf(portSpecOf(endpointSchema.parse(PING)), 'icmp'), icmp('echo-request'));
});

test('RPC at a fixed port is that port, and RPC over UDP is no keyword of Windows', () => {
  assert.deepEqual(targetAt({ port: 135 }, 'rpc'), tcp(135));
  assert.deepEqual(targetAt({ transport: 'udp', port: 'dynamic' }, 'rpc'), { kind: 'dynamic', transport: 'udp' });
});

test('every endpoint of the real chart has a target', () => {
  assert.ok(realChart.endpoints.length > 100);
  for (const endpoint of realChart.endpoints) assert.ok(targetText(targetOf(endpoint, endpoint.protocol ?? '')));
});

test('a target reads as people say it', () => {
  assert.equal(targetText(tcp(445)), 'TCP 445');
  assert.equal(targetText(udp(5000, 5010)), 'UDP 5000-5010');
  assert.equal(targetText({ kind: 'rpc' }), 'TCP dynamic (RPC)');
  assert.equal(targetText({ kind: 'dynamic', transport: 'udp' }), 'UDP dynamic');
  assert.equal(targetText({ kind: 'ip', protocol: 50 }), 'IP protocol 50 (ESP)');
  assert.equal(targetText({ kind: 'ip', protocol: 89 }), 'IP protocol 89');
  assert.equal(targetText(icmp('echo-request')), 'ICMP echo request');
});

test('a range takes the sign that a syntax has between its ends', () => {
  assert.equal(portsText({ from: 1, to: 9 }, ':'), '1:9');
  assert.equal(portsText({ from: 9, to: 9 }, ':'), '9');
});
