/** What is to be shown, as the page's form says it; and what every copy is stamped with. */
import type { Wish } from '../session/listing-session.ts';
import type { Stamp } from '../session/export.ts';
import type { Filter } from '../session/filter-rows.ts';

/** The order and the filter that are chosen, and how many rows are wanted. */
export function wishOf(root: HTMLElement, limit: number): Wish {
  const word = (name: string) =>
    root.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-narrowing] [name=${name}]`)?.value ?? '';
  const filter = { text: word('text'), reach: word('reach') || null, weight: word('weight') || null } as Filter;
  return { order: word('order') === 'number' ? 'number' : 'weight', filter, limit };
}

/** Takes every choice back. */
export function clearWish(root: HTMLElement): void {
  for (const input of root.querySelectorAll('[data-narrowing] input')) (input as HTMLInputElement).value = '';
  for (const select of root.querySelectorAll('[data-narrowing] select'))
    (select as HTMLSelectElement).selectedIndex = 0;
}

/** The tool's address without a fragment, the edition of the facts, and today. */
export function stampOf(edition: string): Stamp {
  return {
    link: `${location.origin}${location.pathname}`,
    edition,
    day: new Date().toISOString().slice(0, 10),
  };
}
