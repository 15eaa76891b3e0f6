/** Pages whose names have all the keywords of a query, in whatever order: `static rpc port`. */
import { matchOf, type SearchMatch } from './search-match.ts';
import type { IndexedPage } from '../index/index-format.ts';
import type { OpenIndex, Posting } from '../index/open-index.ts';
import { pageWords } from '../index/page-words.ts';
import { keywordsOf, stem, wordsOf } from '../index/keywords.ts';

interface Phrase {
  text: string;
  posting: Posting;
  stems: ReadonlySet<string>;
}

const phrases = new WeakMap<readonly IndexedPage[], readonly Phrase[]>();

/** The names of two words or more that charted pages have. */
function phrasesOf(index: OpenIndex): readonly Phrase[] {
  const known = phrases.get(index.pages);
  if (known) return known;
  const made = [...index.namesOfPages.values()].flatMap(({ text, postings }) => {
    const stems = new Set(wordsOf(text).map(stem));
    return stems.size < 2 ? [] : postings.map((posting) => ({ text, posting, stems }));
  });
  phrases.set(index.pages, made);
  return made;
}

/** The keywords of a text, without their endings. */
const stemsOf = (typed: string) => [...new Set(keywordsOf(typed).map(stem))];

/** Names that hold every keyword, the shortest first; none for a single word. */
export function matchesInOneName(index: OpenIndex, typed: string): SearchMatch[] {
  const words = stemsOf(typed);
  if (words.length < 2) return [];
  return phrasesOf(index)
    .filter(({ stems }) => words.every((word) => stems.has(word)))
    .sort((a, b) => a.stems.size - b.stems.size || a.posting.rank - b.posting.rank)
    .map(({ text, posting }) => matchOf(posting, text, 'words'));
}

/** Pages that have every keyword, but in several names: `asterisk pbx`; none for a single word. */
export function matchesAcrossNames(index: OpenIndex, typed: string): SearchMatch[] {
  const words = stemsOf(typed);
  if (words.length < 2) return [];
  return [...pageWords(index).values()]
    .filter((page) => words.every((one) => page.stems.has(one)))
    .sort((a, b) => a.posting.rank - b.posting.rank)
    .map(({ posting, text }) => matchOf(posting, text, 'words'));
}
