/** Permits merged. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergePermits } from '#chart/permits/merge.ts';
import type { Permit } from '#chart/permits/permit.ts';
import { targetText } from '#chart/permits/target.ts';
import { permit, permits, tcp, udp } from '../../support/firewall/sets.ts';

const texts = (merged: readonly Permit[]) =>
  merged.map(({ direction, target }) => `${direction} ${targetText(target)}`);
const reasons = (merged: readonly Permit[]) => merged.map((one) => one.reasons.map(({ text }) => text));
const because = (text: string) => ({ text, path: `/${text}/` });

test('what is there twice is there once, with both reasons', () => {
  const merged = mergePermits([
    permit(tcp(445), 'forward', because('a')),
    permit(tcp(445), 'forward', because('b'), because('a')),
  ]);
  assert.deepEqual(texts(merged), ['forward TCP 445']);
  assert.deepEqual(reasons(merged), [['a', 'b']]);
});

test('ranges that overlap become one, and each reason says for which ports it is', () => {
  const merged = mergePermits([
    permit(tcp(445), 'forward', because('a')),
    permit(tcp(400, 500), 'forward', because('b')),
    permit(tcp(500, 600), 'forward', because('c')),
  ]);
  assert.deepEqual(texts(merged), ['forward TCP 400-600']);
  assert.deepEqual(reasons(merged), [['400-500: b', '445: a', '500-600: c']]);
});

test('neighbours stay apart, each with its own reason', () => {
  const merged = mergePermits([permit(udp(138), 'forward', because('b')), permit(udp(137), 'forward', because('a'))]);
  assert.deepEqual(texts(merged), ['forward UDP 137', 'forward UDP 138']);
  assert.deepEqual(reasons(merged), [['a'], ['b']]);
});

test('the order is by direction, transport and number, with the dynamic ports after the numbers and IP protocols last', () => {
  const merged = mergePermits([
    permit(tcp(1), 'reverse'),
    permit({ kind: 'ip', protocol: 50 }),
    permit({ kind: 'ip', protocol: 47 }),
    permit(udp(53)),
    permit({ kind: 'dynamic', transport: 'tcp' }),
    permit({ kind: 'rpc' }),
    permit(tcp(3389)),
    permit(tcp(135)),
  ]);
  assert.deepEqual(texts(merged), [
    'forward TCP 135',
    'forward TCP 3389',
    'forward TCP dynamic (RPC)',
    'forward TCP dynamic',
    'forward UDP 53',
    'forward IP protocol 47 (GRE)',
    'forward IP protocol 50 (ESP)',
    'reverse TCP 1',
  ]);
});

/** Every single thing that is open: `there tcp 445`. */
function everything(of: readonly Permit[]): Set<string> {
  const all = new Set<string>();
  for (const { direction, target } of of)
    if (target.kind === 'ports')
      for (let port = target.from; port <= target.to; port++) all.add(`${direction} ${target.transport} ${port}`);
    else all.add(`${direction} ${JSON.stringify(target)}`);
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
      for (const { direction, reasons: wanted } of raw)
        for (const { text, path } of wanted)
          assert.ok(
            merged.some(
              (m) => m.direction === direction && m.reasons.some((r) => r.path === path && r.text.endsWith(text)),
            ),
          );
    }),
  );
});
