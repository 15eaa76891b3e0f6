/** Pages by kind and id, and back from an address that somebody opened. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHOOSER_PATH, FIREWALL_PATH, LISTENING_PATH, SCENARIOS_PATH, TOOLS_PATH } from '#chart/addresses.ts';
import { pageAt } from '#chart/page-at.ts';
import { isSamePage, type PageRef, pathOf, portRef, refKey } from '#chart/page-ref.ts';
import { RANGES } from '#chart/port-space.ts';
import { realChart } from '../support/real-chart.ts';

const { services, protocols, guides, scenarios, symptoms, sources, ports } = realChart;
const refs = (kind: PageRef['kind'], ids: Iterable<string>) => [...ids].map((id): PageRef => ({ kind, id }));
const PAGES: PageRef[] = [
  ...refs('service', services.keys()),
  ...refs('protocol', protocols.keys()),
  ...refs('guide', guides.keys()),
  ...refs('scenario', scenarios.keys()),
  ...refs('symptom', symptoms.keys()),
  ...refs('source', sources.keys()),
  ...[...ports.keys(), 0, 65535].map(portRef),
  ...RANGES.map(({ id }): PageRef => ({ kind: 'range', id })),
  ...refs('tool', ['choose-a-port', 'firewall', 'firewall/check', 'listening']),
  ...refs('index', ['ports', 'services', 'protocols', 'guides', 'scenarios', 'symptoms', 'sources', 'tools']),
];

test('every page is read back from its own address, and no two have one address', () => {
  for (const page of PAGES) assert.deepEqual(pageAt(pathOf(page)), page);
  assert.equal(new Set(PAGES.map(pathOf)).size, new Set(PAGES.map(refKey)).size);
});

test('the tools and lists have the addresses that are named elsewhere', () => {
  const pages = [CHOOSER_PATH, FIREWALL_PATH, LISTENING_PATH, SCENARIOS_PATH, TOOLS_PATH].map(pageAt);
  assert.deepEqual(
    pages.map((page) => page && refKey(page)),
    ['tool/choose-a-port', 'tool/firewall', 'tool/listening', 'index/scenarios', 'index/tools'],
  );
});

test('an address that is no such page leads to none', () => {
  for (const path of ['/', '', '/ports/445', '/ports/0445/', '/ports/400000/', '/ports/1-2/', '/services/a/b/', '/x/'])
    assert.equal(pageAt(path), undefined, path);
});

test('pages are the same by kind and id together', () => {
  assert.ok(isSamePage(portRef(445), { kind: 'port', id: '445' }));
  assert.ok(!isSamePage({ kind: 'service', id: 'smb' }, { kind: 'protocol', id: 'smb' }));
});
