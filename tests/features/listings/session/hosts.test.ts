/** A paste of several machines: groups, search and files by machine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_FILTER } from '#features/listings/session/filter-rows.ts';
import type { ViewOptions } from '#features/listings/session/listing-session.ts';
import { summaryText } from '#features/listings/session/summary-text.ts';
import { parseCsv } from '../../../built/csv.ts';
import { newSession } from '../support.ts';

const STAMP = { link: 'https://portolan.example/tools/listening/', edition: '2026.11', day: '2031-05-06' };
const BY_HOST: ViewOptions = { order: 'host', filter: NO_FILTER, limit: 1000 };

const row = (port: number, program: string) =>
  `tcp LISTEN 0 128 0.0.0.0:${port} 0.0.0.0:* users:(("${program}",pid=1,fd=3))`;
const on = (host: string, ...rows: string[]) => [`${host} | CHANGED | rc=0 >>`, ...rows].join('\n');
const THREE = [
  on('web01', row(22, 'sshd'), row(80, 'nginx')),
  on('db01', row(22, 'sshd'), row(6379, 'redis-server')),
  on('app01', row(22, 'sshd')),
].join('\n');

const opened = (text: string, before = '') => {
  const session = newSession();
  return { session, outcome: session.explain(text, before, () => undefined) };
};

test('by machine, the one with the worst row first, and in each the worst row first', () => {
  const { session, outcome } = opened(THREE);
  const { groups, counts } = session.view(BY_HOST, STAMP);
  assert.deepEqual(
    groups.map(({ label, rows }) => [label, rows.map(({ row: { from } }) => from)]),
    [
      ['db01', [6379, 22]],
      ['web01', [22, 80]],
      ['app01', [22]],
    ],
  );
  assert.equal(counts['host:db01'], 2);
  assert.match(summaryText(outcome.summary), /^5 listeners on 3 machines: /);
});

test('a machine is found by its name', () => {
  const { session } = opened(THREE);
  const { groups } = session.view({ ...BY_HOST, filter: { ...NO_FILTER, text: 'WEB01 22' } }, STAMP);
  assert.deepEqual(
    groups.map(({ label, rows }) => [label, rows.length]),
    [['web01', 1]],
  );
});

test('what changed is listed machine by machine', () => {
  const { session } = opened(THREE, [on('web01', row(22, 'sshd')), on('db01', row(25, 'postfix'))].join('\n'));
  const { groups } = session.view(BY_HOST, STAMP);
  assert.deepEqual(
    groups.map(({ id, rows }) => [id, rows.map(({ row: { host, from } }) => `${host} ${from}`)]),
    [
      ['opened', ['db01 6379', 'db01 22', 'app01 22', 'web01 80']],
      ['closed', ['db01 25']],
      ['same', ['web01 22']],
    ],
  );
});

/** The machine of each row, in all formats. */
function hostsInFiles(text: string) {
  const { session } = opened(text);
  const [head = [], ...rows] = parseCsv(session.export('csv', BY_HOST, STAMP));
  const json = JSON.parse(session.export('json', BY_HOST, STAMP)) as { rows: { host: string }[] };
  const markdown = session.export('markdown', BY_HOST, STAMP);
  return { csv: rows.map((cells) => cells[head.indexOf('host')]), json: json.rows.map(({ host }) => host), markdown };
}

test('every file has the machine of each row', () => {
  const { csv, json, markdown } = hostsInFiles(THREE);
  const hosts = ['db01', 'db01', 'web01', 'web01', 'app01'];
  assert.deepEqual([csv, json], [hosts, hosts]);
  assert.match(markdown, /\| Machine \| Port \|/);
  assert.match(markdown, /\n\| db01 \| TCP 6379 \|/);
});

test('of one machine alone the name stands in the title and in the fields', () => {
  const { csv, json, markdown } = hostsInFiles(on('db01', row(22, 'sshd')));
  assert.deepEqual([csv, json], [['db01'], ['db01']]);
  assert.match(markdown, /A listing explained: db01/);
  assert.doesNotMatch(markdown, /Machine/);
});

test('4,500 machines with ten listeners each are explained and shown by machine in time', () => {
  const ports = [22, 25, 53, 80, 110, 143, 443, 445, 3306, 8080].map((port) => `${port}/tcp open x`).join('\n');
  const text = Array.from(
    { length: 4_500 },
    (_, i) => `Nmap scan report for 10.1.${i >> 8}.${i & 255}\nPORT STATE SERVICE\n${ports}`,
  ).join('\n\n');
  const start = process.cpuUsage();
  const { session, outcome } = opened(text);
  const view = session.view({ ...BY_HOST, limit: 200 }, STAMP);
  const { user, system } = process.cpuUsage(start);
  assert.deepEqual([outcome.summary.rows, outcome.summary.hosts, view.shown], [45_000, 4_500, 200]);
  // Two seconds is the aim; the bound leaves room for a slow machine.
  assert.ok((user + system) / 1_000 < 4_000, `${Math.round((user + system) / 1_000)} ms`);
});
