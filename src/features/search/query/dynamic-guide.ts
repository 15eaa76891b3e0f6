/** The guide that tells why numbers are open which systems hand out. */
import { RANGES } from '#chart/port-space.ts';
import { isDynamicGuide } from '../index/dynamic-guide.ts';
import { withoutNames } from '../index/index-format.ts';
import type { OpenIndex } from '../index/open-index.ts';
import type { PortQuery } from './port-query.ts';
import type { SearchMatch } from './search-match.ts';

/** For numbers that systems hand out and nobody has written about, the guide that tells why they are open. */
export function dynamicGuide(index: OpenIndex, asked: readonly PortQuery[]): SearchMatch[] {
  const isDynamic = asked.some(({ from, to }) => from >= RANGES[2].from && (from !== to || !index.isCharted(from)));
  const guide = isDynamic && index.pages.find(isDynamicGuide);
  if (!guide) return [];
  return [{ ...withoutNames(guide), reason: 'dynamic-ports', matched: guide.title, matchType: 'inside' }];
}
