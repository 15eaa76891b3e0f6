/** What is to be shown, as the page's form says it; and what every copy is stamped with. */
import type { Wish } from '#tools/listening/desk.ts';
import type { Stamp } from '#tools/listening/files.ts';
import type { Filter } from '#tools/listening/filter.ts';

/** The order and the filter that are chosen, and how many rows are wanted. */
export function wishOf(root: HTMLElement, limit: number): Wish {
  const form = root.querySelector<HTMLFormElement>('[data-narrowing]');
  const words = new FormData(form ?? undefined);
  const word = (name: string) => String(words.get(name) ?? '');
  const filter = { text: word('text'), reach: word('reach') || null, weight: word('weight') || null } as Filter;
  return { order: word('order') === 'number' ? 'number' : 'weight', filter, limit };
}

/** The tool's address without a fragment, the edition of the facts, and today. */
export function stampOf(edition: string): Stamp {
  return {
    link: `${location.origin}${location.pathname}`,
    edition,
    day: new Date().toISOString().slice(0, 10),
  };
}
