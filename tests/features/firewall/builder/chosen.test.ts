/** From a choice to the merged set. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, isOn, turned } from '#features/firewall/builder/chosen.ts';
import { codeOf } from '#features/firewall/builder/codes.ts';
import { entryOf } from '#features/firewall/builder/entries.ts';
import { type Item, itemOf } from '#features/firewall/builder/items.ts';
import { CATALOGUE } from './support.ts';

const codes = (...items: Item[]) => choose(CATALOGUE, items).permits.map(codeOf);
const without = (ref: string, ...ids: string[]): Item => ({ ref, without: ids, with: [] });
const taking = (ref: string, ...ids: string[]): Item => ({ ref, without: [], with: ids });

test('a service opens what it listens on', () => {
  assert.deepEqual(codes(itemOf('service/print-spooler')), ['t135', 't445', 'r']);
});

test('an endpoint that is left out is not opened, and nothing else changes', () => {
  assert.deepEqual(codes(without('service/print-spooler', 'tcp-135-rpc')), ['t445', 'r']);
});

test('peers are opened both ways, unless the way back is left out', () => {
  assert.deepEqual(codes(itemOf('service/cluster')), ['t445', 'u3343', 'bu3343']);
  assert.deepEqual(codes(without('service/cluster', 'back')), ['t445', 'u3343']);
  assert.deepEqual(codes(without('service/cluster', 'udp-3343-cluster-network')), ['t445']);
  assert.deepEqual(codes(itemOf('service/cluster/udp-3343-cluster-network')), ['u3343', 'bu3343']);
});

test('what only old clients need is opened when somebody asks for it', () => {
  assert.deepEqual(codes(itemOf('scenario/file-server')), ['t445']);
  assert.deepEqual(codes(taking('scenario/file-server', 'netbios')), ['t139', 't445', 'bt139']);
});

test('a feature says when it can go, so that its line does not read as a reason to keep it', () => {
  const [feature] = entryOf(CATALOGUE, 'scenario/file-server')?.switches ?? [];
  assert.equal(feature?.detail, 'Can go when names come from DNS.');
});

test('a pair of roles opens its own flows alone', () => {
  assert.deepEqual(codes(itemOf('scenario/web/web/database')), ['t1433']);
});

test('a pair that is named the other way round opens the same, seen from its other end', () => {
  assert.deepEqual(codes(itemOf('scenario/web/database/web')), ['bt1433']);
  assert.deepEqual(codes(itemOf('scenario/file-server/client/server')), codes(itemOf('scenario/file-server')));
  assert.deepEqual(codes(taking('scenario/file-server/server/client', 'netbios')), ['t139', 'bt139', 'bt445']);
  assert.deepEqual(codes(itemOf('scenario/web/browser/database')), []);
});

test('a protocol opens each of its ports once, whoever listens there', () => {
  assert.deepEqual(codes(itemOf('protocol/smb')), ['t445']);
  assert.deepEqual(codes(without('protocol/rpc', 't135')), ['r']);
});

test('bare ports, ranges and IP protocols open just themselves', () => {
  assert.deepEqual(codes(itemOf('tcp/88'), itemOf('udp/5000-5010'), itemOf('ip/47')), ['t88', 'u5000-5010', 'i47']);
});

test('what several choices need is opened once, with all reasons, and counted before', () => {
  const { permits, count } = choose(CATALOGUE, [
    itemOf('service/print-spooler'),
    itemOf('service/server'),
    itemOf('tcp/445'),
  ]);
  assert.equal(count, 5);
  assert.equal(permits.length, 3);
  assert.deepEqual(
    permits.find((permit) => codeOf(permit) === 't445')?.reasons.map(({ text, path }) => `${text} ${path}`),
    [
      'SMB, for Print Spooler /services/print-spooler/#tcp-445-smb',
      'SMB, for Server /services/server/#tcp-445-smb',
      'TCP 445, chosen by its number /ports/445/',
    ],
  );
});

test('what the chart doesn’t know opens nothing, stays, and is said', () => {
  const { items, permits, notices } = choose(CATALOGUE, [itemOf('service/gone'), without('service/server', 'udp-1-x')]);
  assert.deepEqual(permits.map(codeOf), ['t445']);
  assert.equal(items.length, 2);
  assert.deepEqual(notices, [
    'The chart of today does not know “service/gone”, which the link names.',
    '“Server” has no “udp-1-x” any more; leaving it out or taking it in changes nothing.',
  ]);
});

test('a switch of another pair of the same scenario is no mistake in a link', () => {
  const netbios = { id: 'netbios', title: 'NetBIOS', legacy: true, unused: 'When nothing asks.' };
  const scenarios = CATALOGUE.scenarios.map((one) => ({ ...one, features: [netbios] }));
  const { notices } = choose({ ...CATALOGUE, scenarios }, [taking('scenario/web/web/database', 'netbios')]);
  assert.deepEqual(notices, []);
});

test('names that every object has are no names of the chart', () => {
  for (const ref of ['protocol/constructor', 'service/constructor', 'protocol/to-string']) {
    assert.equal(entryOf(CATALOGUE, ref), undefined);
  }
});

test('a switch that is turned there and back leaves no trace', () => {
  for (const ref of ['scenario/file-server', 'service/print-spooler', 'service/cluster']) {
    for (const one of entryOf(CATALOGUE, ref)?.switches ?? []) {
      const item = itemOf(ref);
      const other = turned(item, one, one.legacy);
      assert.equal(isOn(other, one), one.legacy);
      assert.notDeepEqual(other, item);
      assert.deepEqual(turned(other, one, !one.legacy), item);
    }
  }
});

test('jobs between different machines are told of, since all rules run between the same two ends', () => {
  const notices = (...refs: string[]) => choose(CATALOGUE, refs.map(itemOf)).notices;
  assert.deepEqual(notices('scenario/web/web/database', 'tcp/445', 'service/server'), []);
  const [notice, ...more] = notices('scenario/web/browser/web', 'scenario/web/web/database');
  assert.match(notice ?? '', /different machines: browser to web server and web server to database\. /);
  assert.deepEqual(more, []);
});
