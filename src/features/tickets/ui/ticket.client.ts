/** Writes a ticket onto the clipboard: the page's, a tool's, or that of a table's row. */
import { isFormat, ticketAs } from '../formats.ts';
import { readPlainText } from '../plain-text.ts';
import { rowTicket } from '../row-ticket.ts';
import type { TicketContent } from '../ticket-content.ts';
import { readRow } from './copy-row.client.ts';

/** The ticket that a button stands for: its box's, a row's where it stands in a table, otherwise the page's. */
function subjectOf(button: Element, updated: (text: string) => string): TicketContent | undefined {
  const row = button.closest('tr');
  const box = row ? null : button.closest('[data-copy-box]');
  const text = (box ?? document).querySelector('[data-ticket]')?.textContent;
  const subject = readPlainText(updated(text ?? ''));
  return subject && row ? rowTicket(subject, readRow(row, subject.link)) : subject;
}

const blob = (type: string, text: string) => new Blob([text], { type });

/**
 * Copies the ticket in one format. Rejects when the browser doesn't allow it, or when there is no ticket. `updated`
 * brings a text up to date.
 */
export async function copyTicket(button: Element, format: string, updated: (text: string) => string): Promise<void> {
  const subject = subjectOf(button, updated);
  if (!subject || !isFormat(format)) throw new Error('There is nothing to copy');
  if (format !== 'html') return navigator.clipboard.writeText(ticketAs(format, subject));
  // Where only text can be pasted, the plain text is.
  const rich = new ClipboardItem({
    'text/html': blob('text/html', ticketAs('html', subject)),
    'text/plain': blob('text/plain', ticketAs('text', subject)),
  });
  return navigator.clipboard.write([rich]);
}
