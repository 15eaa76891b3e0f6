/** How sure an answer is: what was asked for, a name like it, or a guess. */
import type { MatchType, SearchMatch } from './search-match.ts';

/** A name that is only begun, or whose words stand elsewhere, is like what was asked for. */
const SIMILAR: ReadonlySet<MatchType> = new Set(['prefix', 'words']);

/** What was asked for, a name like it, or a guess: a name with one slip. */
export type Certainty = 'exact' | 'similar' | 'guess';

/** How sure one answer is. */
function certaintyOf({ matchType }: SearchMatch): Certainty {
  if (matchType === 'typo') return 'guess';
  return SIMILAR.has(matchType) ? 'similar' : 'exact';
}

/** The answers of each certainty in their order; the part with the best answer comes first. */
export const byCertainty = (matches: readonly SearchMatch[]): Map<Certainty, SearchMatch[]> =>
  Map.groupBy(matches, certaintyOf);

/** The answer that Enter opens: the first of all, if it is what was asked for; not one of a range. */
export function enteredMatch(matches: readonly SearchMatch[]): SearchMatch | undefined {
  const [first] = matches;
  return first && (first.matchType === 'whole' || first.matchType === 'inside') ? first : undefined;
}
