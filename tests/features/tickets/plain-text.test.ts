/** A ticket as plain text, and read back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText, readPlainText } from '#features/tickets/plain-text.ts';
import { SUBJECT } from './sample-content.ts';

test('title and answer, an aligned table, the address and the stamp stand one below the other', () => {
  assert.equal(
    plainText(SUBJECT),
    [
      'Port 445: SMB',
      'Windows file sharing.',
      '',
      'Port     Protocol              Services',
      'TCP 445  Server Message Block  Print Spooler, Server',
      'UDP 445  SMB | old             A | B',
      '',
      'https://example.org/ports/445/',
      'Portolan, edition 2026.11, read 2026-11-21',
    ].join('\n'),
  );
});

test('what was written is read back, whatever is missing', () => {
  const subjects = [
    SUBJECT,
    { ...SUBJECT, inShort: '' },
    { ...SUBJECT, head: [], rows: [] },
    { ...SUBJECT, rows: [['', 'in the middle', '']] },
    {
      ...SUBJECT,
      rows: [
        ['a', '', 'c'],
        ['', '', 'z'],
      ],
    },
    { ...SUBJECT, head: ['One'], rows: [['x']], inShort: '' },
    { ...SUBJECT, head: ['Needed when', 'By'], rows: [['日本語 の', 'ß']] },
  ];
  for (const subject of subjects) assert.deepEqual(readPlainText(plainText(subject)), subject);
});

test('a text in a cell keeps to its cell: no line break, no control character, no change of direction', () => {
  const nasty = 'a\nb\t\u001b[31mc\u202e\u2028d  e';
  const read = readPlainText(plainText({ ...SUBJECT, title: nasty, inShort: nasty, rows: [[nasty, nasty, nasty]] }));
  assert.deepEqual(read?.rows, [['a b [31mc d e', 'a b [31mc d e', 'a b [31mc d e']]);
  assert.equal(read?.title, 'a b [31mc d e');
});

test('another text is no ticket', () => {
  for (const text of ['', 'nc -zv SERVER 445', `${SUBJECT.title}\n\n${SUBJECT.link}`]) {
    assert.equal(readPlainText(text), undefined);
  }
});

test('a table of any length is aligned', () => {
  const rows = new Array<string[]>(130_000).fill(['445', 'SMB']);
  const lines = plainText({ ...SUBJECT, head: ['Port', 'Name'], rows }).split('\n');
  assert.equal(lines.filter((line) => line === '445   SMB').length, 130_000);
});
