/** What a search box says of its results, and of what it could not load. */
import type { ExactAnswer } from './answer.ts';
import { byCertainty, type Certainty } from './certainty.ts';
import { NOTHING_FOUND, type ResultCounts, resultSummary } from './result-summary.ts';

export const NOT_LOADED = 'The search could not be loaded. The page of all names works without it.';
export const NOT_ANSWERING = 'The search’s index has not come yet. The page of all names works without it.';
export const TEXT_NOT_ANSWERING = 'The full text has not come yet.';
const INCOMPLETE = 'Part of the search could not be loaded: there may be more.';

/** How many answers of the exact index there are, by their certainty. */
export function countsOf({ matches }: ExactAnswer): Pick<ResultCounts, 'exact' | 'similar' | 'guesses'> {
  const parts = byCertainty(matches);
  const count = (certainty: Certainty) => parts.get(certainty)?.length ?? 0;
  return { exact: count('exact'), similar: count('similar'), guesses: count('guess') };
}

/** Where something is missing, nothing is no result. */
export function statusOf(counts: ResultCounts, isMissing: boolean): string {
  const summary = resultSummary(counts);
  if (!isMissing) return summary;
  return summary === NOTHING_FOUND ? INCOMPLETE : `${summary} ${INCOMPLETE}`;
}
