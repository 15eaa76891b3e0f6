/** The answer as files and as a ticket. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asCsv, asMarkdown, asTicket } from '#features/listings/session/export.ts';
import { NO_FILTER } from '#features/listings/session/filter-rows.ts';
import { groupRows } from '#features/listings/session/group-rows.ts';
import type { Listener } from '#features/listings/parse/listing.ts';
import { readPlainText } from '#features/tickets/plain-text.ts';
import { parseCsv } from '../../../built/csv.ts';
import { listener, rowsOf } from '../support.ts';

const STAMP = { link: 'https://portolan.example/tools/listening/', edition: '2026.11', day: '2031-05-06' };
const groupsOf = (...listeners: Listener[]) => groupRows(rowsOf(...listeners), NO_FILTER, 'attention');
const evil = (program: string) => groupsOf(listener('tcp 27182 0.0.0.0', { program, pid: 5 }));

test('Markdown has every row, the link, the edition and the day', () => {
  const text = asMarkdown(
    groupsOf(listener('tcp 80 0.0.0.0', { pid: 4 }), listener('tcp 22 0.0.0.0')),
    '2 listeners.',
    STAMP,
  );
  assert.match(text, /^\*\*\[A listing explained\]\(https:\/\/portolan\.example\/tools\/listening\/\)\*\*\n/);
  assert.match(text, /\n\| TCP 80 \| HTTP \| PID 4 \| On all addresses: 0\.0\.0\.0 \| As expected \| /);
  assert.match(text, /\n\| TCP 22 \| /);
  assert.match(text, /edition 2026\.11, read 2031-05-06\n$/);
});

test('what a program is called is never taken for Markdown', () => {
  const text = asMarkdown(evil('<img src=x>|[a](b)`'), '', STAMP);
  assert.ok(text.includes('\\<img src=x\\>\\|\\[a\\](b)'), text);
  assert.ok(!/[^\\]</.test(text), text);
});

for (const program of ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://example.com","x")']) {
  test(`a spreadsheet takes ${program} for text`, () => {
    const [head, row] = parseCsv(asCsv(evil(program), STAMP));
    assert.equal(row?.[head?.indexOf('program') ?? -1], `'${program}`);
  });
}

test('CSV has a field for everything, and one line a row', () => {
  const lines = parseCsv(
    asCsv(groupsOf(listener('tcp 80 0.0.0.0', { pid: 4 }), listener('tcp 81-90 10.0.0.1')), STAMP),
  );
  assert.equal(lines.length, 3);
  const [head = [], first = [], second = []] = lines;
  assert.ok(lines.every((line) => line.length === head.length));
  assert.equal(first[head.indexOf('pid')], '4');
  assert.equal(second[head.indexOf('port')], '81-90');
  assert.equal(first[head.indexOf('source')], STAMP.link);
  assert.equal(first[head.indexOf('read')], 'read 2031-05-06');
});

test('line breaks in a name stay in their cell', () => {
  assert.equal(parseCsv(asCsv(evil('a\r\n=b'), STAMP)).length, 2);
});

test('a ticket holds the first forty rows, says so, and can be read back into every format', () => {
  const many = Array.from({ length: 60 }, (_, i) => listener(`tcp ${28_200 + i} 0.0.0.0`, { program: 'x.exe' }));
  const subject = readPlainText(asTicket(groupsOf(...many), '60 listeners.', STAMP));
  assert.equal(subject?.rows.length, 40);
  assert.equal(subject.inShort, '60 listeners. Of 60 rows the first 40.');
  assert.equal(subject.link, STAMP.link);
  assert.deepEqual([subject.edition, subject.day], ['2026.11', '2031-05-06']);
  assert.equal(subject.rows[0]?.[0], 'TCP 28200');
});
