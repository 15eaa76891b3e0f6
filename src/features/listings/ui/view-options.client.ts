/** What is to be shown, as the page's form says it; and the stamp of every copy. */
import type { ViewOptions } from '../session/listing-session.ts';
import type { ExportStamp } from '../session/export.ts';
import type { RowOrder } from '../session/sort-rows.ts';
import type { RowFilter } from '../session/filter-rows.ts';

const ORDERS: readonly RowOrder[] = ['attention', 'number', 'host'];

/** Many machines are shown one by one, until somebody chooses otherwise; one alone by what deserves a look. */
export function suggestOrder(root: HTMLElement, hosts: number): void {
  const select = root.querySelector<HTMLSelectElement>('[data-filter] [name=order]');
  if (select && (hosts > 1 || select.value === 'host')) select.value = hosts > 1 ? 'host' : 'attention';
}

/** The order and the filter that are chosen, and how many rows are wanted. */
export function chosenOptions(root: HTMLElement, limit: number): ViewOptions {
  const value = (name: string) =>
    root.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-filter] [name=${name}]`)?.value ?? '';
  const filter = {
    text: value('text'),
    reach: value('reach') || null,
    attention: value('attention') || null,
  } as RowFilter;
  const order = ORDERS.find((one) => one === value('order')) ?? 'attention';
  return { order, filter, limit };
}

/** Takes every choice back. */
export function clearOptions(root: HTMLElement): void {
  for (const input of root.querySelectorAll('[data-filter] input')) (input as HTMLInputElement).value = '';
  for (const select of root.querySelectorAll('[data-filter] select')) (select as HTMLSelectElement).selectedIndex = 0;
}

/** The tool's address without a fragment, the edition of the facts, and today. */
export function exportStamp(edition: string): ExportStamp {
  return {
    link: `${location.origin}${location.pathname}`,
    edition,
    day: new Date().toISOString().slice(0, 10),
  };
}
