/** The project's own content: in order, and true to the article of 2003. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { portAt } from '#chart/build-chart.ts';
import { portCitations } from '#chart/citations.ts';
import { formatDiagnostic } from '#chart/diagnostic.ts';
import type { Endpoint } from '#chart/model.ts';
import { pathOf } from '#chart/page-ref.ts';
import { reportContent } from '#build/check-content/report.ts';
import { buildExactIndex } from '#features/search/index/build-index.ts';
import { lookup } from '#features/search/query/lookup.ts';
import { take } from '../support/entries.ts';
import { realChart, ROOT } from '../support/real-chart.ts';

type Row = Pick<Endpoint, 'wording' | 'protocol' | 'transport' | 'port' | 'dynamic' | 'ipProtocol'>;

interface ArticleService {
  service: string;
  title: string;
  systemServiceName: string;
  rows: Row[];
}

const article = JSON.parse(
  readFileSync(new URL('../fixtures/kb832017-rows.json', import.meta.url), 'utf8'),
) as ArticleService[];

/** Lost in the copy that breaks off; known from later revisions. */
const LOST_TAIL = ['windows-time', 'world-wide-web-publishing'];

/** Where the article errs and the chart says otherwise. */
const CORRECTED_NAMES: Readonly<Record<string, string>> = {
  'sql-server-uddi': 'MSSQL$UDDI',
  'ssdp-discovery': 'SSDPSRV',
};

const fromArticle = (endpoint: Endpoint) => endpoint.sources.includes('kb832017');

/** A row as one line, so that rows can be sorted and compared. */
const line = ({ wording, protocol, transport, port, dynamic, ipProtocol }: Row) =>
  [wording, protocol, transport, dynamic ? 'dynamic' : port, ipProtocol].join(' | ');

test('the content is in order', async () => {
  assert.deepEqual((await reportContent(ROOT)).map(formatDiagnostic), []);
});

test('the article has 62 services and 172 rows, 4 of them in its lost tail', () => {
  const rows = (services: ArticleService[]) => services.reduce((sum, { rows }) => sum + rows.length, 0);
  const tail = article.filter(({ service }) => LOST_TAIL.includes(service));
  assert.equal(article.length, 62);
  assert.equal(new Set(article.map(({ service }) => service)).size, 62);
  assert.equal(rows(article), 172);
  assert.equal(tail.length, 2);
  assert.equal(rows(tail), 4);
});

test('the endpoints that cite the article belong to its services and to no other', () => {
  const citing = new Set(realChart.endpoints.filter(fromArticle).map((endpoint) => endpoint.service));
  assert.deepEqual([...citing].sort(), article.map(({ service }) => service).sort());
  assert.equal(realChart.endpoints.filter(fromArticle).length, 172);
});

for (const { service, title, systemServiceName, rows } of article) {
  test(`${title} (${service}) has its names and exactly the rows of the article`, () => {
    const ours = take(realChart.services, service);
    assert.equal(ours.title, title);
    assert.equal(ours.systemServiceName, CORRECTED_NAMES[service] ?? systemServiceName);
    assert.deepEqual(ours.endpoints.filter(fromArticle).map(line).sort(), rows.map(line).sort());
  });
}

test('the corrected names differ from what the article says', () => {
  for (const [id, name] of Object.entries(CORRECTED_NAMES))
    assert.notEqual(article.find(({ service }) => service === id)?.systemServiceName, name);
});

// What the article says of dynamic ports ("Randomly allocated high TCP ports") names no protocol.
test('each wording of the article leads to the protocol of its row, or to the guide on dynamic ports, among the first three', () => {
  const index = buildExactIndex(realChart);
  const lost = article
    .flatMap(({ rows }) => rows)
    .filter(({ wording, protocol, dynamic }) => {
      const paths = lookup(index, wording ?? '', 3).map(pathOf);
      return !paths.includes(dynamic ? '/guides/dynamic-rpc-ports/' : `/protocols/${protocol}/`);
    });
  assert.deepEqual(lost.map(line), []);
});

test('a friendly name and a charted number find their own page first, a system service name among the first three', () => {
  const index = buildExactIndex(realChart);
  const found = (typed: string) => lookup(index, typed, 3).map(pathOf);
  for (const { title, systemServiceName, id } of realChart.services.values()) {
    assert.equal(found(title)[0], `/services/${id}/`, title);
    assert.ok(
      systemServiceName === null || found(systemServiceName).includes(`/services/${id}/`),
      systemServiceName ?? id,
    );
  }
  for (const { number, charted } of realChart.ports.values())
    if (charted) assert.equal(found(String(number))[0], `/ports/${number}/`);
});

