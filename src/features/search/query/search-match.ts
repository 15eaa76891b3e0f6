/** One exact answer. */
import { refKey } from '#chart/page-ref.ts';
import type { Page } from '../index/index-format.ts';
import type { Named, Way } from '../index/open-index.ts';

/**
 * How a query and a name agree: it is the name, begins it, holds it, has its words, is one slip of the finger
 * away from it; or a number lies within the range that is asked for.
 */
export type How = 'whole' | 'beginning' | 'inside' | 'words' | 'slip' | 'range';

export interface Hit extends Page {
  /** Why it matches: `name`, `process`, `registered at IANA` … */
  reason: string;
  /** The name that matched, as it is written. */
  matched: string;
  how: How;
  /** What is to be said besides, such as that the port isn't used on the transport that was asked for. */
  remark?: string;
  /** A port without prose. */
  plain?: true;
}

export const hitOf = ({ page, reason, plain }: Way, matched: string, how: How): Hit => ({
  ...page,
  reason,
  matched,
  how,
  ...(plain && { plain }),
});

/** Whose word a document is: a guide that quotes it comes last. */
const isQuoting = ({ page, reason }: Way) => reason === 'source' && page.kind === 'guide';

const numberOf = ({ page }: Way) => Number(page.id);

/** The first of the numbers without a gap that IANA has under one name with this one: 6000, for 6001 as x11. */
function firstOfRun(way: Way, ways: readonly Way[]): Way {
  if (way.page.kind !== 'port' || way.reason !== 'registered at IANA') return way;
  const before = ways.find((other) => other.reason === way.reason && numberOf(other) === numberOf(way) - 1);
  return before ? firstOfRun(before, ways) : way;
}

/** The pages that a name leads to: charted ones first, then by reason; a run of numbers is led by its first. */
export const hitsOf = ({ text, ways }: Named, how: How): Hit[] => {
  const sorted = [...ways].sort(
    (a, b) =>
      Number(a.plain) - Number(b.plain) ||
      a.rank - b.rank ||
      Number(isQuoting(a)) - Number(isQuoting(b)) ||
      b.uses - a.uses,
  );
  return [...new Set(sorted.flatMap((way) => [firstOfRun(way, ways), way]))].map((way) => hitOf(way, text, how));
};

/** The same answers, each page once, by its best way. */
export function uniquePages(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => !seen.has(refKey(hit)) && seen.add(refKey(hit)));
}
