/** A site's search as a person uses it: how it opens, and what counts as an answer. */
import type { Page } from '@playwright/test';
import { timed } from './stopwatch.ts';

export interface SearchBox {
  /** The keys that open it. */
  keys: string;
  /** The field one types into, once it is open. */
  input: string;
  /** An answer from the full text: Pagefind marks the words it has found, and nothing else does. */
  words: string;
}

export const PORTOLAN: SearchBox = {
  keys: '/',
  input: 'dialog[open] input',
  words: '[data-search-results] mark',
};

/** Any answer from the exact index; the full text never bears this mark. */
export const EXACT = '[data-search-results] a[data-exact]';

export const STARLIGHT: SearchBox = {
  keys: 'Control+k',
  input: 'dialog[open] input',
  words: '#starlight__search mark',
};

/** Opens the search; milliseconds from the key until one can type. */
export const openBox = (page: Page, { keys, input }: SearchBox) =>
  timed(page, 'keydown', input, () => page.keyboard.press(keys));

/**
 * Puts a question in the place of what stands in the box, at once, as when it is pasted.
 * Milliseconds from that event until something new matches `answer`.
 */
export async function ask(page: Page, { input }: SearchBox, text: string, answer: string): Promise<number> {
  await page.locator(input).focus();
  await page.keyboard.press('Control+a');
  return timed(page, 'input', answer, () => page.keyboard.insertText(text));
}
