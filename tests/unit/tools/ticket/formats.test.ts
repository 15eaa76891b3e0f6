/** What people paste into a ticket. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Subject, ticketFormats } from '#tools/ticket/formats.ts';

const SUBJECT: Subject = {
  title: 'Port 445: SMB',
  inShort: 'Windows file sharing.',
  link: 'https://example.org/ports/445/',
  rows: [
    { endpoint: 'TCP 445', protocol: 'Server Message Block', services: 'Print Spooler, Server' },
    { endpoint: 'UDP 445', protocol: 'SMB | old', services: 'A | B' },
  ],
  edition: '2026.11',
  day: '2026-11-21',
};

const format = (id: string, subject: Subject = SUBJECT) =>
  ticketFormats(subject).find((f) => f.id === id)?.text ?? `no format ${id}`;

test('there are four formats: link, plain text, Markdown and Jira', () => {
  assert.deepEqual(
    ticketFormats(SUBJECT).map((f) => f.id),
    ['link', 'text', 'markdown', 'jira'],
  );
});

test('the link is the address and nothing else', () => assert.equal(format('link'), SUBJECT.link));

for (const id of ['text', 'markdown', 'jira']) {
  test(`as ${id} the ticket has title, short answer, link, every row, the edition and the day`, () => {
    const text = format(id);
    for (const part of [SUBJECT.title, SUBJECT.inShort, SUBJECT.link, 'TCP 445', 'Print Spooler, Server', 'UDP 445'])
      assert.ok(text.includes(part), part);
    assert.match(text, /Portolan, edition 2026\.11, read 2026-11-21$/);
  });

  test(`as ${id} a subject without rows has no table`, () => {
    const text = format(id, { ...SUBJECT, rows: [] });
    assert.doesNotMatch(text, /\|\||\| ---|Protocol/);
    assert.ok(text.includes(SUBJECT.inShort));
  });
}

/** The cells of a table's line: split at pipes that are not escaped. */
const cells = (line: string) =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

for (const id of ['markdown', 'jira']) {
  test(`as ${id} a pipe in a name breaks no cell`, () => {
    const lines = format(id)
      .split('\n')
      .filter((line) => /^\|[^|]/.test(line) && !line.includes('---'));
    const body = lines.filter((line) => line.includes('445'));
    assert.equal(body.length, 2);
    for (const line of body) assert.equal(cells(line).length, 3, line);
    assert.deepEqual(cells(body[1] ?? ''), ['UDP 445', 'SMB \\| old', 'A \\| B']);
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
