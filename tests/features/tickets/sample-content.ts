/** A ticket for tests: two rows, pipes in the second. */
import type { TicketContent } from '#features/tickets/ticket-content.ts';

export const SUBJECT: TicketContent = {
  title: 'Port 445: SMB',
  inShort: 'Windows file sharing.',
  link: 'https://example.org/ports/445/',
  head: ['Port', 'Protocol', 'Services'],
  rows: [
    ['TCP 445', 'Server Message Block', 'Print Spooler, Server'],
    ['UDP 445', 'SMB | old', 'A | B'],
  ],
  edition: '2026.11',
  day: '2026-11-21',
};
