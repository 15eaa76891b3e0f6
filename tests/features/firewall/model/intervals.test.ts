/** Addresses as numbers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { intervalOf, networksOf, withoutOverlaps } from '#features/firewall/model/intervals.ts';
import { readAddress } from '#features/firewall/model/addresses.ts';
import type { AddressRange } from '#features/firewall/model/rule-set.ts';
import { halved } from '../../../support/firewall/read-rules.ts';

const address = (text: string) => {
  const read = readAddress(text);
  if (!('address' in read) || (read.address.kind !== 'ip' && read.address.kind !== 'range')) return assert.fail(text);
  return read.address;
};
const texts = (...typed: string[]) =>
  withoutOverlaps(typed.map(address)).map((one) => (one.kind === 'ip' ? one.text : `${one.from}-${one.to}`));

test('a range is the fewest networks that hold just its addresses', () => {
  const networks = (text: string) => networksOf(address(text)).map((one) => one.text);
  assert.deepEqual(networks('10.0.0.5-10.0.0.9'), ['10.0.0.5', '10.0.0.6/31', '10.0.0.8/31']);
  assert.deepEqual(networks('2001:db8::-2001:db8::2'), ['2001:db8::/127', '2001:db8::2']);
  assert.equal(networks('0.0.0.1-255.255.255.255').length, 32);
  const v4 = fc.tuple(fc.nat({ max: 2 ** 32 - 2 }), fc.nat({ max: 2 ** 32 - 2 })).map(([a, b]): AddressRange => {
    const text = (n: number) => [24, 16, 8, 0].map((bits) => (n >>> bits) & 255).join('.');
    return { kind: 'range', version: 4, from: text(Math.min(a, b)), to: text(Math.max(a, b)) };
  });
  // Halving the whole of the address space finds the same ones.
  fc.assert(
    fc.property(v4, (range) =>
      assert.deepEqual(
        networksOf(range).map(({ text }) => text),
        halved(range),
      ),
    ),
  );
});

test('a range that is a network is that network', () => {
  assert.deepEqual(address('10.0.0.0-10.0.0.255'), { kind: 'ip', version: 4, text: '10.0.0.0/24' });
  assert.deepEqual(address('fe80::1 - fe80::1'), { kind: 'ip', version: 6, text: 'fe80::1' });
});

test('what lies within another goes, and what overlaps in part becomes one', () => {
  assert.deepEqual(texts('10.1.2.3', '10.0.0.0/8', 'fd00::1', 'fd00::/8', '192.0.2.1'), [
    '10.0.0.0/8',
    '192.0.2.1',
    'fd00::/8',
  ]);
  assert.deepEqual(texts('10.0.0.5-10.0.0.9', '10.0.0.8/30'), ['10.0.0.5-10.0.0.11']);
  assert.deepEqual(texts('10.0.0.0/25', '10.0.0.128/25'), ['10.0.0.0/25', '10.0.0.128/25']);
});

test('whatever goes, the same addresses are left', () => {
  const some = fc.uniqueArray(
    fc.constantFrom('10.0.0.0/30', '10.0.0.2-10.0.0.6', '10.0.0.5', '10.0.0.6-10.0.0.9', '10.0.0.12', '10.0.0.8/29'),
    { minLength: 1 },
  );
  const held = (all: readonly ReturnType<typeof address>[]) =>
    Array.from({ length: 32 }, (_, i) => 0x0a000000n + BigInt(i)).filter((n) =>
      all.some((one) => intervalOf(one)[0] <= n && n <= intervalOf(one)[1]),
    );
  fc.assert(
    fc.property(some, (typed) => {
      const left = withoutOverlaps(typed.map(address));
      assert.deepEqual(held(left), held(typed.map(address)));
      const spans = left.map(intervalOf).sort((a, b) => Number(a[0] - b[0]));
      spans.forEach(([from], i) => assert.ok(i === 0 || from > (spans[i - 1]?.[1] ?? 0n)));
    }),
  );
});
