/** The chart: what authors wrote once, joined three ways. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unassignedBlocks } from '#chart/unassigned-blocks.ts';
import { portAt } from '#chart/build-chart.ts';
import type { Chart } from '#chart/model.ts';
import { LISTED_NUMBERS } from '#chart/registry.ts';
import { chartOf, ENDPOINT, GRE, take } from '../support/entries.ts';

const ascending = (a: number, b: number) => a - b;

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
    family: 'windows-core',
    protocol: 'smb',
    protocolTitle: 'Server Message Block',
    protocolShort: 'SMB',
    purpose: '',
    main: true,
    lead: null,
    wording: 'SMB',
    transport: 'tcp',
    port: 445,
    range: null,
    dynamic: false,
    ipProtocol: null,
    icmpType: null,
    direction: 'inbound',
    when: 'Files are shared.',
    default: undefined,
    listens: undefined,
    packaged: undefined,
    since: undefined,
    until: undefined,
    exposure: undefined,
    note: 'A note.',
    through: null,
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

const chartedOf = ({ ports }: Chart) => [...ports.values()].filter((port) => port.charted).map((port) => port.number);

test('every port that IANA lists stands in the chart, those of an author too, by number', () => {
  const numbers = [...chart.ports.keys()];
  assert.deepEqual(numbers, [...new Set([...LISTED_NUMBERS, 9, 135, 445, 10000])].sort(ascending));
  assert.deepEqual(chartedOf(chart), [9, 135, 445, 10000]);
});

const OWN = { transport: 'tcp', for: 'web', sources: ['kb832017'] };

test('an endpoint at one number makes a port of it, one at a range does not', () => {
  const endpoints = [
    { ...OWN, port: 40001 },
    { ...OWN, port: '40010-40020' },
  ];
  const used = chartOf({ services: { thing: { title: 'Thing', endpoints } } });
  assert.equal(take(used.ports, 40001).title, 'Thing');
  assert.equal(take(used.ports, 40001).charted, false);
  for (const number of [40010, 40015, 40020]) assert.equal(used.ports.has(number), false, String(number));
});

test('a charted port knows its standing and the ranges that hold it', () => {
  const { ports } = chartOf({
    services: {
      ftp: { title: 'FTP', endpoints: [{ ...ENDPOINT, protocol: 'ftp', port: '4000-4010' }] },
      thing: { title: 'Thing', endpoints: [{ ...OWN, port: '4005-4010' }] },
    },
    ports: { 4000: {}, 4010: {}, 4011: {} },
  });
  const known = (number: number) => take(ports, number).spans.map((e) => e.service);
  assert.deepEqual(known(4000), ['ftp']);
  assert.deepEqual(known(4010), ['ftp', 'thing']);
  assert.deepEqual(known(4011), []);
  assert.deepEqual(take(ports, 4000).endpoints, [], 'a range is no endpoint at the number');
  assert.equal(take(chart.ports, 445).standing, 'registered');
});

test('any number answers: the chart has it, or it follows from its place', () => {
  assert.equal(portAt(chart, 445), take(chart.ports, 445));
  for (const number of [40001, 65535, 49152, 65000]) {
    const port = portAt(chart, number);
    assert.equal(chart.ports.has(number), false, String(number));
    assert.equal(port.number, number);
    assert.equal(port.charted, false);
  }
  assert.equal(portAt(chart, 40001).standing, 'unassigned');
  assert.equal(portAt(chart, 65535).standing, 'dynamic');
});

test('a number without a name still knows the range of a service that holds it', () => {
  const { spans } = portAt(
    chartOf({ services: { ftp: { endpoints: [{ ...ENDPOINT, port: '40000-40100' }] } } }),
    40055,
  );
  assert.deepEqual(
    spans.map((e) => e.service),
    ['ftp'],
  );
});

test('the portIndexes are all ports, those of an author, and the blocks between what IANA lists', () => {
  const { named, charted, blocks } = chartOf({
    ports: { 445: {} },
    services: { thing: { endpoints: [{ ...OWN, port: 40001 }] } },
  }).portIndexes;
  assert.deepEqual([named.includes(40001), named.includes(445), charted], [true, true, [445]]);
  assert.deepEqual(blocks, unassignedBlocks(LISTED_NUMBERS), 'that software uses a number assigns it to nobody');
});

test('services and protocols by title, guides in their own order, sources by id', () => {
  assert.deepEqual(
    [...chart.services.values()].map((s) => s.title),
    ['A tunnel', 'Print Spooler', 'Remote Procedure Call', 'Server'],
  );
  assert.deepEqual([...chart.protocols.keys()], ['rpc', 'smb']);
  assert.deepEqual([...chart.guides.keys()], ['first', 'second']);
  assert.deepEqual([...chart.sources.keys()], ['a-source', 'kb832017']);
});

test('a chart of nothing has the ports of the registry and nothing else', () => {
  const empty = chartOf({});
  assert.deepEqual([...empty.ports.keys()], LISTED_NUMBERS);
  assert.deepEqual([chartedOf(empty), empty.endpoints, [...empty.services]], [[], [], []]);
});
