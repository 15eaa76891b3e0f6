/** The exact index. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf } from '#lib/text.ts';
import { isOfWindows } from '#chart/of-windows.ts';
import { RANGES } from '#chart/port-space.ts';
import { pathOf, refKey } from '#chart/page-ref.ts';
import { buildExactIndex } from '#features/search/index/build-index.ts';
import { NAME_REASONS } from '#features/search/index/index-format.ts';
import { openIndex } from '#features/search/index/open-index.ts';
import { chartOf, ENDPOINT } from '../../../support/entries.ts';
import { realChart } from '../../../support/real-chart.ts';

const index = buildExactIndex(realChart);
const { byKey, port, namedPorts } = openIndex(index);
const pathsOf = (name: string) => (byKey.get(keyOf(name))?.postings ?? []).map(({ page }) => pathOf(page));
const charted = [...realChart.ports.values()].filter((one) => one.charted);

test('every page with prose and every range is a target, once; a document is one where its own page answers best', () => {
  const { services, protocols, guides, scenarios, symptoms } = realChart;
  const written = index.pages.filter(({ kind }) => kind !== 'source');
  assert.equal(
    written.length,
    services.size + protocols.size + charted.length + guides.size + scenarios.size + symptoms.size + RANGES.length,
  );
  assert.equal(new Set(index.pages.map(refKey)).size, index.pages.length);
});

test('every port that has a name is known by number, with its names and transports', () => {
  assert.deepEqual([...namedPorts], [...realChart.ports.keys()]);
  for (const { number, title, registrations } of realChart.ports.values()) {
    assert.equal(port(number)?.hint, title, String(number));
    for (const { name, transport } of registrations) {
      if (transport) assert.ok(port(number)?.transports?.includes(transport), `${number} ${transport}`);
      if (keyOf(name) !== '') assert.ok(pathsOf(name).includes(`/ports/${number}/`), `${number}: ${name}`);
    }
  }
});

test('each name leads to pages for known reasons, and to no page for two', () => {
  assert.ok(byKey.size > 6000);
  for (const [key, { text, postings }] of byKey) {
    assert.equal(keyOf(text), key);
    assert.ok(postings.length > 0, text);
    for (const { reason } of postings) assert.ok(Object.hasOwn(NAME_REASONS, reason), text);
  }
});

test('every name that a service, a protocol, a port, a scenario or a guide has leads to it', () => {
  for (const s of realChart.services.values())
    for (const name of [s.title, s.id, s.systemServiceName ?? s.id, ...s.aliases])
      assert.ok(pathsOf(name).includes(`/services/${s.id}/`), `${s.id}: ${name}`);
  for (const p of realChart.protocols.values())
    for (const name of [p.title, p.id, p.abbreviation ?? p.id, ...p.wordings, ...p.aliases])
      assert.ok(pathsOf(name).includes(`/protocols/${p.id}/`), `${p.id}: ${name}`);
  for (const p of charted)
    for (const name of [String(p.number), ...p.aliases])
      assert.ok(pathsOf(name).includes(`/ports/${p.number}/`), `${p.number}: ${name}`);
  for (const s of realChart.scenarios.values())
    for (const name of [s.title, ...s.aliases]) assert.ok(pathsOf(name).includes(`/scenarios/${s.id}/`), name);
  for (const g of realChart.guides.values())
    for (const name of [g.title, ...g.aliases]) assert.ok(pathsOf(name).includes(`/guides/${g.id}/`), name);
});

test('a process leads to its services, unless so many share it that it names none of them', () => {
  const services = [...realChart.services.values()];
  const owners = (process: string) => services.filter(({ programs }) => programs.some(({ name }) => name === process));
  const isOwn = (process: string) => !['System', 'node'].includes(process) && owners(process).length <= 6;
  for (const { id, programs } of services)
    for (const { name } of programs)
      if (name !== undefined && isOwn(name)) assert.ok(pathsOf(name).includes(`/services/${id}/`), `${id}: ${name}`);
  assert.deepEqual(pathsOf('svchost.exe'), ['/guides/what-listens-on-a-port/']);
  assert.ok(!isOwn('java'));
  assert.deepEqual(pathsOf('java'), []);
  assert.deepEqual(pathsOf('node'), ['/services/node-inspector/'], 'whose own name it is');
  assert.deepEqual(pathsOf('System'), [], 'a word, and the kernel of Windows');
});

test('of services with one process the one that lives comes first, then the one that another of them needs', () => {
  assert.equal(pathsOf('w3wp.exe')[0], '/services/world-wide-web-publishing/');
  assert.equal(pathsOf('msmdsrv.exe')[0], '/services/sql-server-analysis-services/');
});

test('the title of software outside Windows leads to its ports too, after its own page', () => {
  const others = realChart.endpoints.filter((e) => e.port !== null && !isOfWindows(e));
  assert.ok(others.length > 300);
  for (const { serviceTitle, service, port } of others) {
    const paths = pathsOf(serviceTitle);
    assert.ok(paths.includes(`/ports/${port}/`), `${port}: ${serviceTitle}`);
    assert.ok(paths.indexOf(`/services/${service}/`) < paths.indexOf(`/ports/${port}/`), `${port}: ${serviceTitle}`);
  }
});

test('what else software is called leads to its page alone', () => {
  const services = {
    cache: {
      title: 'Key Cache',
      aliases: ['kcd'],
      family: 'databases',
      programs: [{ name: 'cache-server', system: 'linux', unit: 'kcache.service' }],
      endpoints: [{ transport: 'tcp', port: 6379, for: 'commands', sources: ['kb832017'] }],
    },
  };
  const small = openIndex(buildExactIndex(chartOf({ services })));
  const found = (name: string) =>
    small.byKey.get(keyOf(name))?.postings.map(({ page, reason }) => `${reason} ${pathOf(page)}`);
  assert.deepEqual(found('Key Cache'), ['name /services/cache/', 'main-listener /ports/6379/']);
  assert.deepEqual(found('kcd'), ['alias /services/cache/']);
  assert.deepEqual(found('cache-server'), ['process /services/cache/']);
  assert.deepEqual(found('kcache'), ['system-service-name /services/cache/']);
});

test('a service is told with its name in Windows and its first ports, each with its protocol or purpose', () => {
  const services = {
    server: { title: 'Server', endpoints: [ENDPOINT, { ...ENDPOINT, port: 139 }] },
    cache: {
      title: 'Key Cache',
      family: 'databases',
      programs: [],
      endpoints: [6379, 16_379, 26_379, 26_380].map((port) => ({
        transport: 'tcp',
        port,
        for: `use ${port}`,
        sources: ['kb832017'],
      })),
    },
  };
  const protocols = { smb: { title: 'Server Message Block', abbreviation: 'SMB' } };
  const hint = (id: string) =>
    buildExactIndex(chartOf({ services, protocols })).pages.find((page) => page.id === id)?.hint;
  assert.equal(hint('server'), 'LanmanServer · TCP 445 SMB · TCP 139');
  assert.equal(hint('cache'), 'TCP 6379 use 6379 · TCP 16379 use 16379');
});

test('every advisory and every technique leads to the pages that have it', () => {
  for (const s of realChart.services.values())
    for (const id of [...s.advisories.map((a) => a.id), ...s.techniques])
      assert.ok(pathsOf(id).includes(`/services/${s.id}/`), `${s.id}: ${id}`);
  for (const p of charted)
    for (const id of [...p.advisories.map((a) => a.id), ...p.techniques])
      assert.ok(pathsOf(id).includes(`/ports/${p.number}/`), `${p.number}: ${id}`);
});

test('a document leads to the protocol that it specifies', () => {
  assert.ok(pathsOf('RFC 4120').includes('/protocols/kerberos/'));
  assert.ok(pathsOf('MS-SMB2').includes('/protocols/smb/'));
});

test('a document that many pages rest on, or none, leads to its own page', () => {
  const sources = { kb832017: {}, q256884: {}, rfc1: {} };
  const services = Object.fromEntries(
    [...'abcdefg'].map((id) => [
      id,
      { title: id, programs: [], sources: ['kb832017', ...(id === 'a' ? ['rfc1'] : [])] },
    ]),
  );
  const small = openIndex(buildExactIndex(chartOf({ sources, services })));
  const identifiers = (key: string) =>
    small.byKey.get(key)?.postings.map(({ page, reason }) => `${reason} ${pathOf(page)}`);
  assert.deepEqual(identifiers('kb832017'), ['document /sources/kb832017/']);
  assert.deepEqual(identifiers('kb256884'), ['document /sources/q256884/']);
  assert.deepEqual(identifiers('rfc1'), ['source /services/a/']);
});

test('a name that a page has twice keeps the better reason', () => {
  const services = {
    wins: {
      title: 'WINS',
      programs: [{ name: 'wins.exe', system: 'windows', unit: 'WINS' }],
      aliases: ['wins.exe'],
    },
  };
  const small = openIndex(buildExactIndex(chartOf({ services })));
  const reasons = (key: string) => small.byKey.get(key)?.postings.map(({ reason }) => reason);
  assert.equal(reasons('wins')?.[0], 'name');
  assert.deepEqual(reasons('winsexe'), ['process']);
});

test('names of punctuation only, and names that are not known, are left out', () => {
  const files = { services: { a: { title: '$$', programs: [], aliases: ['…'] } } };
  const small = buildExactIndex(chartOf(files));
  assert.deepEqual(
    small.pages.filter(({ kind }) => kind !== 'range').map(({ names }) => names),
    [[['name', 'a']]],
  );
  assert.ok(!openIndex(small).byKey.has(''));
});
