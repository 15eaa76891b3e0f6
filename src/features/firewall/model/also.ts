/** What is written besides the rules that let through what was chosen: only where the reader asks for it. */

/** By the words that stand in links: none is ever changed. */
export const ALSO = [
  /** A tail behind the rules that logs what none of them lets through, and denies it. */
  'deny',
  /** Rules for the side that opens the connection, where it holds back what goes out. */
  'egress',
] as const;
export type Also = (typeof ALSO)[number];

/** Whether a word of a link or of the page is one of them. */
export const isAlso = (word: string): word is Also => (ALSO as readonly string[]).includes(word);
