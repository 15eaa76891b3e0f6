/** The tool without a page: what it reads, says and hands out, over the real reader. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { ViewOptions } from '#features/listings/session/listing-session.ts';
import { EXAMPLE_LISTING } from '#features/listings/session/example-listing.ts';
import { NO_FILTER } from '#features/listings/session/filter-rows.ts';
import { restOf, summaryText } from '#features/listings/session/summary-text.ts';
import { newSession } from '../support.ts';

const STAMP = { link: 'https://portolan.example/tools/listening/', edition: '2026.11', day: '2031-05-06' };
const ALL: ViewOptions = { order: 'attention', filter: NO_FILTER, limit: 1000 };
const silent = () => undefined;
const opened = (text: string, before = '') => {
  const session = newSession();
  return { session, outcome: session.explain(text, before, silent) };
};
const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/listings/${name}`, import.meta.url), 'utf8');

test('the example is read whole, and three of its rows deserve a look', () => {
  const { session, outcome } = opened(EXAMPLE_LISTING);
  assert.equal(outcome.summary.unparsedCount, 0);
  assert.match(outcome.summary.kinds, /^Windows netstat, \d+ lines; tasklist, \d+ lines$/);
  assert.match(summaryText(outcome.summary), /^\d+ listeners: 2 to look at first, 1 worth a look\.$/);
  assert.match(restOf(outcome.summary), /1 connection besides: counted, not shown\./);
  const groups = session.view(ALL, STAMP).groups;
  assert.deepEqual(
    groups.slice(0, 2).map(({ rows }) => rows.map(({ row }) => row.from)),
    [[6379, 25], [8081]],
  );
});

test('a listing without programs says how to get them', () => {
  assert.match(opened(fixture('windows-english-ano.txt')).outcome.summary.hint, /tasklist \/svc/);
  assert.match(opened(fixture('ss-tln.txt')).outcome.summary.hint, /sudo ss -tulpn/);
  assert.equal(opened(fixture('ss-tulpn.txt')).outcome.summary.hint, '');
});

test('lines that were not understood are counted, and kept with their reasons', () => {
  const { summary } = opened('22\nthis is no listing at all\n').outcome;
  assert.equal(summary.unparsedCount, 1);
  assert.equal(summary.unparsed[0]?.line, 2);
  assert.equal(summary.unparsed[0].text, 'this is no listing at all');
  assert.notEqual(summary.unparsed[0].reason, '');
});

test('two listings are compared, and the view has the groups of the comparison', () => {
  const { session, outcome } = opened('22, 80, 6379', '22, 80, 443');
  assert.deepEqual(outcome.changes, { opened: 1, changed: 0, closed: 1, same: 2 });
  const { groups, ticket } = session.view(ALL, STAMP);
  assert.deepEqual(
    groups.map(({ id, rows }) => [id, rows.map(({ row }) => row.from)]),
    [
      ['opened', [6379]],
      ['closed', [443]],
      ['same', [22, 80]],
    ],
  );
  assert.match(ticket, /Compared with an earlier listing: opened 1, changed 0, closed 1\./);
});

test('progress rises from nothing to the whole, over both listings', () => {
  const long = Array.from({ length: 5000 }, (_, i) => `TCP 0.0.0.0:${i + 1} 0.0.0.0:0 LISTENING ${i}`).join('\n');
  const shares: number[] = [];
  newSession().explain(long, long, (share) => shares.push(share));
  assert.ok(shares.length > 3);
  assert.deepEqual(
    shares,
    [...shares].sort((a, b) => a - b),
  );
  assert.ok((shares.at(-1) ?? 2) <= 1);
});

test('a view is cut off at its limit, and tells how many there are', () => {
  const { session } = opened('28200-28205\n28210, 28211, 28212, 28213');
  const { shown, total, counts } = session.view({ ...ALL, limit: 2 }, STAMP);
  assert.deepEqual([shown, total, counts['unknown']], [2, 5, 5]);
});

test('files hold all rows that pass the filter, whatever the limit', () => {
  const { session } = opened('22, 80, 443');
  const options = { ...ALL, limit: 1, filter: { ...NO_FILTER, text: '443' } };
  assert.equal(session.export('csv', options, STAMP).trim().split('\r\n').length, 2);
  assert.equal(
    session
      .export('csv', { ...options, filter: NO_FILTER }, STAMP)
      .trim()
      .split('\r\n').length,
    4,
  );
});

test('where nothing deserves a look, no all-clear is given', () => {
  const { outcome } = opened('LISTEN 0 128 127.0.0.1:6379 0.0.0.0:* users:(("redis-server",pid=7,fd=6))');
  assert.equal(
    summaryText(outcome.summary),
    '1 listener: the chart knows it and doesn’t find it out of place. A listing can’t tell a genuine program from one that borrows its name.',
  );
  const { outcome: byNumber } = opened('LISTEN 0 128 0.0.0.0:22 0.0.0.0:*\nLISTEN 0 128 0.0.0.0:80 0.0.0.0:*');
  assert.equal(
    summaryText(byNumber.summary),
    '2 listeners: the chart knows them all and finds none out of place. No programs named: only numbers were judged.',
  );
});

test('nothing pasted is nothing found', () => {
  const { outcome, session } = opened('');
  assert.equal(summaryText(outcome.summary), 'No listener was found in it.');
  assert.deepEqual(session.view(ALL, STAMP).groups, []);
});
