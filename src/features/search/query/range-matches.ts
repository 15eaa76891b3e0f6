/** Answers to a range: the page that is about it, the port where a name has all of it, and the ports inside. */
import { keyOf } from '#lib/text.ts';
import type { Hit } from './search-match.ts';
import { whole } from './name-matches.ts';
import { askedHits } from './number-matches.ts';
import type { OpenIndex } from '../index/open-index.ts';
import type { Asked } from './read-query.ts';

const isRange = ({ matched }: Hit) => /^\d+\D+\d+$/.test(matched);

/** Pages and ports that have this very range among their names: a guide, or software that listens on all of it. */
const named = (index: OpenIndex, { from, to }: Asked): Hit[] =>
  whole(index, keyOf(`${from}-${to}`))
    .filter(isRange)
    .map((hit) => ({ ...hit, matched: `${from} to ${to}` }));

/** The first port of a range, where IANA has one name for all of it and for nothing beside it. */
function registeredRun(index: OpenIndex, { from, to }: Asked): Hit[] {
  const first = index.port(from);
  if (!first) return [];
  const runs = [...index.byKey.values()].flatMap(({ text, ways }) => {
    const registered = ways.filter(({ page, reason }) => page.kind === 'port' && reason === 'registered at IANA');
    const numbers = new Set(registered.map(({ page }) => Number(page.id)));
    if (!numbers.has(from) || numbers.size <= to - from) return [];
    const has = (number: number) => numbers.has(number);
    const all = Array.from({ length: to - from + 1 }, (_, i) => from + i).every(has);
    return all && !has(from - 1) && !has(to + 1) ? [text] : [];
  });
  return runs.slice(0, 1).map((text) => ({
    ...first,
    reason: 'registered at IANA',
    matched: text,
    how: 'whole',
    remark: `the first of ${from} to ${to}, which all have this name`,
    ...(!index.isCharted(from) && { plain: true }),
  }));
}

/** Everything that answers a range, the most exact first. */
export const rangeHits = (index: OpenIndex, asked: Asked): Hit[] => [
  ...named(index, asked),
  ...registeredRun(index, asked),
  ...askedHits(index, asked),
];
