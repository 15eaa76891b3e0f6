/** The chart as the API's objects. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENDPOINT_COLUMNS, endpointList, endpointRows, portList, sourceList } from '#features/api/lists.ts';
import { type ApiContext, endpointObject, portObject, protocolObject, serviceObject } from '#features/api/objects.ts';
import { portAt } from '#chart/build-chart.ts';
import { ADVISORY, chartOf, ENDPOINT, GRE, take } from '../../support/entries.ts';

const chart = chartOf({
  services: {
    server: { title: 'Server', endpoints: [ENDPOINT, { ...ENDPOINT, port: '3000-5000' }, GRE] },
    spooler: {
      title: 'Print Spooler',
      programs: [],
      endpoints: [{ ...ENDPOINT, port: 'dynamic', as: 'RPC', note: 'High ports.' }],
      lived: { from: 'windows-2000', to: null, note: 'Left out of the API.' },
      advisories: [{ ...ADVISORY, kev: false, fix: 'An update' }, ADVISORY],
    },
  },
  ports: { 445: { title: 'SMB' } },
  protocols: { smb: { title: 'Server Message Block', specifications: [{ source: 'ms-smb2' }, { source: 'gone' }] } },
  sources: { 'ms-smb2': { title: '[MS-SMB2]', url: 'https://example.org/smb2' } },
});
const context: ApiContext = {
  chart,
  link: (path) => `https://example.org/base${path}`,
};
/** Software outside Windows, with all that a file may say. */
const cache: ApiContext = {
  ...context,
  chart: chartOf({
    services: {
      cache: {
        title: 'A cache',
        maker: 'Keys',
        family: 'databases',
        lived: undefined,
        state: undefined,
        programs: [
          { name: 'cache-server', system: 'linux', account: 'cache', unit: 'cache.service' },
          { name: 'cache.exe', system: 'windows' },
          { system: 'windows', unit: 'CacheSvc' },
        ],
        endpoints: [
          {
            transport: 'tcp',
            port: 6379,
            for: 'commands of clients',
            default: 'on',
            listens: 'loopback',
            sources: ['kb832017'],
          },
          {
            transport: 'tcp',
            port: 16_379,
            for: 'bus',
            exposure: { reach: 'same-machine', sources: ['kb832017'] },
            sources: ['kb832017'],
          },
          { transport: 'tcp', port: '6370-6380', for: 'shards', sources: ['kb832017'] },
        ],
        exposure: {
          reach: 'peers',
          authentication: 'none',
          open: 'Whoever reaches it reads every key.',
          sources: ['kb832017'],
        },
        settings: [{ does: 'address', system: 'any', how: 'bind 127.0.0.1', where: 'cache.conf' }],
        genuine: [{ ask: 'cache-cli ping', answer: 'PONG', sources: ['kb832017'] }],
      },
    },
  }),
};
const objects = chart.endpoints.map((e) => endpointObject(context, e));

test('exactly one of port, range, dynamic and ipProtocol is set in each endpoint', () => {
  assert.equal(objects.length, 4);
  for (const o of objects) {
    const set = [o.port !== null, o.range !== null, o.dynamic, o.ipProtocol !== null].filter(Boolean);
    assert.equal(set.length, 1, o.link);
  }
});

test('what an endpoint does not have is null and not missing', () => {
  const plain = objects.find((o) => o.port === 445);
  assert.deepEqual(plain, {
    service: 'server',
    serviceTitle: 'Server',
    systemServiceName: 'LanmanServer',
    protocol: 'smb',
    protocolTitle: 'Server Message Block',
    protocolShort: 'Server Message Block',
    wording: null,
    transport: 'tcp',
    port: 445,
    range: null,
    dynamic: false,
    ipProtocol: null,
    direction: 'inbound',
    when: 'Files are shared.',
    note: null,
    sources: ['kb832017'],
    link: 'https://example.org/base/services/server/#tcp-445-smb',
    id: 'tcp-445-smb',
    icmpType: null,
    for: null,
    default: null,
    listens: null,
    family: 'windows-core',
    since: null,
    until: null,
    exposure: null,
    packaged: null,
  });
});

test('a range has both ends, an IP protocol has no transport, a service may have no name', () => {
  assert.deepEqual(objects.find((o) => o.range)?.range, [3000, 5000]);
  assert.equal(objects.find((o) => o.ipProtocol === 47)?.transport, null);
  assert.equal(objects.find((o) => o.dynamic)?.systemServiceName, null);
});

test('an endpoint without a protocol has its purpose in both places, and the exposure of its service', () => {
  const [, commands, bus] = take(cache.chart.services, 'cache').endpoints.map((e) => endpointObject(cache, e));
  assert.deepEqual(
    [commands?.protocol, commands?.protocolTitle, commands?.for, commands?.default, commands?.listens],
    [null, 'commands of clients', 'commands of clients', 'on', 'loopback'],
  );
  assert.deepEqual(commands?.exposure, {
    reach: 'peers',
    authentication: 'none',
    encryption: null,
    open: 'Whoever reaches it reads every key.',
    stake: null,
    sources: ['kb832017'],
  });
  assert.equal(bus?.exposure?.reach, 'same-machine');
});

