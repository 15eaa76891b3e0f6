/** Whether a page of the full text has what was asked for: Pagefind also answers a word with its first letter. */

/** So many letters have to agree, or the whole word when it is shorter. */
const MIN_SHARED_LETTERS = 4;
const MARK = /<mark>(.*?)<\/mark>/g;

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether any marked word of an excerpt begins like one of the words. */
export function excerptMatches(excerpt: string, words: readonly string[]): boolean {
  const marked = [...excerpt.matchAll(MARK)].map(([, text = '']) => lettersOf(text));
  const beginnings = words
    .flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)])
    .map((word) => lettersOf(word).slice(0, MIN_SHARED_LETTERS));
  return beginnings.some((start) => start !== '' && marked.some((text) => text.startsWith(start)));
}
