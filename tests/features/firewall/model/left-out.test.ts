/** What a syntax can't say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import { leftOut, partition, unlessTcpOrUdp } from '#features/firewall/model/left-out.ts';

const at = (transport: 'tcp' | 'udp' | 'sctp' | 'dccp', port: number): Permit<NumberedTarget> => ({
  direction: 'forward',
  target: { kind: 'ports', transport, from: port, to: port },
  reasons: [],
});

test('what is left out is named with the reason, and the rest is written', () => {
  const whyNot = unlessTcpOrUdp('Why.');
  const [can, cannot] = partition([at('tcp', 1), at('sctp', 2), at('udp', 3), at('dccp', 4)], whyNot);
  assert.deepEqual(can, [at('tcp', 1), at('udp', 3)]);
  assert.deepEqual(leftOut(cannot, whyNot), ['NOT WRITTEN: SCTP 2. Why.', 'NOT WRITTEN: DCCP 4. Why.']);
});

test('IP protocols and RPC have no port that a transport could hide', () => {
  const whyNot = unlessTcpOrUdp('Why.');
  assert.equal(whyNot({ kind: 'ip', protocol: 47 }), undefined);
  assert.equal(whyNot({ kind: 'rpc' }), undefined);
});