test('a service has its programs, settings and checks, with null for what is not known of them', () => {
  const object = serviceObject(cache, take(cache.chart.services, 'cache'));
  assert.deepEqual(
    [object.state, object.lived, object.maker, object.systemServiceName, object.process],
    [null, null, 'Keys', 'CacheSvc', 'cache.exe'],
  );
  assert.deepEqual(object.programs, [
    { name: 'cache-server', system: 'linux', path: null, account: 'cache', unit: 'cache.service' },
    { name: 'cache.exe', system: 'windows', path: null, account: null, unit: null },
    { name: null, system: 'windows', path: null, account: null, unit: 'CacheSvc' },
  ]);
  assert.deepEqual(object.settings, [
    { does: 'address', system: 'any', how: 'bind 127.0.0.1', where: 'cache.conf', note: null },
  ]);
  assert.deepEqual(object.genuine, [{ ask: 'cache-cli ping', answer: 'PONG' }]);
  assert.equal(serviceObject(context, take(chart.services, 'server')).exposure, null);
});

test('a port has the defaults of software that is no part of Windows as its uses, ranges last', () => {
  const uses = (number: number) => portObject(cache, portAt(cache.chart, number)).uses;
  const use = { title: 'A cache', transport: 'tcp', sources: ['kb832017'] } as const;
  assert.deepEqual(uses(6379), [
    { ...use, role: 'commands of clients', from: 6379, to: 6379 },
    { ...use, role: 'shards', from: 6370, to: 6380 },
  ]);
  assert.deepEqual(uses(6371), [{ ...use, role: 'shards', from: 6370, to: 6380 }]);
  assert.deepEqual(
    portObject(cache, portAt(cache.chart, 6371)).spans.map((e) => e.id),
    ['tcp-6370-6380'],
  );
  assert.deepEqual(portObject(context, take(chart.ports, 445)).uses, []);
});

test('a row of the CSV has the exposure in columns of its own, empty where nothing is known', () => {
  const [first] = endpointRows(cache);
  assert.deepEqual(Object.keys(first ?? {}).sort(), [...ENDPOINT_COLUMNS].sort());
  assert.ok(!ENDPOINT_COLUMNS.map(String).includes('exposure'));
  const row = endpointRows(cache).find(({ port }) => port === 6379);
  assert.deepEqual([row?.reach, row?.authentication, row?.encryption], ['peers', 'none', null]);
  assert.deepEqual([...new Set(endpointRows(context).map(({ reach }) => reach))], [null]);
});

test('an advisory outside the catalogue has null, one inside the day', () => {
  const { advisories, lived } = serviceObject(context, take(chart.services, 'spooler'));
  assert.deepEqual(
    advisories.map((a) => [a.kev, a.fix]),
    [
      [null, 'An update'],
      ['2021-11-03', null],
    ],
  );
  assert.deepEqual(lived, { from: 'windows-2000', to: null });
});

test('a port says its range, its registrations and who uses it', () => {
  const port = portObject(context, take(chart.ports, 445));
  assert.equal(port.range, 'system');
  assert.equal(port.link, 'https://example.org/base/ports/445/');
  assert.ok(port.registrations.some((r) => r.name === 'microsoft-ds'));
  assert.deepEqual(
    port.endpoints.map((e) => e.service),
    ['server'],
  );
});

test('a specification has the title and the address of its source; an unknown source is left out', () => {
  const { specifications, abbreviation } = protocolObject(context, take(chart.protocols, 'smb'));
  assert.deepEqual(specifications, [{ source: 'ms-smb2', title: '[MS-SMB2]', url: 'https://example.org/smb2' }]);
  assert.equal(abbreviation, null);
});

test('a list has an object for each entry, with its address in both forms', () => {
  assert.equal(endpointList(context).length, 4);
  const ports = portList(context);
  assert.equal(ports.length, chart.ports.size);
  assert.deepEqual(
    ports.find(({ port }) => port === 445),
    {
      port: 445,
      title: 'SMB',
      link: 'https://example.org/base/ports/445/',
      api: 'https://example.org/base/api/v1/ports/445.json',
    },
  );
});

test('every id of a source is resolved, with what is not known as null', () => {
  assert.deepEqual(sourceList(context), [
    {
      id: 'ms-smb2',
      title: '[MS-SMB2]',
      publisher: 'Microsoft',
      kind: 'article',
      date: '2003',
      url: 'https://example.org/smb2',
      licence: 'Facts only',
      note: null,
      link: 'https://example.org/base/sources/ms-smb2/',
    },
  ]);
});
