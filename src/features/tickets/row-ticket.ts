/** One row of a page's table as a ticket of its own. */
import { oneLine, type TicketContent } from './ticket-content.ts';

/** A row as it stands on a page. */
export interface TicketRow {
  head: readonly string[];
  cells: readonly string[];
  /** What the table's caption says of all rows: `TCP · SMB`; empty where there is none. */
  shared: string;
  /** The absolute address of what the row is about. */
  link: string;
}

/** The ticket of a row: called after the page, the row's first cell and what all rows share, stamped as the page is. */
export function rowTicket(page: TicketContent, { head, cells, shared, link }: TicketRow): TicketContent {
  const title = [page.title, oneLine(cells[0] ?? ''), oneLine(shared)].filter(Boolean).join(', ');
  return { ...page, title, inShort: '', link, head, rows: [cells] };
}
