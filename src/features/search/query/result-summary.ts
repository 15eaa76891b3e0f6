/** What was found, as it is announced. */
import { count } from '#lib/text.ts';

/** How many results of each part there are. */
export interface ResultCounts {
  /** Answers of the exact index. */
  exact: number;
  /** Pages of the full text that are listed, and all that it has. */
  text: number;
  total: number;
  /** Ports found by the text of their registration. */
  registered: number;
}

/** `3 exact answers, 12 pages in the text.` Empty counts go unsaid. */
export function resultSummary({ exact, text, total, registered }: ResultCounts): string {
  const pages = total > text ? `${text} of ${count(total, 'page')}` : count(text, 'page');
  const parts = [
    exact > 0 && count(exact, 'exact answer'),
    text > 0 && `${pages} in the text`,
    registered > 0 && count(registered, 'registered name'),
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'Nothing found. Try a number, a service or an error’s words.' : `${parts.join(', ')}.`;
}
