/** What the exact index doesn't know: ports by the words of their registration, and the full text. */
import { type PageRef, portRef, refKey } from '#chart/page-ref.ts';
import { keywordsOf } from '../index/keywords.ts';
import type { UnchartedPort } from '../index/index-format.ts';
import { loadRegistrationMatches, loadRegistrations } from '../indexes.client.ts';
import type { ResultFilter } from '../query/result-kinds.ts';
import { type SearchMatch, uniquePages } from '../query/search-match.ts';
import { fullText, type TextResult, type TextResults } from './full-text.ts';

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
  /** Whether some of what may have answered could not be loaded. */
  isIncomplete: boolean;
}

/** What a part of the search has found, and whether it could be asked. */
interface Asked<T> {
  found: T;
  hasFailed: boolean;
}

const asked = <T>(search: Promise<T>, otherwise: T): Promise<Asked<T>> =>
  search.then(
    (found) => ({ found, hasFailed: false }),
    () => ({ found: otherwise, hasFailed: true }),
  );

/** Ports that are registered in just these words, where no name is just that. */
function registeredSo(matches: readonly SearchMatch[], text: string, filter: ResultFilter) {
  const isWanted = filter === 'all' || filter === 'port' || filter === 'registered';
  if (!isWanted || matches[0]?.matchType === 'whole') return Promise.resolve([]);
  return loadRegistrationMatches(text);
}

const NO_PAGES: TextResults = { pages: [], known: 0, total: 0, isPartial: false };

/** The full text for some words. Registered names are not in it. */
const textOf = (
  words: readonly string[],
  filter: ResultFilter,
  isKnown: (page: PageRef) => boolean,
): Promise<TextResults> =>
  filter === 'registered' ? Promise.resolve(NO_PAGES) : fullText(words, filter === 'all' ? undefined : filter, isKnown);

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
  const answering = new Set(exact.map(refKey));
  const [registered, { found, hasFailed }] = await Promise.all([
    asked(registeredSo(exact, text, filter), []),
    asked(
      textOf(keywordsOf(text), filter, (page) => answering.has(refKey(page))),
      NO_PAGES,
    ),
  ]);
  if (isStale()) return undefined;
  const matches = registered.found.length === 0 ? exact : uniquePages([...registered.found, ...exact]);
  const known = new Set(matches.map(refKey));
  const pages = found.pages.filter(({ page }) => !page || !known.has(refKey(page)));
  const isAlone = filter === 'registered';
  const isShort = isAlone || (filter === 'all' && found.pages.length + found.known < MIN_TEXT_RESULTS);
  const limit = isAlone ? MAX_REGISTERED_ALONE : MAX_REGISTERED;
  const rows = await asked(isShort ? loadRegistrations(text, limit) : Promise.resolve([]), []);
  return {
    matches,
    pages,
    total: found.total - (found.pages.length - pages.length),
    registrations: rows.found.filter(({ number }) => !known.has(refKey(portRef(number)))),
    isIncomplete: hasFailed || found.isPartial || registered.hasFailed || rows.hasFailed,
  };
}
