/** Permits: from an endpoint, and merged. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergePermits, permitOf, targetOf, type Place } from '#features/firewall/model/permits.ts';
import type { Permit } from '#features/firewall/model/rule-set.ts';
import { targetText } from '#features/firewall/model/target.ts';
import { permit, permits, SMB, tcp, udp } from '../../../support/firewall/sets.ts';
import { realChart } from '../../../support/real-chart.ts';

const NOWHERE: Place = { transport: null, port: null, range: null, ipProtocol: null, protocol: 'smb' };
const texts = (merged: readonly Permit[]) => merged.map(({ way, target }) => `${way} ${targetText(target)}`);
const reasons = (merged: readonly Permit[]) => merged.map((one) => one.reasons.map(({ text }) => text));
const because = (text: string) => ({ text, path: `/${text}/` });

test('a place becomes a port, a range, RPC, another dynamic port or an IP protocol', () => {
  const tcpPlace = { ...NOWHERE, transport: 'tcp' } as const;
  assert.deepEqual(targetOf({ ...tcpPlace, port: 445 }), tcp(445));
  assert.deepEqual(targetOf({ ...tcpPlace, range: [3000, 5000] }), tcp(3000, 5000));
  assert.deepEqual(targetOf({ ...tcpPlace, protocol: 'rpc' }), { kind: 'rpc' });
  assert.deepEqual(targetOf({ ...tcpPlace, protocol: 'ftp' }), { kind: 'dynamic', transport: 'tcp' });
  assert.deepEqual(targetOf({ ...NOWHERE, ipProtocol: 47 }), { kind: 'ip', protocol: 47 });
});

test('RPC at a fixed port is that port, and RPC over UDP is no keyword of Windows', () => {
  assert.deepEqual(targetOf({ ...NOWHERE, transport: 'tcp', port: 135, protocol: 'rpc' }), tcp(135));
  assert.deepEqual(targetOf({ ...NOWHERE, transport: 'udp', protocol: 'rpc' }), { kind: 'dynamic', transport: 'udp' });
});

test('a place that is nowhere is a mistake of the caller', () => assert.throws(() => targetOf(NOWHERE)));

test('every endpoint of the real chart has a target', () => {
  assert.ok(realChart.endpoints.length > 100);
  for (const endpoint of realChart.endpoints) assert.ok(targetText(permitOf(endpoint, 'there', SMB).target));
});

test('what is there twice is there once, with both reasons', () => {
  const merged = mergePermits([
    permit(tcp(445), 'there', because('a')),
    permit(tcp(445), 'there', because('b'), because('a')),
  ]);
  assert.deepEqual(texts(merged), ['there TCP 445']);
  assert.deepEqual(reasons(merged), [['a', 'b']]);
});

test('ranges that overlap become one, and each reason says for which ports it is', () => {
  const merged = mergePermits([
    permit(tcp(445), 'there', because('a')),
    permit(tcp(400, 500), 'there', because('b')),
    permit(tcp(500, 600), 'there', because('c')),
  ]);
  assert.deepEqual(texts(merged), ['there TCP 400-600']);
  assert.deepEqual(reasons(merged), [['400-500: b', '445: a', '500-600: c']]);
});

test('neighbours stay apart, each with its own reason', () => {
  const merged = mergePermits([permit(udp(138), 'there', because('b')), permit(udp(137), 'there', because('a'))]);
  assert.deepEqual(texts(merged), ['there UDP 137', 'there UDP 138']);
  assert.deepEqual(reasons(merged), [['a'], ['b']]);
});

test('the order is by way, transport and number, with the dynamic ports after the numbers and IP protocols last', () => {
  const merged = mergePermits([
    permit(tcp(1), 'back'),
    permit({ kind: 'ip', protocol: 50 }),
    permit({ kind: 'ip', protocol: 47 }),
    permit(udp(53)),
    permit({ kind: 'dynamic', transport: 'tcp' }),
    permit({ kind: 'rpc' }),
    permit(tcp(3389)),
    permit(tcp(135)),
  ]);
  assert.deepEqual(texts(merged), [
    'there TCP 135',
    'there TCP 3389',
    'there TCP dynamic (RPC)',
    'there TCP dynamic',
    'there UDP 53',
    'there IP protocol 47 (GRE)',
    'there IP protocol 50 (ESP)',
    'back TCP 1',
  ]);
});

/** Every single thing that is open: `there tcp 445`. */
function everything(of: readonly Permit[]): Set<string> {
  const all = new Set<string>();
  for (const { way, target } of of)
    if (target.kind === 'ports')
      for (let port = target.from; port <= target.to; port++) all.add(`${way} ${target.transport} ${port}`);
    else all.add(`${way} ${JSON.stringify(target)}`);
  return all;
}

test('a merged set opens port for port what its parts open, nothing twice', () => {
  fc.assert(
    fc.property(permits, (raw) => {
      const merged = mergePermits(raw);
      assert.deepEqual([...everything(merged)].sort(), [...everything(raw)].sort());
      const ports = merged.reduce((sum, { target: t }) => sum + (t.kind === 'ports' ? t.to - t.from + 1 : 1), 0);
      assert.equal(ports, everything(merged).size);
    }),
  );
});

test('no reason is lost, and merging a merged set changes nothing', () => {
  fc.assert(
    fc.property(permits, (raw) => {
      const merged = mergePermits(raw);
      assert.deepEqual(mergePermits(merged), merged);
      assert.deepEqual(texts(mergePermits([...raw].reverse())), texts(merged));
      for (const { way, reasons: wanted } of raw)
        for (const { text, path } of wanted)
          assert.ok(
            merged.some((m) => m.way === way && m.reasons.some((r) => r.path === path && r.text.endsWith(text))),
          );
    }),
  );
});
