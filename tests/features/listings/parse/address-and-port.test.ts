/** Whom an address answers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitAddress, reachOfAddress } from '#features/listings/parse/address-and-port.ts';

for (const [reach, addresses] of [
  ['world', ['*', '0.0.0.0', '::', '[::]', '[::ffff:0.0.0.0]', '0:0:0:0:0:0:0:0']],
  [
    'loopback',
    [
      '127.0.0.1',
      '127.0.0.53%lo',
      '127.255.0.9',
      '::1',
      '[::1]',
      '::ffff:127.0.0.1',
      '[::ffff:127.0.0.1]',
      '::ffff:7f00:1',
      'localhost',
      'fe80::1%lo0',
      '0.0.0.0%lo',
      '[::1]%lo',
    ],
  ],
  [
    'address',
    [
      '192.0.2.10',
      '0.0.0.0%virbr0',
      '*%eth0',
      '[fe80::1%12]',
      '[fe80::1]%eth0',
      '2001:db8::1',
      '::2',
      '::10',
      '1.127.0.1',
      'web1',
    ],
  ],
  ['unknown', ['']],
] as const) {
  for (const address of addresses) test(`“${address}”: ${reach}`, () => assert.equal(reachOfAddress(address), reach));
}

test('the port stands behind the last sign', () => {
  assert.deepEqual(splitAddress('[::]:135'), { address: '[::]', port: '135' });
  assert.deepEqual(splitAddress(':::22'), { address: '::', port: '22' });
  assert.deepEqual(splitAddress('fe80::1%lo0.123', '.'), { address: 'fe80::1%lo0', port: '123' });
  assert.equal(splitAddress('*'), undefined);
});
