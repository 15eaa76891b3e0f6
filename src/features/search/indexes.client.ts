/** The search's own indexes, each fetched once and only when asked for. */
import { loadJson } from '#lib/browser/load.ts';
import type { ExactIndex } from './index/index-format.ts';
import {
  bucketOf,
  findRegistrations,
  type RegistrationRow,
  registrationKeywords,
} from './index/registration-buckets.ts';
import { registrationMatches } from './query/registration-matches.ts';
import type { SearchMatch } from './query/search-match.ts';

/** After so many milliseconds without the exact index, a person is told so. */
export const INDEX_PATIENCE = 4000;

/** The exact index. Fails when the network does, or the host answers with an error. */
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
