/** What the exact index doesn't know: ports by the words of their registration, and the full text. */
import { portRef, refKey } from '#chart/page-ref.ts';
import { keywordsOf } from '../index/keywords.ts';
import type { UnchartedPort } from '../index/index-format.ts';
import { loadRegistrationMatches, loadRegistrations } from '../indexes.client.ts';
import { excerptMatches } from '../query/excerpt-matches.ts';
import type { ResultFilter } from '../query/result-kinds.ts';
import { type SearchMatch, uniquePages } from '../query/search-match.ts';
import { fullText, type TextResult } from './full-text.client.ts';

/** With fewer pages than this in the text, what uncharted ports are registered for is looked at too. */
const MIN_TEXT_RESULTS = 3;
const MAX_REGISTERED = 5;
/** The same, when nothing else is asked for. */
const MAX_REGISTERED_ALONE = 20;

/** What answers a question in words, best first within each part. */
export interface TextSearchResults {
  /** The exact matches, with ports that are registered in just these words in front. */
  matches: readonly SearchMatch[];
  pages: readonly TextResult[];
  /** How many pages have the words, listed or not. */
  total: number;
  registrations: readonly UnchartedPort[];
  /** Whether the full text could not be loaded. */
  isTextMissing: boolean;
}

/** With the ports that are registered in just these words in front, where no name is just that. */
async function withRegistered(matches: readonly SearchMatch[], text: string, filter: ResultFilter) {
  const isWanted = filter === 'all' || filter === 'port' || filter === 'registered';
  if (!isWanted || matches[0]?.matchType === 'whole') return matches;
  const registered = await loadRegistrationMatches(text).catch(() => []);
  return registered.length === 0 ? matches : uniquePages([...registered, ...matches]);
}

/** The full text for some words; undefined where it could not be loaded. Registered names are not in it. */
function textOf(words: readonly string[], filter: ResultFilter) {
  if (filter === 'registered') return { pages: [], total: 0 };
  return fullText(words, filter === 'all' ? undefined : filter).catch(() => undefined);
}

/**
 * Everything beyond the exact matches of a question, each page once. Undefined as soon as `isStale` says that
 * nobody waits for it any more.
 */
export async function searchText(
  exact: readonly SearchMatch[],
  text: string,
  filter: ResultFilter,
  isStale: () => boolean,
): Promise<TextSearchResults | undefined> {
  const matches = await withRegistered(exact, text, filter);
  if (isStale()) return undefined;
  const words = keywordsOf(text);
  const found = await textOf(words, filter);
  if (isStale()) return undefined;
  const known = new Set(matches.map(refKey));
  const answering = (found?.pages ?? []).filter(({ excerpt }) => excerptMatches(excerpt, words));
  const pages = answering.filter(({ page }) => !page || !known.has(refKey(page)));
  const isAlone = filter === 'registered';
  const isShort = isAlone || (filter === 'all' && answering.length < MIN_TEXT_RESULTS);
  const limit = isAlone ? MAX_REGISTERED_ALONE : MAX_REGISTERED;
  const rows = isShort ? await loadRegistrations(text, limit).catch(() => []) : [];
  return {
    matches,
    pages,
    total: (found?.total ?? 0) - ((found?.pages.length ?? 0) - pages.length),
    registrations: rows.filter(({ number }) => !known.has(refKey(portRef(number)))),
    isTextMissing: found === undefined,
  };
}
