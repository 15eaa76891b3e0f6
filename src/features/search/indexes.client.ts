/** The search's own indexes, each fetched once and only when asked for. */
import { loadJson } from '#lib/browser/load.ts';
import { registrationMatches } from './query/registration-matches.ts';
import type { SearchMatch } from './query/search-match.ts';
import type { ExactIndex } from './index/index-format.ts';
import {
  bucketOf,
  findRegistrations,
  registrationKeywords,
  type RegistrationRow,
} from './index/registration-buckets.ts';

export const loadExactIndex = () => loadJson<ExactIndex>('/search/exact.json');

async function loadBucket(words: readonly string[]): Promise<readonly RegistrationRow[]> {
  const bucket = bucketOf(words[0] ?? '');
  return bucket === undefined ? [] : loadJson<RegistrationRow[]>(`/search/registered/${bucket}.json`);
}

/** Ports whose registration has all words of a text, at most `limit`. */
export async function loadRegistrations(text: string, limit: number): Promise<RegistrationRow[]> {
  const words = registrationKeywords(text);
  return findRegistrations(await loadBucket(words), words, limit);
}

/** Ports that are registered as just these words. */
export const loadRegistrationMatches = async (text: string): Promise<SearchMatch[]> =>
  registrationMatches(await loadBucket(registrationKeywords(text)), text);
