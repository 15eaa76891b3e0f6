/** Texts of a page in which the words of its title are a sign each, the first word the first sign: `kerberos-{-}`. */

const MARKS = '{}~^<>;?';
/** Stands before such a sign where it is meant as it is. */
const LITERAL = '`';
const TO_MARK = new RegExp(`[a-z0-9]+|[${LITERAL}${MARKS}]`, 'g');
const TO_READ = new RegExp(`${LITERAL}(.)|[${MARKS}]`, 'g');
const MIN_WORD_LENGTH = 2;

/** The words of a title that have a sign, in the order of the signs. */
export const markedWords = (title: string): readonly string[] =>
  [...new Set(title.toLowerCase().split(/[^a-z0-9]+/))]
    .filter((word) => word.length >= MIN_WORD_LENGTH)
    .slice(0, MARKS.length);

/** Puts signs in the place of words. */
export const markWords = (text: string, words: readonly string[]): string =>
  text.replace(TO_MARK, (part) => (/[a-z0-9]/.test(part) ? (MARKS[words.indexOf(part)] ?? part) : LITERAL + part));

/** The text as it was. */
export const unmarkWords = (marked: string, words: readonly string[]): string =>
  marked.replace(TO_READ, (mark, literal: string | undefined) => literal ?? words[MARKS.indexOf(mark)] ?? '');
