/** The chart: what authors wrote once, joined three ways. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartOf, ENDPOINT, GRE, take } from '../support/entries.ts';

const FILES = {
  services: {
    spooler: {
      title: 'Print Spooler',
      endpoints: [
        { ...ENDPOINT, as: 'SMB', note: 'A note.' },
        { ...ENDPOINT, protocol: 'rpc', port: 'dynamic' },
      ],
      needs: ['rpcss'],
    },
    server: { title: 'Server', endpoints: [{ ...ENDPOINT, as: 'Direct-Hosted SMB' }, ENDPOINT], needs: ['rpcss'] },
    rpcss: { title: 'Remote Procedure Call', endpoints: [{ ...ENDPOINT, protocol: 'rpc', port: 135 }] },
    vpn: { title: 'A tunnel', endpoints: [GRE] },
  },
  ports: { 445: {}, 135: {}, 9: {}, 10000: {} },
  protocols: { smb: { title: 'Server Message Block', abbreviation: 'SMB' }, rpc: { title: 'Remote Procedure Call' } },
  guides: { second: { title: 'A', order: 2 }, first: { title: 'B', order: 1 } },
  sources: { kb832017: {}, 'a-source': {} },
};
const chart = chartOf(FILES);

test('every endpoint stands once in the whole list', () => {
  assert.equal(chart.endpoints.length, 6);
});

test('an endpoint carries the names of its service and its protocol, and what the author wrote', () => {
  const [endpoint] = take(chart.services, 'spooler').endpoints;
  assert.deepEqual(endpoint, {
    id: 'tcp-445-smb',
    service: 'spooler',
    serviceTitle: 'Print Spooler',
    protocol: 'smb',
    protocolTitle: 'Server Message Block',
    protocolShort: 'SMB',
    wording: 'SMB',
    transport: 'tcp',
    port: 445,
    range: null,
    dynamic: false,
    ipProtocol: null,
    direction: 'inbound',
    when: 'Files are shared.',
    note: 'A note.',
    sources: ['kb832017'],
  });
});

test('a protocol without an abbreviation is short by its title; an unknown one by its id', () => {
  const shorts = chart.endpoints.map((e) => [e.protocol, e.protocolShort]);
  assert.ok(shorts.some(([id, short]) => id === 'rpc' && short === 'Remote Procedure Call'));
  assert.ok(shorts.some(([id, short]) => id === 'gre' && short === 'gre'));
});

test('a port has the endpoints of every service at its number, and no dynamic one', () => {
  assert.deepEqual(
    take(chart.ports, 445).endpoints.map((e) => e.service),
    ['spooler', 'server', 'server'],
  );
  assert.deepEqual(take(chart.ports, 9).endpoints, []);
});

test('a protocol has its endpoints and each wording once, in their order', () => {
  const smb = take(chart.protocols, 'smb');
  assert.equal(smb.endpoints.length, 3);
  assert.deepEqual(smb.wordings, ['SMB', 'Direct-Hosted SMB']);
  assert.deepEqual(take(chart.protocols, 'rpc').wordings, []);
});

test('a service knows who needs it', () => {
  assert.deepEqual([...take(chart.services, 'rpcss').neededBy].sort(), ['server', 'spooler']);
  assert.deepEqual(take(chart.services, 'server').neededBy, []);
});

test('a port has its registrations from the registry', () => {
  assert.ok(take(chart.ports, 445).registrations.some((r) => r.name === 'microsoft-ds'));
});

test('ports stand by number, services and protocols by title, guides in their own order, sources by id', () => {
  assert.deepEqual([...chart.ports.keys()], [9, 135, 445, 10000]);
  assert.deepEqual(
    [...chart.services.values()].map((s) => s.title),
    ['A tunnel', 'Print Spooler', 'Remote Procedure Call', 'Server'],
  );
  assert.deepEqual([...chart.protocols.keys()], ['rpc', 'smb']);
  assert.deepEqual([...chart.guides.keys()], ['first', 'second']);
  assert.deepEqual([...chart.sources.keys()], ['a-source', 'kb832017']);
});

test('a chart of nothing is empty', () => {
  const empty = chartOf({});
  assert.deepEqual([empty.endpoints.length, empty.ports.size, empty.services.size], [0, 0, 0]);
});
