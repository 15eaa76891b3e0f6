/** A site's search as a person uses it: how it opens, what is typed, and what counts as an answer. */
import type { Page } from '@playwright/test';
import { timed } from './stopwatch.ts';

/** The page on which a visit begins. */
export const PAGE = '/ports/53/';

/** The answer that Enter opens: for a number it comes from the exact index. */
const EXACT = '[data-search-results] a[data-enter]';

/** A number with nothing loaded, one with everything loaded, and one that no list can hold: any remark answers it. */
export const NUMBERS = [
  { what: 'first, 3389', text: '3389', answer: EXACT },
  { what: 'later, 5985', text: '5985', answer: EXACT },
  { what: 'without a name, 40007', text: '40007', answer: '[data-search-results] *' },
] as const;

/** Words with nothing loaded. */
export const FIRST_WORDS = 'printer drivers';

/** Words after that, in turn: of authors' prose, so that every site has them. */
export const LATER_WORDS = [
  'domain logon',
  'named pipe',
  'certificate enrolment',
  'group policy',
  'endpoint mapper',
  'replication partner',
  'mail server',
  'internet gateway',
] as const;

/** Milliseconds between two keys of somebody who types quickly. */
export const KEY_PAUSE = 120;

export interface SearchBox {
  /** The keys that open it. */
  keys: string;
  /** An answer from the full text: Pagefind marks the words it has found, and nothing else does. */
  words: string;
}

export const PORTOLAN: SearchBox = { keys: '/', words: '[data-search-results] mark' };
export const STARLIGHT: SearchBox = { keys: 'Control+k', words: '#starlight__search mark' };

/** The field one types into, once the box is open. */
const INPUT = 'dialog[open] input';

/** Opens the search; milliseconds from the key until one can type. */
export const openBox = (page: Page, { keys }: SearchBox) =>
  timed(page, 'keydown', INPUT, () => page.keyboard.press(keys));

/**
 * Puts a question in the place of what stands in the box, at once, as when it is pasted.
 * Milliseconds from that event until something new matches `answer`.
 */
export async function ask(page: Page, text: string, answer: string): Promise<number> {
  await page.locator(INPUT).focus();
  await page.keyboard.press('Control+a');
  return timed(page, 'input', answer, () => page.keyboard.insertText(text));
}
