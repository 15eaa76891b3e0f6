/** What a page hands to a ticket. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portTicket, protocolTicket, serviceTicket } from '#features/tickets/page-tickets.ts';
import { chartOf, ENDPOINT, GRE, take } from '../../support/entries.ts';

const chart = chartOf({
  services: {
    server: { title: 'Server', endpoints: [ENDPOINT, { ...ENDPOINT, transport: 'udp' }, GRE] },
    spooler: {
      title: 'Print Spooler',
      programs: [],
      endpoints: [ENDPOINT, { ...ENDPOINT, protocol: 'rpc' }],
    },
  },
  ports: { 445: { title: 'SMB on TCP' } },
  protocols: { smb: { title: 'Server Message Block', abbreviation: 'SMB' }, rpc: { title: 'RPC' } },
});

test('a port has one row for each protocol at each transport, with all its services', () => {
  const ticket = portTicket(take(chart.ports, 445));
  assert.equal(ticket.title, 'Port 445: SMB on TCP');
  assert.deepEqual(ticket.rows, [
    ['TCP 445', 'RPC', 'Print Spooler'],
    ['TCP 445', 'Server Message Block', 'Print Spooler, Server'],
    ['UDP 445', 'Server Message Block', 'Server'],
  ]);
});

test('a service is called by both its names, where it has both', () => {
  assert.equal(serviceTicket(take(chart.services, 'server')).title, 'Server (LanmanServer)');
  assert.equal(serviceTicket(take(chart.services, 'spooler')).title, 'Print Spooler');
});

test('a service has its IP protocols too', () => {
  assert.deepEqual(
    serviceTicket(take(chart.services, 'server')).rows.map(([endpoint]) => endpoint),
    ['TCP 445', 'UDP 445', 'IP protocol 47 (GRE)'],
  );
});

test('a protocol is called with its abbreviation, where it has one', () => {
  assert.equal(protocolTicket(take(chart.protocols, 'smb')).title, 'Server Message Block (SMB)');
  assert.equal(protocolTicket(take(chart.protocols, 'rpc')).title, 'RPC');
});

test('of the services at a port the one that is meant by its number stands first', () => {
  const services = {
    other: { title: 'Another Program', endpoints: [ENDPOINT] },
    server: { title: 'Server', endpoints: [ENDPOINT] },
  };
  const [title, leads] = ['SMB on TCP', ['server']];
  const meant = chartOf({ services, ports: { 445: { title, leads } }, protocols: { smb: { title: 'SMB' } } });
  assert.deepEqual(
    portTicket(take(meant.ports, 445)).rows.map((row) => row[2]),
    ['Server, Another Program'],
  );
});
