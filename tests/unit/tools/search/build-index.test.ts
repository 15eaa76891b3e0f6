/** The exact index. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { keyOf } from '#lib/text.ts';
import { buildExactIndex } from '#tools/search/build-index.ts';
import { REASONS } from '#tools/search/index-format.ts';
import { chartOf } from '../../support/entries.ts';
import { realChart } from '../../support/real-chart.ts';

const index = buildExactIndex(realChart);

test('every page of the chart is a target, once', () => {
  const { services, protocols, ports, guides } = realChart;
  assert.equal(index.targets.length, services.size + protocols.size + ports.size + guides.size);
  assert.equal(new Set(index.targets.map((target) => target.path)).size, index.targets.length);
});

test('no two names have one key, and each leads to targets and reasons that exist', () => {
  assert.ok(index.names.length > 500);
  assert.equal(new Set(index.names.map(([name]) => keyOf(name))).size, index.names.length);
  for (const [name, ways] of index.names) {
    assert.notEqual(keyOf(name), '', name);
    assert.ok(ways.length > 0, name);
    for (const [target, reason] of ways) {
      assert.ok(index.targets[target], name);
      assert.ok(REASONS[reason], name);
    }
    assert.equal(new Set(ways.map(([target]) => target)).size, ways.length, name);
  }
});

test('the names stand from A to Z', () => {
  const names = index.names.map(([name]) => name);
  assert.deepEqual(
    names,
    [...names].sort((a, b) => a.localeCompare(b, 'en')),
  );
});

test('every name that a service, a protocol or a port has leads to it', () => {
  const byKey = new Map(index.names.map(([name, ways]) => [keyOf(name), ways]));
  const pathsOf = (name: string) => (byKey.get(keyOf(name)) ?? []).map(([target]) => index.targets[target]?.path);
  for (const s of realChart.services.values())
    for (const name of [s.title, s.id, s.systemServiceName ?? s.id, ...s.aliases])
      assert.ok(pathsOf(name).includes(`/services/${s.id}/`), `${s.id}: ${name}`);
  for (const p of realChart.protocols.values())
    for (const name of [p.title, p.id, p.abbreviation ?? p.id, ...p.wordings, ...p.aliases])
      assert.ok(pathsOf(name).includes(`/protocols/${p.id}/`), `${p.id}: ${name}`);
  for (const p of realChart.ports.values())
    for (const name of [String(p.number), ...p.registrations.map((r) => r.name), ...p.aliases])
      assert.ok(pathsOf(name).includes(`/ports/${p.number}/`), `${p.number}: ${name}`);
});

test('a name that a page has twice keeps the better reason', () => {
  const small = buildExactIndex(chartOf({ services: { wins: { title: 'WINS', systemServiceName: 'WINS' } } }));
  assert.deepEqual(
    small.names.filter(([name]) => name === 'WINS'),
    [['WINS', [[0, REASONS.indexOf('name')]]]],
  );
});

test('names of punctuation only, and names that are not known, are left out', () => {
  const files = { services: { a: { title: '$$', systemServiceName: null, process: null, aliases: ['…'] } } };
  assert.deepEqual(
    buildExactIndex(chartOf(files)).names.map(([name]) => name),
    ['a'],
  );
});

test('the index stays small, since the first keystroke waits for it: under 24 kB compressed', () => {
  const size = gzipSync(JSON.stringify(index)).length;
  assert.ok(size < 24_000, `${size} bytes`);
});
