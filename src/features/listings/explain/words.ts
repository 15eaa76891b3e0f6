/** Lists in words, for tens of thousands of rows: `Intl.ListFormat` is made anew by each call of `lib/text.ts`. */

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Of so many names the first are told. */
export const MOST = 3;

/** `a, b, c and 9 more`. */
export const some = (words: readonly string[]): string =>
  words.length > MOST ? `${words.slice(0, MOST).join(', ')} and ${words.length - MOST} more` : listed(words);
