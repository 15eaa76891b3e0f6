/** The exact index. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { keyOf } from '#lib/text.ts';
import { RANGES } from '#chart/port-space.ts';
import { pathOf, refKey } from '#chart/page-ref.ts';
import { buildExactIndex } from '#features/search/index/build-index.ts';
import { NAME_REASONS } from '#features/search/index/index-format.ts';
import { openIndex } from '#features/search/index/open-index.ts';
import { chartOf } from '../../../support/entries.ts';
import { realChart } from '../../../support/real-chart.ts';

const index = buildExactIndex(realChart);
const { byKey, port, namedPorts } = openIndex(index);
const pathsOf = (name: string) => (byKey.get(keyOf(name))?.postings ?? []).map(({ page }) => pathOf(page));
const charted = [...realChart.ports.values()].filter((one) => one.charted);

test('every page with prose and every range is a target, once; a document is one where its own page answers best', () => {
  const { services, protocols, guides, scenarios } = realChart;
  const written = index.pages.filter(({ kind }) => kind !== 'source');
  assert.equal(
    written.length,
    services.size + protocols.size + charted.length + guides.size + scenarios.size + RANGES.length,
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
  for (const s of realChart.services.values())
    if (s.process !== null && s.process !== 'svchost.exe')
      assert.ok(pathsOf(s.process).includes(`/services/${s.id}/`), `${s.id}: ${s.process}`);
  assert.deepEqual(pathsOf('svchost.exe'), ['/guides/what-listens-on-a-port/']);
});

test('of services with one process the one that lives comes first, then the one that another of them needs', () => {
  assert.equal(pathsOf('w3wp.exe')[0], '/services/world-wide-web-publishing/');
  assert.equal(pathsOf('msmdsrv.exe')[0], '/services/sql-analysis-server/');
});

test('the software that listens on a port by default leads to it', () => {
  assert.ok(realChart.uses.length > 100);
  for (const { title, aliases, from } of realChart.uses.filter((use) => realChart.ports.has(use.from)))
    for (const name of [title, ...aliases]) assert.ok(pathsOf(name).includes(`/ports/${from}/`), `${from}: ${name}`);
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
      { systemServiceName: null, sources: ['kb832017', ...(id === 'a' ? ['rfc1'] : [])] },
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
  const services = { wins: { title: 'WINS', systemServiceName: 'WINS', process: 'wins.exe', aliases: ['wins.exe'] } };
  const small = openIndex(buildExactIndex(chartOf({ services })));
  const reasons = (key: string) => small.byKey.get(key)?.postings.map(({ reason }) => reason);
  assert.equal(reasons('wins')?.[0], 'name');
  assert.deepEqual(reasons('winsexe'), ['process']);
});

test('names of punctuation only, and names that are not known, are left out', () => {
  const files = { services: { a: { title: '$$', systemServiceName: null, process: null, aliases: ['…'] } } };
  const small = buildExactIndex(chartOf(files));
  assert.deepEqual(
    small.pages.filter(({ kind }) => kind !== 'range').map(({ names }) => names),
    [{}],
  );
  assert.ok(!openIndex(small).byKey.has(''));
});

test('the index stays small, since the first keystroke waits for it: under 60 kB compressed', () => {
  const size = gzipSync(JSON.stringify(index), { level: 9 }).length;
  assert.ok(size < 60_000, `${size} bytes`);
});
