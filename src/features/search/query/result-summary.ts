/** What was found, as it is announced. */
import { count } from '#lib/text.ts';

/** How many results of each part there are. */
export interface ResultCounts {
  /** Answers of the exact index: what was asked for, names like it, and guesses. */
  exact: number;
  similar: number;
  guesses: number;
  /** Pages of the full text that are listed, and all that it has. */
  text: number;
  total: number;
  /** Ports found by the text of their registration. */
  registered: number;
}

/** What is said where nothing was found. */
export const NOTHING_FOUND = 'Nothing found. Try a number, a service or an error’s words.';

/** `3 exact answers, 1 guess, 12 pages in the text.` Empty counts go unsaid. */
export function resultSummary({ exact, similar, guesses, text, total, registered }: ResultCounts): string {
  const pages = total > text ? `${text} of ${count(total, 'page')}` : count(text, 'page');
  const parts = [
    exact > 0 && count(exact, 'exact answer'),
    similar > 0 && count(similar, 'name like it', 'names like it'),
    guesses > 0 && count(guesses, 'guess', 'guesses'),
    text > 0 && `${pages} in the text`,
    registered > 0 && count(registered, 'registered name'),
  ].filter((part) => part !== false);
  return parts.length === 0 ? NOTHING_FOUND : `${parts.join(', ')}.`;
}
