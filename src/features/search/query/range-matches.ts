/** Answers to a range: the page that is about it, the port where a name has all of it, and the ports inside. */
import { keyOf } from '#lib/text.ts';
import type { SearchMatch } from './search-match.ts';
import { wholeNameMatches } from './name-matches.ts';
import { portMatches } from './number-matches.ts';
import type { OpenIndex } from '../index/open-index.ts';
import type { PortQuery } from './port-query.ts';

const isRange = ({ matched }: SearchMatch) => /^\d+\D+\d+$/.test(matched);

/** Pages and ports that have this very range among their names: a guide, or software that listens on all of it. */
const sameRange = (index: OpenIndex, { from, to }: PortQuery): SearchMatch[] =>
  wholeNameMatches(index, keyOf(`${from}-${to}`))
    .filter(isRange)
    .map((match) => ({ ...match, matched: `${from} to ${to}` }));

/** The first port of a range, where IANA has one name for all of it and for nothing beside it. */
function registeredRun(index: OpenIndex, { from, to }: PortQuery): SearchMatch[] {
  const first = index.port(from);
  if (!first) return [];
  const runs = [...index.byKey.values()].flatMap(({ text, postings }) => {
    const registered = postings.filter(({ page, reason }) => page.kind === 'port' && reason === 'registered');
    const numbers = new Set(registered.map(({ page }) => Number(page.id)));
    if (!numbers.has(from) || numbers.size <= to - from) return [];
    const has = (number: number) => numbers.has(number);
    const all = Array.from({ length: to - from + 1 }, (_, i) => from + i).every(has);
    return all && !has(from - 1) && !has(to + 1) ? [text] : [];
  });
  return runs.slice(0, 1).map((text) => ({
    ...first,
    reason: 'registered',
    matched: text,
    matchType: 'whole',
    remark: `the first of ${from} to ${to}, which all have this name`,
    ...(!index.isCharted(from) && { uncharted: true }),
  }));
}

/** Everything that answers a range, the most exact first. */
export const rangeMatches = (index: OpenIndex, asked: PortQuery): SearchMatch[] => [
  ...sameRange(index, asked),
  ...registeredRun(index, asked),
  ...portMatches(index, asked),
];
