/** The one page that a query names, for an address that leads straight there. */
import type { PageRef } from '#chart/page-ref.ts';
import type { ExactIndex } from '../index/index-format.ts';
import { lookup } from './lookup.ts';
import { readQuery } from './read-query.ts';

/** The page that has this very name or number; undefined for lists, ranges and words. */
export function directPage(index: ExactIndex, typed: string): PageRef | undefined {
  const { asked } = readQuery(typed);
  if (asked.length > 1 || asked.some(({ from, to }) => from !== to)) return undefined;
  const [first] = lookup(index, typed, 1);
  return first?.matchType === 'whole' ? first : undefined;
}
