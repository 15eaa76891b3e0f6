/** Answers a query from the exact index: as numbers, or as a text. */
import { RANGES } from '#chart/port-space.ts';
import { keyOf } from '#lib/text.ts';
import { asArticle } from '../index/document-ids.ts';
import type { ExactIndex } from '../index/index-format.ts';
import { openIndex } from '../index/open-index.ts';
import { dynamicGuide } from './dynamic-guide.ts';
import { isNoNumber, wholeNameMatches } from './name-matches.ts';
import { portMatches } from './number-matches.ts';
import { rangeMatches } from './range-matches.ts';
import { normalizeQuery } from './normalize-query.ts';
import { type ParsedQuery, readQuery } from './read-query.ts';
import { type SearchMatch, uniquePages } from './search-match.ts';
import { textMatches } from './text-matches.ts';

function numberMatches(exact: ExactIndex, { asked, isSingleNumber }: ParsedQuery, typed: string): SearchMatch[] {
  const index = openIndex(exact);
  const named = isSingleNumber ? wholeNameMatches(index, keyOf(typed)).filter(isNoNumber) : [];
  const numbers = asked.flatMap((ask) => (ask.from === ask.to ? portMatches(index, ask) : rangeMatches(index, ask)));
  // 10048 is an error's code before it is a port; 49664 is a number that stands for many.
  const isCode = asked.every(({ from }) => from < RANGES[2].from);
  // Of an error's number that is a port of somebody's too, the port is meant more often.
  const isPort = asked.some(({ from }) => index.isKnown(from));
  const later = isPort ? named.filter(({ kind }) => kind === 'symptom') : [];
  const sooner = named.filter((match) => !later.includes(match));
  return [...(isCode ? [...sooner, ...numbers, ...later] : [...numbers, ...named]), ...dynamicGuide(index, asked)];
}

/** The pages for a query, best first, at most `limit` unless a list of numbers asks for more. */
export function lookup(exact: ExactIndex, typed: string, limit = 8): SearchMatch[] {
  const index = openIndex(exact);
  const query = readQuery(typed);
  const article = asArticle(normalizeQuery(typed));
  const documents = article ? wholeNameMatches(index, keyOf(article)) : [];
  if (query.asked.length > 0) {
    const matches = uniquePages([...documents, ...numberMatches(exact, query, typed)]);
    return matches.slice(0, Math.max(limit, 12, query.asked.length));
  }
  return uniquePages([...documents, ...textMatches(index, query, typed)]).slice(0, limit);
}
