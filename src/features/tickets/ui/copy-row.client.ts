/** Rows of a table as tickets: what a row says, and the formats to choose from. */
import type { TicketRow } from '../row-ticket.ts';

/** What stands in a cell, without what is repeated for narrow screens, the marks of sources, and the buttons. */
function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('.narrow, .cites, button, [role=group]')) extra.remove();
  // The first cell becomes a part of the title: what stands below its name is set off from it.
  for (const small of copy.querySelectorAll('small')) small.prepend(cell.matches('th') ? ', ' : ' ');
  return copy.textContent.replace(/\s+,/g, ',');
}

/** Reads a row with the headings of its table. `page` is the absolute address of the page. */
export function readRow(row: HTMLTableRowElement, page: string): TicketRow {
  const head = [...(row.closest('table')?.tHead?.rows[0]?.cells ?? [])].map(textOf);
  const own = row.id ? `#${row.id}` : row.querySelector('a[href*="#"]')?.getAttribute('href');
  const shared = row.closest('table')?.querySelector('[data-shared]')?.textContent.replace(/^\s*·/, '') ?? '';
  return { head, cells: [...row.cells].map(textOf), shared, link: new URL(own ?? '', page).href };
}

/** Shows the page's formats behind a row's button, or takes them away again. */
export function toggleFormats(button: HTMLButtonElement): void {
  const shown = button.nextElementSibling;
  button.setAttribute('aria-expanded', String(!shown));
  if (shown) return shown.remove();
  const formats = document.querySelector<HTMLElement>('[data-copy-box] [role=group]')?.cloneNode(true);
  if (!(formats instanceof HTMLElement)) return;
  button.after(formats);
  formats.querySelector('button')?.focus();
}
