/** What rests on a source. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guideCitations, allPortSources, allProtocolSources, serviceCitations } from '#chart/citations.ts';
import { citingPagesBySource } from '#features/sources/citing-pages.ts';
import { ADVISORY, chartOf, ENDPOINT, take } from '../../support/entries.ts';
import { realChart } from '../../support/real-chart.ts';

const chart = chartOf({
  services: {
    server: {
      endpoints: [
        { ...ENDPOINT, sources: ['wanted', 'other'] },
        { ...ENDPOINT, port: 139, sources: ['other'] },
      ],
      advisories: [{ ...ADVISORY, sources: ['wanted'] }],
      sources: ['other'],
    },
    app: {
      title: 'App',
      family: 'web',
      programs: [],
      endpoints: [{ transport: 'tcp', port: 48000, for: 'clients', sources: ['wanted'] }],
      sources: ['wanted'],
    },
  },
  ports: { 445: { sources: ['wanted'] }, 139: { sources: ['other'] } },
  protocols: {
    smb: { specifications: [{ source: 'wanted' }], sources: ['wanted'] },
    nbt: { sources: ['wanted'] },
  },
  guides: { ranges: { sources: ['wanted', 'wanted'] }, names: { sources: ['other'] } },
  scenarios: { shares: { sources: ['wanted'] } },
  symptoms: { refused: { sources: ['wanted'] } },
  sources: { wanted: {}, other: {}, unread: {} },
});
const bySource = citingPagesBySource(chart);
const wanted = take(bySource, 'wanted');

test('each kind of page that names a source stands once under it', () => {
  assert.deepEqual(
    wanted.services.map(({ service, endpoints }) => [service.id, endpoints.map((e) => e.id)]),
    [
      ['app', ['tcp-48000']],
      ['server', ['tcp-445-smb']],
    ],
  );
  assert.deepEqual(
    wanted.ports.map((port) => port.number),
    [445],
  );
  assert.deepEqual(
    wanted.guides.map((guide) => guide.id),
    ['ranges'],
  );
  assert.deepEqual(
    wanted.scenarios.map((scenario) => scenario.id),
    ['shares'],
  );
  assert.deepEqual(
    wanted.symptoms.map((symptom) => symptom.id),
    ['refused'],
  );
});

test('a protocol that the source specifies is told from one that only cites it', () => {
  assert.deepEqual(
    wanted.specified.map((p) => p.id),
    ['smb'],
  );
  assert.deepEqual(
    wanted.protocols.map((p) => p.id),
    ['nbt'],
  );
});

test('an advisory comes with the page it stands on', () => {
  assert.deepEqual(
    wanted.advisories.map(({ id, page }) => [id, page]),
    [[ADVISORY.id, { kind: 'service', id: 'server' }]],
  );
});

test('a port that nobody has written about is counted, and not listed', () => {
  assert.equal(wanted.plainPorts, 1);
});

test('a source that nothing names has nothing under it', () => {
  const { plainPorts, ...lists } = take(bySource, 'unread');
  assert.equal(plainPorts, 0);
  assert.deepEqual(Object.values(lists).flat(), []);
});

test('in the real chart a page stands under a source exactly when it lists it; a port or a protocol, when a row rests on it', () => {
  const cited = new Map<string, Set<string>>();
  const cite = (ids: readonly string[], page: string) => {
    for (const id of ids) cited.set(id, (cited.get(id) ?? new Set()).add(page));
  };
  for (const s of realChart.services.values()) cite(serviceCitations(s), `service ${s.id}`);
  for (const p of realChart.protocols.values()) cite(allProtocolSources(p), `protocol ${p.id}`);
  for (const g of realChart.guides.values()) cite(guideCitations(g), `guide ${g.id}`);
  for (const p of realChart.ports.values()) if (p.charted) cite(allPortSources(p), `port ${p.number}`);
  const real = citingPagesBySource(realChart);
  assert.deepEqual([...real.keys()].sort(), [...realChart.sources.keys()].sort());
  for (const [id, { services, specified, protocols, guides, ports }] of real) {
    const pages = [
      ...services.map(({ service }) => `service ${service.id}`),
      ...[...specified, ...protocols].map((p) => `protocol ${p.id}`),
      ...guides.map((g) => `guide ${g.id}`),
      ...ports.map((p) => `port ${p.number}`),
    ];
    assert.deepEqual(pages.sort(), [...(cited.get(id) ?? [])].sort(), id);
  }
});
