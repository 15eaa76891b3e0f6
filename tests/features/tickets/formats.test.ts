/** What people paste into a ticket. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { type FormatId, FORMATS, isFormat, ticketAs } from '#features/tickets/formats.ts';
import type { TicketContent } from '#features/tickets/ticket-content.ts';
import { SUBJECT } from './sample-content.ts';

const format = (id: FormatId, subject: TicketContent = SUBJECT) => ticketAs(id, subject);
const NASTY = `<img src=x onerror=alert(1)> *b* _i_ [x](y) {code} |a| \`c\` -- "q" & ~s~ #h`;

test('there are five formats, and no other word is one', () => {
  assert.deepEqual(
    FORMATS.map((f) => f.id),
    ['link', 'text', 'markdown', 'jira', 'html'],
  );
  for (const word of ['', undefined, 'toString', 'pdf']) assert.equal(isFormat(word), false);
});

test('the link is the address and nothing else', () => assert.equal(format('link'), SUBJECT.link));

for (const id of ['text', 'markdown', 'jira', 'html'] as const) {
  test(`as ${id} the ticket has title, short answer, link, every row, the edition and the day`, () => {
    const text = format(id);
    for (const part of [SUBJECT.title, SUBJECT.inShort, SUBJECT.link, 'TCP 445', 'Print Spooler, Server', 'UDP 445'])
      assert.ok(text.includes(part), part);
    assert.match(text, /Portolan, edition 2026\.11, read 2026-11-21/);
  });

  test(`as ${id} a subject without rows has no table`, () => {
    const text = format(id, { ...SUBJECT, rows: [] });
    assert.doesNotMatch(text, /\|\||\| ---|<table|Protocol/);
    assert.ok(text.includes(SUBJECT.inShort));
  });
}

/** The cells of a table's line: split at pipes that are not escaped. */
const cells = (line: string) =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

for (const id of ['markdown', 'jira'] as const) {
  test(`as ${id} a pipe in a name breaks no cell`, () => {
    const lines = format(id)
      .split('\n')
      .filter((line) => /^\|[^|]/.test(line) && !line.includes('---'));
    const body = lines.filter((line) => line.includes('445'));
    assert.equal(body.length, 2);
    for (const line of body) assert.equal(cells(line).length, 3, line);
    assert.deepEqual(cells(body[1] ?? ''), ['UDP 445', 'SMB \\| old', 'A \\| B']);
  });

  test(`as ${id} no text is taken for markup`, () => {
    const text = format(id, { ...SUBJECT, title: NASTY, inShort: NASTY, rows: [[NASTY, '', NASTY]] });
    const unescaped = text.replace(/\\./g, '').replaceAll(SUBJECT.link, '');
    assert.doesNotMatch(unescaped, id === 'jira' ? /[{}]|\*b|_i|\[x/ : /[`~<]|\*b|_i|\[x/);
    const row = text.split('\n').find((line) => /^\|[^|-]/.test(line) && line.includes('onerror')) ?? '';
    assert.equal(cells(row).length, 3, row);
  });
}

test('Markdown has a header, a line of dashes and a blank line around the table', () => {
  const lines = format('markdown').split('\n');
  const header = lines.indexOf('| Port | Protocol | Services |');
  assert.ok(header > 0);
  assert.equal(lines[header - 1], '');
  assert.equal(lines[header + 1], '| --- | --- | --- |');
  assert.equal(lines[header + 4], '');
});

test('Jira has its own header and its own link', () => {
  assert.ok(format('jira').includes('||Port||Protocol||Services||'));
  assert.ok(format('jira').includes('[Port 445: SMB|https://example.org/ports/445/]'));
});

test('HTML has the table, and no element that is not ours', () => {
  const names = new Set<string>();
  const walk = (node: { nodeName: string; childNodes?: unknown[] }) => {
    if (!node.nodeName.startsWith('#')) names.add(node.nodeName);
    for (const child of node.childNodes ?? []) walk(child as typeof node);
  };
  walk(parseFragment(format('html', { ...SUBJECT, title: NASTY, inShort: NASTY, link: `x"><b>`, rows: [[NASTY]] })));
  assert.deepEqual([...names].sort(), ['a', 'b', 'br', 'p', 'table', 'tbody', 'td', 'th', 'thead', 'tr']);
});

const LIVE = 'ask @everyone or admin@site.example at https://evil.example/?a=1, FTP://evil.example or www.evil.example';

for (const id of ['markdown', 'jira', 'html'] as const) {
  test(`as ${id} nobody is called and no address becomes a link, and the text reads as before`, () => {
    const text = format(id, { ...SUBJECT, title: LIVE, inShort: LIVE, head: [LIVE], rows: [[LIVE]] });
    const others = text.replaceAll(SUBJECT.link, '');
    assert.doesNotMatch(others, /@\w|:\/\/|www\./i);
    const read = others.replaceAll('\u200b', '').replaceAll('\\', '');
    assert.equal(read.split(LIVE).length - 1, 4);
  });

  test(`as ${id} the link itself stays whole`, () => assert.ok(format(id).includes(SUBJECT.link)));
}

test('as plain text everything stays as it was written', () => {
  assert.ok(format('text', { ...SUBJECT, title: LIVE }).startsWith(`${LIVE}\n`));
});
