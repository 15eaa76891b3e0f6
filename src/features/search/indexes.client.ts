/** The search's own indexes, each fetched once and only when asked for. */
import { describedHits } from './query/described.ts';
import type { Hit } from './query/hit.ts';
import type { ExactIndex } from './index/index-format.ts';
import { bucketOf, findRegistered, type RegisteredRow, registeredWords } from './index/registered.ts';

const fetched = new Map<string, Promise<unknown>>();

function json<T>(address: string): Promise<T> {
  const known =
    fetched.get(address) ??
    fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.json();
    });
  fetched.set(address, known);
  // What has failed may be asked for again.
  known.catch(() => fetched.delete(address));
  return known as Promise<T>;
}

export const exactIndex = (base: string) => json<ExactIndex>(`${base}/search/exact.json`);

async function bucketFor(words: readonly string[], base: string): Promise<readonly RegisteredRow[]> {
  const bucket = bucketOf(words[0] ?? '');
  return bucket === undefined ? [] : json<RegisteredRow[]>(`${base}/search/registered/${bucket}.json`);
}

/** Ports whose registration has all words of a text, at most `limit`. */
export async function registered(text: string, base: string, limit: number): Promise<RegisteredRow[]> {
  const words = registeredWords(text);
  return findRegistered(await bucketFor(words, base), words, limit);
}

/** Ports that are registered as just these words. */
export const registeredAs = async (text: string, base: string): Promise<Hit[]> =>
  describedHits(await bucketFor(registeredWords(text), base), text);
