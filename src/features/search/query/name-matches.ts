/** Answers to names: the whole text, what begins like it, what stands in it, and what is one slip away. */
import { refKey } from '#chart/page-ref.ts';
import { keyOf } from '#lib/text.ts';
import { matchesOf, matchOf, type MatchType, type SearchMatch } from './search-match.ts';
import { isIdentifier } from '../index/index-format.ts';
import { isOneEditAway } from './one-edit.ts';
import type { IndexedName, OpenIndex } from '../index/open-index.ts';
import { pageWords, sharedStems } from '../index/page-words.ts';
import { isRole, keywordsOf, stem } from '../index/keywords.ts';
import { failureIn } from './failure-words.ts';

/** Shorter beginnings would match half of the chart. */
const MIN_PREFIX_LENGTH = 2;
/** Shorter names are one slip away from too many others. */
const MIN_EDIT_LENGTH = 4;
/** Of the ports that have nothing but a name, so many may stand among beginnings. */
const MAX_UNCHARTED = 3;

const MAX_MATCHES = 30;
/** A page that has so many words of a sentence among its names, and such a share of them, is meant by it. */
const MIN_SHARED_STEMS = 3;
const MIN_SHARED_SHARE = 0.7;

/** Digits that don't read as a number are none: `13.5` is not port 135. */
export const isNoNumber = (match: SearchMatch): boolean => match.kind !== 'port' || match.reason !== 'name';

/** The pages of the name that has this very key; none where nothing is called so. */
export function wholeNameMatches(index: OpenIndex, key: string, matchType: MatchType = 'whole'): SearchMatch[] {
  const named = index.byKey.get(key);
  return named ? matchesOf(named, matchType) : [];
}

/** Charted pages first; uncharted ports behind them, few and each once. */
function chartedFirst(matches: readonly SearchMatch[], uncharted: number): SearchMatch[] {
  const unchartedOnes = new Map(matches.filter((match) => match.uncharted).map((match) => [refKey(match), match]));
  return [...matches.filter((match) => !match.uncharted), ...[...unchartedOnes.values()].slice(0, uncharted)];
}

type Keyed = readonly [key: string, named: IndexedName];

/** Short names first: they are nearest to what was typed. */
const byLength = ([a]: Keyed, [b]: Keyed) => a.length - b.length || (a < b ? -1 : 1);

const matching = (index: OpenIndex, matchType: MatchType, test: (key: string) => boolean): SearchMatch[] =>
  [...index.byKey]
    .filter(([key]) => test(key))
    .sort(byLength)
    .flatMap(([, named]) => matchesOf(named, matchType));

/** The pages of names whose key begins with this one and goes on; identifiers come last. */
export function prefixMatches(index: OpenIndex, key: string): SearchMatch[] {
  if (key.length < MIN_PREFIX_LENGTH) return [];
  const matches = matching(index, 'prefix', (name) => name.startsWith(key) && name !== key);
  const inOrder = [
    ...matches.filter(({ reason }) => !isIdentifier(reason)),
    ...matches.filter(({ reason }) => isIdentifier(reason)),
  ];
  return chartedFirst(inOrder, MAX_UNCHARTED).slice(0, MAX_MATCHES);
}

/** Names that are one slip of the finger away. */
export function oneEditMatches(index: OpenIndex, key: string): SearchMatch[] {
  if (key.length < MIN_EDIT_LENGTH || /^\d+$/.test(key)) return [];
  return chartedFirst(
    matching(index, 'typo', (name) => isOneEditAway(name, key) && !/^\d+$/.test(name)),
    MAX_UNCHARTED,
  ).slice(0, MAX_MATCHES);
}

/** A name of one word that is only registered is no phrase: `domain time` is not `domaintime`. */
const isPhrase = ({ uncharted, matched }: SearchMatch) => !uncharted || /[^a-z0-9]/i.test(matched);

/**
 * Names of two words or more inside a sentence: `print spooler` in `print spooler stopped`. Pages come first
 * whose names, together, have most of the sentence's words, then those with the longest such name.
 */
export function containedNameMatches(index: OpenIndex, typed: string): SearchMatch[] {
  const words = typed.trim().split(/\s+/);
  const lengths = Array.from({ length: Math.max(0, words.length - 2) }, (_, i) => words.length - 1 - i);
  const matches = lengths.flatMap((length) =>
    words.flatMap((_, at) => {
      if (at + length > words.length) return [];
      const named = words.slice(at, at + length).join(' ');
      return /^[\d\s,.-]+$/.test(named) ? [] : wholeNameMatches(index, keyOf(named), 'words').filter(isPhrase);
    }),
  );
  const stems = [...new Set(keywordsOf(typed).map(stem))];
  const agreements = new Map(matches.map((match) => [refKey(match), sharedStems(index, match, stems)]));
  const best = Math.max(0, ...agreements.values());
  // What fails has to be among them, where it is said, and not only how it fails.
  const subject = keywordsOf(failureIn(typed).rest)
    .filter((word) => !isRole(word))
    .map(stem);
  const closer = [...pageWords(index)].flatMap(([key, { posting, text }]) => {
    if (subject.length > 0 && sharedStems(index, posting.page, subject) === 0) return [];
    const agreed = posting.uncharted ? 0 : sharedStems(index, posting.page, stems);
    if (agreed <= best || agreed < MIN_SHARED_STEMS || agreed < stems.length * MIN_SHARED_SHARE) return [];
    agreements.set(key, agreed);
    return [matchOf(posting, text, 'words')];
  });
  return [...matches, ...closer].sort((a, b) => (agreements.get(refKey(b)) ?? 0) - (agreements.get(refKey(a)) ?? 0));
}
