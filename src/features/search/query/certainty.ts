/** How sure an answer is: what was asked for, a name like it, or a guess. */
import type { MatchType, SearchMatch } from './search-match.ts';

/** A name that is only begun, or whose words stand elsewhere, is like what was asked for. */
const SIMILAR: ReadonlySet<MatchType> = new Set(['prefix', 'words']);

/** Answers by their certainty, each part in its order. */
export interface AnswersByCertainty {
  exact: SearchMatch[];
  similar: SearchMatch[];
  guesses: SearchMatch[];
}

/** Parts the answers of the exact index. */
export function byCertainty(matches: readonly SearchMatch[]): AnswersByCertainty {
  const guesses = matches.filter(({ matchType }) => matchType === 'typo');
  const similar = matches.filter(({ matchType }) => SIMILAR.has(matchType));
  return { exact: matches.filter((match) => !guesses.includes(match) && !similar.includes(match)), similar, guesses };
}

/** The answer that Enter opens: the first of all, if it is what was asked for; not one of a range. */
export function enteredMatch(matches: readonly SearchMatch[]): SearchMatch | undefined {
  const [first] = matches;
  return first && (first.matchType === 'whole' || first.matchType === 'inside') ? first : undefined;
}
