/** One exact answer. */
import type { Page } from './index-format.ts';
import type { Named, Way } from './open-index.ts';

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

/** The pages that a name leads to: charted ones first, then by reason. */
export const hitsOf = ({ text, ways }: Named, how: How): Hit[] =>
  [...ways]
    .sort((a, b) => Number(a.plain) - Number(b.plain) || a.rank - b.rank || Number(isQuoting(a)) - Number(isQuoting(b)))
    .map((way) => hitOf(way, text, how));

/** The same answers, each page once, by its best way. */
export function uniquePages(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => !seen.has(hit.path) && seen.add(hit.path));
}
