/** From a choice to the merged set. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSwitchOn, resolveSelections, withSwitch } from '#features/firewall/builder/resolve.ts';
import { openingCode } from '#features/firewall/builder/link/codes.ts';
import { detailsOf } from '#features/firewall/builder/subjects/details-of.ts';
import type { Selection } from '#features/firewall/builder/subjects/selection.ts';
import { selectionAt, subjectAt } from '../../../support/firewall/selections.ts';
import { CATALOGUE } from './support.ts';

const codes = (...selections: Selection[]) => resolveSelections(CATALOGUE, selections).permits.map(openingCode);
const without = (text: string, ...ids: string[]): Selection => ({ ...selectionAt(text), without: ids });
const taking = (text: string, ...ids: string[]): Selection => ({ ...selectionAt(text), with: ids });
const detailsAt = (text: string) => detailsOf(CATALOGUE, subjectAt(text));

test('a service opens what it listens on', () => {
  assert.deepEqual(codes(selectionAt('service/print-spooler')), ['t135', 't445', 'r']);
});

test('an endpoint that is left out is not opened, and nothing else changes', () => {
  assert.deepEqual(codes(without('service/print-spooler', 'tcp-135-rpc')), ['t445', 'r']);
});

test('peers are opened both ways, unless the way back is left out', () => {
  assert.deepEqual(codes(selectionAt('service/cluster')), ['t445', 'u3343', 'bu3343']);
  assert.deepEqual(codes(without('service/cluster', 'back')), ['t445', 'u3343']);
  assert.deepEqual(codes(without('service/cluster', 'udp-3343-cluster-network')), ['t445']);
  assert.deepEqual(codes(selectionAt('service/cluster/udp-3343-cluster-network')), ['u3343', 'bu3343']);
});

test('what only old clients need is opened when somebody asks for it', () => {
  assert.deepEqual(codes(selectionAt('scenario/file-server')), ['t445']);
  assert.deepEqual(codes(taking('scenario/file-server', 'netbios')), ['t139', 't445', 'bt139']);
});

test('what few set-ups have is opened when somebody asks for it, and its line says so', () => {
  assert.deepEqual(codes(taking('scenario/file-server', 'quic')), ['t445', 'u443']);
  const feature = detailsAt('scenario/file-server')?.switches.find(({ id }) => id === 'quic');
  assert.equal(feature?.detail, 'In few set-ups. Can go when nobody comes from outside.');
});

test('a feature says when it can go, so that its line does not read as a reason to keep it', () => {
  const [feature] = detailsAt('scenario/file-server')?.switches ?? [];
  assert.equal(feature?.detail, 'Only for old clients. Can go when names come from DNS.');
});

test('a pair of roles opens its own flows alone', () => {
  assert.deepEqual(codes(selectionAt('scenario/web/web/database')), ['t1433']);
});

test('a pair that is named the other way round opens the same, seen from its other end', () => {
  assert.deepEqual(codes(selectionAt('scenario/web/database/web')), ['bt1433']);
  assert.deepEqual(
    codes(selectionAt('scenario/file-server/client/server')),
    codes(selectionAt('scenario/file-server')),
  );
  assert.deepEqual(codes(taking('scenario/file-server/server/client', 'netbios')), ['t139', 'bt139', 'bt445']);
  assert.deepEqual(codes(selectionAt('scenario/web/browser/database')), []);
});

test('a protocol opens each of its ports once, whoever listens there', () => {
  assert.deepEqual(codes(selectionAt('protocol/smb')), ['t445']);
  assert.deepEqual(codes(without('protocol/rpc', 't135')), ['r']);
});

test('bare ports, ranges and IP protocols open just themselves', () => {
  assert.deepEqual(codes(selectionAt('tcp/88'), selectionAt('udp/5000-5010'), selectionAt('ip/47')), [
    't88',
    'u5000-5010',
    'i47',
  ]);
});

test('what several choices need is opened once, with all reasons, and counted before', () => {
  const { permits, count } = resolveSelections(CATALOGUE, [
    selectionAt('service/print-spooler'),
    selectionAt('service/server'),
    selectionAt('tcp/445'),
  ]);
  assert.equal(count, 5);
  assert.equal(permits.length, 3);
  assert.deepEqual(
    permits.find((permit) => openingCode(permit) === 't445')?.reasons.map(({ text, path }) => `${text} ${path}`),
    [
      'SMB, for Print Spooler /services/print-spooler/#tcp-445-smb',
      'SMB, for Server /services/server/#tcp-445-smb',
      'TCP 445, chosen by its number /ports/445/',
    ],
  );
});

test('what the chart doesn’t know opens nothing, stays, and is said', () => {
  const { selections, permits, notices } = resolveSelections(CATALOGUE, [
    selectionAt('service/gone'),
    without('service/server', 'udp-1-x'),
  ]);
  assert.deepEqual(permits.map(openingCode), ['t445']);
  assert.equal(selections.length, 2);
  assert.deepEqual(notices, [
    'The chart of today does not know “service/gone”, which the link names.',
    '“Server” has no “udp-1-x” any more; leaving it out or taking it in changes nothing.',
  ]);
});

test('a switch of another pair of the same scenario is no mistake in a link', () => {
  const netbios = { id: 'netbios', title: 'NetBIOS', legacy: true, rare: false, unused: 'When nothing asks.' };
  const scenarios = CATALOGUE.scenarios.map((one) => ({ ...one, features: [netbios] }));
  const { notices } = resolveSelections({ ...CATALOGUE, scenarios }, [taking('scenario/web/web/database', 'netbios')]);
  assert.deepEqual(notices, []);
});

test('names that every object has are no names of the chart', () => {
  for (const text of ['protocol/constructor', 'service/constructor', 'protocol/to-string'])
    assert.equal(detailsAt(text), undefined);
});

test('a switch that is turned there and back leaves no trace', () => {
  for (const text of ['scenario/file-server', 'service/print-spooler', 'service/cluster']) {
    for (const one of detailsAt(text)?.switches ?? []) {
      const selection = selectionAt(text);
      const other = withSwitch(selection, one, one.isOffAtFirst);
      assert.equal(isSwitchOn(other, one), one.isOffAtFirst);
      assert.notDeepEqual(other, selection);
      assert.deepEqual(withSwitch(other, one, !one.isOffAtFirst), selection);
    }
  }
});

test('jobs between different machines are told of, since all rules run between the same two ends', () => {
  const notices = (...texts: string[]) => resolveSelections(CATALOGUE, texts.map(selectionAt)).notices;
  assert.deepEqual(notices('scenario/web/web/database', 'tcp/445', 'service/server'), []);
  const [notice, ...more] = notices('scenario/web/browser/web', 'scenario/web/web/database');
  assert.match(notice ?? '', /different machines: browser to web server and web server to database\. /);
  assert.deepEqual(more, []);
});
