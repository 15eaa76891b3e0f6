/** What the exact index answers with. */
import { refKey } from '#chart/page-ref.ts';
import type { NameReason, PageSummary } from '../index/index-format.ts';
import type { IndexedName, Posting } from '../index/open-index.ts';

/**
 * How a query and a name agree: it is the name, begins it, holds it, has its words, is one slip of the finger
 * away from it; or a number lies within the range that is asked for.
 */
export type MatchType = 'whole' | 'prefix' | 'inside' | 'words' | 'typo' | 'range';

/** Why a page is found: the reason of the name that matched, or that systems hand out the number asked for. */
type MatchReason = NameReason | 'dynamic-ports';

/** A page that the exact index finds for a query, and why. */
export interface SearchMatch extends PageSummary {
  reason: MatchReason;
  /** The name that matched, as it is written. */
  matched: string;
  matchType: MatchType;
  /** What is to be said besides, such as that the port isn't used on the transport that was asked for. */
  remark?: string;
  /** A port without prose. */
  uncharted?: true;
}

/** The page of a posting, as the match of one name. */
export const matchOf = ({ page, reason, uncharted }: Posting, matched: string, matchType: MatchType): SearchMatch => ({
  ...page,
  reason,
  matched,
  matchType,
  ...(uncharted && { uncharted }),
});

/** Whose word a document is: a guide that quotes it comes last. */
const isQuoting = ({ page, reason }: Posting) => reason === 'source' && page.kind === 'guide';

const numberOf = ({ page }: Posting) => Number(page.id);

/** The first of the numbers without a gap that IANA has under one name with this one: 6000, for 6001 as x11. */
function firstOfRun(posting: Posting, postings: readonly Posting[]): Posting {
  if (posting.page.kind !== 'port' || posting.reason !== 'registered') return posting;
  const before = postings.find((other) => other.reason === posting.reason && numberOf(other) === numberOf(posting) - 1);
  return before ? firstOfRun(before, postings) : posting;
}

/** What IANA calls a number comes before a service that is only also called so and listens there: `amqp`. */
function registeredFirst(sorted: readonly Posting[]): readonly Posting[] {
  const [first] = sorted;
  if (first?.page.kind !== 'service' || first.reason !== 'alias') return sorted;
  const own = sorted.find(
    ({ page, reason, software }) =>
      reason === 'registered' && (page.hint.includes(first.page.title) || software.includes(first.page.title)),
  );
  return own ? [own, ...sorted.filter((posting) => posting !== own)] : sorted;
}

/** Of ports under one name the one comes first that most software uses; other pages are no matter of that. */
const bySoftware = (a: Posting, b: Posting) =>
  a.page.kind === 'port' && b.page.kind === 'port' ? b.software.length - a.software.length : 0;

/** The pages that a name leads to: charted ones first, then by reason; a run of numbers is led by its first. */
export const matchesOf = ({ text, postings }: IndexedName, matchType: MatchType): SearchMatch[] => {
  const sorted = [...postings].sort(
    (a, b) =>
      Number(a.uncharted) - Number(b.uncharted) ||
      a.rank - b.rank ||
      Number(isQuoting(a)) - Number(isQuoting(b)) ||
      bySoftware(a, b),
  );
  return [...new Set(registeredFirst(sorted).flatMap((posting) => [firstOfRun(posting, postings), posting]))].map(
    (posting) => matchOf(posting, text, matchType),
  );
};

/** The same answers, each page once, for its best reason. */
export function uniquePages(matches: readonly SearchMatch[]): SearchMatch[] {
  const seen = new Set<string>();
  return matches.filter((match) => !seen.has(refKey(match)) && seen.add(refKey(match)));
}
