/** The search's own indexes, each fetched once and only when asked for. */
import { loadJson } from '#lib/browser/load.ts';
import { describedHits } from './query/registration-matches.ts';
import type { Hit } from './query/search-match.ts';
import type { ExactIndex } from './index/index-format.ts';
import { bucketOf, findRegistered, type RegisteredRow, registeredWords } from './index/registration-buckets.ts';

export const exactIndex = () => loadJson<ExactIndex>('/search/exact.json');

async function bucketFor(words: readonly string[]): Promise<readonly RegisteredRow[]> {
  const bucket = bucketOf(words[0] ?? '');
  return bucket === undefined ? [] : loadJson<RegisteredRow[]>(`/search/registered/${bucket}.json`);
}

/** Ports whose registration has all words of a text, at most `limit`. */
export async function registered(text: string, limit: number): Promise<RegisteredRow[]> {
  const words = registeredWords(text);
  return findRegistered(await bucketFor(words), words, limit);
}

/** Ports that are registered as just these words. */
export const registeredAs = async (text: string): Promise<Hit[]> =>
  describedHits(await bucketFor(registeredWords(text)), text);
