/** Addresses: a contract. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  endpointPath,
  guidePath,
  PORT_FRAGMENTS,
  portPath,
  portSpecPath,
  protocolPath,
  RESERVED_FRAGMENTS,
  servicePath,
  slugOf,
} from '#chart/addresses.ts';

const slugs: [name: string, slug: string][] = [
  ['Spooler', 'spooler'],
  ['MSSQL$UDDI', 'mssql-uddi'],
  ['aspnet_state', 'aspnet-state'],
  ['  Print  Spooler! ', 'print-spooler'],
  ['TCP/IP Print Server', 'tcp-ip-print-server'],
  ['445', '445'],
  ['$', ''],
];

for (const [name, slug] of slugs) {
  test(`"${name}" is "${slug}" in an address`, () => assert.equal(slugOf(name), slug));
}

test('every kind of page has the address that the design promises', () => {
  assert.equal(portPath(445), '/ports/445/');
  assert.equal(servicePath('print-spooler'), '/services/print-spooler/');
  assert.equal(protocolPath('smb'), '/protocols/smb/');
  assert.equal(guidePath('dynamic-rpc-ports'), '/guides/dynamic-rpc-ports/');
  assert.equal(endpointPath({ service: 'print-spooler', id: 'tcp-445-smb' }), '/services/print-spooler/#tcp-445-smb');
});

test('a port page promises the fragments of the design, and prose may use none of them', () => {
  assert.deepEqual([...PORT_FRAGMENTS].sort(), [
    'check',
    'firewall',
    'names',
    'normal',
    'security',
    'services',
    'sources',
    'tcp',
    'udp',
  ]);
  for (const fragment of PORT_FRAGMENTS) assert.ok(RESERVED_FRAGMENTS.includes(fragment), fragment);
});

test('a port specification leads to its port, or to the guide to what has none; a range leads nowhere', () => {
  const none = { port: null, dynamic: false, ipProtocol: null };
  assert.equal(portSpecPath({ ...none, port: 0 }), '/ports/0/');
  assert.equal(portSpecPath({ ...none, dynamic: true }), '/guides/dynamic-rpc-ports/');
  assert.equal(portSpecPath({ ...none, ipProtocol: 47 }), '/guides/ip-protocols/');
  assert.equal(portSpecPath(none), undefined);
});
