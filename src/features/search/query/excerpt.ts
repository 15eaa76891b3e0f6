/** What a page of the full text has of a question: whether it holds the words, and the passage that shows them best. */
import { stem, wordsOf } from '../index/keywords.ts';
import { withoutSpellings } from './spelling-marks.ts';

/** A piece of a passage; marked where it is one of the words that were asked for. */
export interface ExcerptPart {
  text: string;
  isMarked: boolean;
}

/** So many words has a passage. */
const LENGTH = 28;
/** So many of them stand before the first that was asked for. */
const BEFORE = 6;

const plain = (text: string) => text.normalize('NFKD').toLowerCase();
const lettersOf = (text: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The beginnings that words of a page have to have: one for each part of each word, without endings. */
const beginningsOf = (words: readonly string[]) =>
  words.map((word) =>
    wordsOf(word)
      .flatMap((one) => lettersOf(one))
      .map(stem),
  );

/** Finds a word that begins so in a plain text. The beginning is letters and digits alone. */
const wordWith = (beginning: string) => new RegExp(`(?<![\\p{L}\\p{N}])${beginning}`, 'u');

/** How many of the words a text lacks. A word is held where one of the text's begins like it. */
export function missingWords(content: string, words: readonly string[]): number {
  const own = plain(content);
  return beginningsOf(words).filter((parts) => !parts.every((part) => wordWith(part).test(own))).length;
}

/** A page's text behind its title, which stands over each passage. */
export const withoutTitle = (content: string, title: string): string =>
  content.startsWith(title) ? content.slice(title.length).replace(/^[.\s]+/, '') : content;

/** The passage with most of the words, without the spellings of names; the page's beginning where it has none. */
export function excerptOf(content: string, words: readonly string[]): ExcerptPart[] {
  const tokens = withoutSpellings(content)
    .split(/\s+/)
    .filter((token) => token !== '' && token !== '#');
  const parts = [...new Set(beginningsOf(words).flat())].map((part) => ({ part, word: wordWith(part) }));
  const hits = tokens.map((token) => {
    const own = plain(token);
    return parts.filter(({ part, word }) => own.includes(part) && word.test(own));
  });
  const countFrom = (at: number) => new Set(hits.slice(at, at + LENGTH - BEFORE).flat()).size;
  const starts = hits.flatMap((found, at) => (found.length > 0 ? [{ at, count: countFrom(at) }] : []));
  const best = starts.reduce((most, one) => (one.count > most.count ? one : most), starts[0] ?? { at: 0, count: 0 }).at;
  const from = Math.max(0, best - BEFORE);
  const shown = tokens.slice(from, from + LENGTH);
  const texts = shown.map((text, i): ExcerptPart => ({ text, isMarked: (hits[from + i]?.length ?? 0) > 0 }));
  return [
    ...(from > 0 ? [{ text: '…', isMarked: false }] : []),
    ...texts,
    ...(from + LENGTH < tokens.length ? [{ text: '…', isMarked: false }] : []),
  ];
}
