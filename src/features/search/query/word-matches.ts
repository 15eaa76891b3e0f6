/** Pages whose names have all the telling words of a query, in whatever order: `static rpc port`. */
import { type Hit, hitOf } from './search-match.ts';
import type { OpenIndex, Way } from '../index/open-index.ts';
import { pageWords } from '../index/page-words.ts';
import { stem, tellingWords, wordsOf } from '../index/keywords.ts';

interface Phrase {
  text: string;
  way: Way;
  stems: ReadonlySet<string>;
}

const phrases = new WeakMap<OpenIndex, readonly Phrase[]>();

/** The names of two words or more that charted pages have. */
function phrasesOf(index: OpenIndex): readonly Phrase[] {
  const known = phrases.get(index);
  if (known) return known;
  const made = [...index.byKey.values()].flatMap(({ text, ways }) => {
    const stems = new Set(wordsOf(text).map(stem));
    return stems.size < 2 ? [] : ways.filter(({ plain }) => !plain).map((way) => ({ text, way, stems }));
  });
  phrases.set(index, made);
  return made;
}

/** The telling words of a text, without their endings. */
const stemsOf = (typed: string) => [...new Set(tellingWords(typed).map(stem))];

/** Names that hold every telling word, the shortest first; none for a single word. */
export function phraseHits(index: OpenIndex, typed: string): Hit[] {
  const words = stemsOf(typed);
  if (words.length < 2) return [];
  return phrasesOf(index)
    .filter(({ stems }) => words.every((word) => stems.has(word)))
    .sort((a, b) => a.stems.size - b.stems.size || a.way.rank - b.way.rank)
    .map(({ text, way }) => hitOf(way, text, 'words'));
}

/** Pages that have every telling word, but in several names: `asterisk pbx`; none for a single word. */
export function wordHits(index: OpenIndex, typed: string): Hit[] {
  const words = stemsOf(typed);
  if (words.length < 2) return [];
  return [...pageWords(index).values()]
    .filter((page) => words.every((one) => page.stems.has(one)))
    .sort((a, b) => Number(a.way.plain) - Number(b.way.plain) || a.way.rank - b.way.rank)
    .map(({ way, text }) => hitOf(way, text, 'words'));
}
