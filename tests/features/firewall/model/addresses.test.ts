/** Addresses as they are typed. */
import assert from 'node:assert/strict';
import { BlockList, isIP } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { inCidr, prefixOf, readAddress, wildcardOf } from '#features/firewall/model/addresses.ts';
import type { Address } from '#features/firewall/model/rule-set.ts';

function read(text: string): Address {
  const result = readAddress(text);
  if ('problem' in result) assert.fail(`${text}: ${result.problem}`);
  return result.address;
}
const textOf = (text: string) => {
  const address = read(text);
  return address.kind === 'ip' ? `${address.version} ${address.text}` : address.kind;
};
const problem = (text: string) => {
  const result = readAddress(text);
  if ('address' in result) assert.fail(`${text} was taken`);
  return result.problem;
};

test('nothing is a placeholder, and any is any', () => {
  assert.equal(textOf(''), 'placeholder');
  assert.equal(textOf('  '), 'placeholder');
  assert.equal(textOf('any'), 'any');
  assert.equal(textOf(' ANY '), 'any');
});

test('addresses and networks of both versions come out in one way of writing', () => {
  assert.equal(textOf('10.1.2.3'), '4 10.1.2.3');
  assert.equal(textOf(' 10.0.0.0/8 '), '4 10.0.0.0/8');
  assert.equal(textOf('10.1.2.3/32'), '4 10.1.2.3');
  assert.equal(textOf('2001:DB8:0:0:0:0:0:1'), '6 2001:db8::1');
  assert.equal(textOf('2001:0db8::/32'), '6 2001:db8::/32');
  assert.equal(textOf('fe80::1/128'), '6 fe80::1');
  assert.equal(textOf('64:ff9b::192.0.2.33'), '6 64:ff9b::c000:221');
});

test('a network with bits of a host in it is refused, and the network that is meant is named', () => {
  assert.match(problem('10.1.2.3/8'), /10\.1\.2\.3 is an address inside the network 10\.0\.0\.0\/8\./);
  assert.match(problem('2001:db8::1/32'), /2001:db8::\/32/);
});

test('an IPv4 address in the writing of IPv6 is refused, and named', () => {
  for (const text of ['::ffff:192.0.2.1', '::192.0.2.1', '::ffff:c000:201/128'])
    assert.match(problem(text), /the IPv4 address 192\.0\.2\.1 /, text);
});

test('a length of 0 is refused, since it would be any', () => {
  assert.match(problem('0.0.0.0/0'), /write any/);
  assert.match(problem('::/0'), /write any/);
});

test('what is no address gets a sentence that says what would be one', () => {
  const bad = [
    'SOURCE',
    '10.1',
    '10.0.0.256',
    '010.0.0.1',
    '0x7f.1',
    '1',
    'fe80::1%eth0',
    '10.0.0.0/8/8',
    '1.2.3.4;ls',
    ':::',
    '2001:db8::/32 #',
  ];
  for (const text of bad) assert.match(problem(text), /10\.0\.0\.0\/8/, text);
  for (const text of ['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/-1', '10.0.0.0/08', 'fe80::/129'])
    assert.match(problem(text), /number from 0 to (?:32|128)/, text);
});

test('whatever is taken, Node takes too, and what comes out is read as the same again', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.ipV4(), fc.ipV6(), fc.ipV4Extended(), fc.string()),
      fc.integer({ min: 0, max: 130 }),
      (host, length) => {
        for (const text of [host, `${host}/${length}`]) {
          const result = readAddress(text);
          if ('problem' in result || result.address.kind !== 'ip') continue;
          const { version, text: out } = result.address;
          const [address = '', prefix] = out.split('/');
          assert.equal(isIP(address), version);
          assert.deepEqual(readAddress(out), result);
          const list = new BlockList();
          const family = version === 4 ? 'ipv4' : 'ipv6';
          list.addSubnet(address, Number(prefix ?? (version === 4 ? 32 : 128)), family);
          assert.ok(list.check(host.trim(), family));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('a network with a mask is one with a length, whichever way it is written', () => {
  for (const text of ['10.1.0.0 255.255.0.0', '10.1.0.0/255.255.0.0', ' 10.1.0.0 / 255.255.0.0 '])
    assert.deepEqual(read(text), { kind: 'ip', version: 4, text: '10.1.0.0/16' });
  assert.ok('problem' in readAddress('10.1.0.0 255.0.255.0'));
});

test('what was probably meant stands beside the problem, and is an address', () => {
  for (const [typed, ...meant] of [
    ['10.1.1.5/24', '10.1.1.5', '10.1.1.0/24'],
    ['10.1.1.5 255.255.255.0', '10.1.1.5', '10.1.1.0/24'],
    ['10.1.1.5 0.0.0.255', '10.1.1.5', '10.1.1.0/24'],
    ['2001:db8::1/32', '2001:db8::1', '2001:db8::/32'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['10.0.0.9-10.0.0.5', '10.0.0.5-10.0.0.9'],
  ] as const) {
    const result = readAddress(typed);
    assert.deepEqual('instead' in result && result.instead, meant);
    for (const one of meant) assert.ok('address' in readAddress(one));
  }
});

test('a single address has a length too, where a syntax wants one', () => {
  const ip = (text: string) => read(text) as Extract<Address, { kind: 'ip' }>;
  assert.equal(inCidr(ip('10.1.2.3')), '10.1.2.3/32');
  assert.equal(inCidr(ip('2001:db8::1')), '2001:db8::1/128');
  assert.equal(inCidr(ip('10.0.0.0/8')), '10.0.0.0/8');
  assert.equal(prefixOf(ip('2001:db8::/32')), 32);
});

test('a wildcard has the bits that a mask has not', () => {
  assert.equal(wildcardOf(8), '0.255.255.255');
  assert.equal(wildcardOf(26), '0.0.0.63');
  assert.equal(wildcardOf(32), '0.0.0.0');
});
