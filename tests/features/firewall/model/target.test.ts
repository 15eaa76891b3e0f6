/** Targets in words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portsText, targetText } from '#features/firewall/model/target.ts';
import { tcp, udp } from '../../../support/firewall/sets.ts';

test('a target reads as people say it', () => {
  assert.equal(targetText(tcp(445)), 'TCP 445');
  assert.equal(targetText(udp(5000, 5010)), 'UDP 5000-5010');
  assert.equal(targetText({ kind: 'rpc' }), 'TCP dynamic (RPC)');
  assert.equal(targetText({ kind: 'dynamic', transport: 'udp' }), 'UDP dynamic');
  assert.equal(targetText({ kind: 'ip', protocol: 50 }), 'IP protocol 50 (ESP)');
  assert.equal(targetText({ kind: 'ip', protocol: 89 }), 'IP protocol 89');
});

test('a range takes the sign that a syntax has between its ends', () => {
  assert.equal(portsText({ from: 1, to: 9 }, ':'), '1:9');
  assert.equal(portsText({ from: 9, to: 9 }, ':'), '9');
});