test('the names that nmap prints are found', () => {
  const index = buildExactIndex(realChart);
  const printed = [...realChart.ports.values()].flatMap(({ scanners }) =>
    [...(scanners ?? '').matchAll(/nmap prints (\S+?)[,.;]?(?= |$)(?: for (?:TCP|UDP) and (\S+) for)?/g)].flatMap(
      ([, first = '', second]) => (second === undefined ? [first] : [first, second]),
    ),
  );
  const names = printed.filter((name) => !['unknown', 'nothing'].includes(name));
  assert.ok(names.length > 100, `${names.length} names`);
  assert.deepEqual(
    names.filter((name) => lookup(index, name, 1).length === 0),
    [],
  );
});

test('every endpoint leads to a service, a protocol, a port page and sources that exist', () => {
  for (const { service, id, protocol, port, sources } of realChart.endpoints) {
    assert.ok(realChart.services.has(service), service);
    assert.ok(protocol === null || realChart.protocols.has(protocol), `${service} ${id}`);
    assert.ok(port === null || realChart.ports.has(port), `${service} ${id}`);
    for (const source of sources) assert.ok(realChart.sources.has(source), `${service} ${id}: ${source}`);
  }
});

test('every protocol names its specification, or says why there is none', () => {
  const silent = [...realChart.protocols.values()].filter((p) => p.specifications.length === 0 && !p.noSpecification);
  assert.deepEqual(
    silent.map((p) => p.id),
    [],
  );
});

test('every number that a service has is a port that names it; a range makes none', () => {
  for (const e of realChart.endpoints) {
    if (e.port !== null) assert.ok(portAt(realChart, e.port).endpoints.includes(e), `${e.service} ${e.port}`);
    const [from = 0, to = 0] = e.range ?? [];
    // A wide range names nobody.
    const tells = to - from < 500;
    for (const border of e.range ?? [])
      assert.equal(portAt(realChart, border).spans.includes(e), tells, `${e.service} ${border}`);
  }
});

test('every port names sources that exist, and has a title and a short answer of its own', () => {
  for (const port of realChart.ports.values()) {
    assert.notEqual(port.title, '', String(port.number));
    assert.match(port.inShort, /\.$/, String(port.number));
    for (const source of portCitations(port)) assert.ok(realChart.sources.has(source), `${port.number}: ${source}`);
  }
});

/** What a service of the chart says of itself: `udp 1716`, `tcp 1717-1764`. */
const portsOf = (id: string) =>
  take(realChart.services, id)
    .endpoints.map(({ transport, port, range }) => `${transport} ${port ?? range?.join('-')}`)
    .sort();

test('defaults that a second-hand list had wrong are those of the makers', () => {
  assert.deepEqual(portsOf('kde-connect'), ['tcp 1716', 'tcp 1717-1764', 'udp 1716']);
  assert.deepEqual(portsOf('mosh'), ['udp 60001-60999']);
  assert.deepEqual(portsOf('kubelet'), ['tcp 10248', 'tcp 10250', 'tcp 10255']);
  assert.deepEqual(portsOf('cratedb'), ['tcp 4200', 'tcp 4300', 'tcp 5432']);
});

test('numbers that several programs take name them all', () => {
  const tenantsOf = (number: number) => {
    const { endpoints, spans } = portAt(realChart, number);
    return [...new Set([...endpoints, ...spans].map(({ service }) => service))];
  };
  assert.deepEqual(tenantsOf(9440).toSorted(), ['clickhouse', 'nutanix-prism']);
  assert.deepEqual(tenantsOf(6006).toSorted(), ['storybook', 'tensorboard', 'x11']);
  assert.ok(tenantsOf(12345).includes('grafana-alloy'));
  assert.ok(tenantsOf(3391).includes('rd-gateway'));
});

test('the UDP port of Ventrilo tells the status, and its TCP port carries the voice', () => {
  const roles = take(realChart.services, 'ventrilo').endpoints.map(({ transport, purpose }) => [transport, purpose]);
  assert.deepEqual(roles, [
    ['tcp', 'control and voice'],
    ['udp', 'ping and status'],
  ]);
});

test('a fax client comes by SMB, and the server calls it back for notifications', () => {
  const fax = take(realChart.services, 'fax').endpoints;
  assert.match(fax.find(({ port }) => port === 445)?.when ?? '', /SHAREDFAX/);
  assert.equal(fax.find(({ dynamic }) => dynamic)?.direction, 'both');
});
