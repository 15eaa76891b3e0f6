/** A row of a table as a ticket. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowTicket } from '#features/tickets/row-ticket.ts';
import { SUBJECT } from './sample-content.ts';

test('what all rows of a table share is a part of the title', () => {
  const row = { head: ['Service'], cells: ['Server'], shared: ' TCP · SMB ', link: 'https://example.org/' };
  assert.equal(rowTicket(SUBJECT, row).title, 'Port 445: SMB, Server, TCP · SMB');
});

test('a row is called after its page and its first cell, has its own address, and the page’s stamp', () => {
  const link = 'https://example.org/services/server/#tcp-445-smb';
  const ticket = rowTicket(SUBJECT, {
    head: ['Service', 'When'],
    cells: [' Server\n TCP ', 'Always.'],
    shared: '',
    link,
  });
  assert.deepEqual(ticket, {
    ...SUBJECT,
    title: 'Port 445: SMB, Server TCP',
    inShort: '',
    link,
    head: ['Service', 'When'],
    rows: [[' Server\n TCP ', 'Always.']],
  });
});
