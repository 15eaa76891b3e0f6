/** The search's own indexes, each file fetched once and only when it is needed. */
import { loadJson } from '#lib/browser/load.ts';
import type { ErrorIndex } from './index/error-index.ts';
import type { ExactIndex, IndexedPage, UnchartedPort } from './index/index-format.ts';
import { type PackedUnchartedPorts, unpackUnchartedPorts } from './index/pack-uncharted-ports.ts';
import { type PackedPages, unpackPages } from './index/pack-pages.ts';
import { joinIndex, type UnpackedNumbers, unpackNumbers } from './index/join-index.ts';
import type { NumbersFile } from './index/split-index.ts';
import { bucketOfWord, findRegistrations, registrationKeywords } from './index/word-buckets.ts';
import { type IndexPart, partsFor } from './query/index-parts.ts';
import { registrationMatches } from './query/registration-matches.ts';
import type { SearchMatch } from './query/search-match.ts';

/** What is known of numbers, as soon as it has come. */
let ofNumbers: UnpackedNumbers | undefined;

/** What was loaded and unpacked, or is on its way. */
const loaded = new Map<string, Promise<unknown>>();

/** A file, unpacked once. What has failed may be asked for again: the network may be back. */
function loadOnce<P, T>(part: IndexPart, unpack: (packed: P) => T): Promise<T> {
  const known = loaded.get(part) ?? loadJson<P>(`/search/${part}.json`).then(unpack);
  loaded.set(part, known);
  known.catch(() => loaded.delete(part));
  return known as Promise<T>;
}

const loadPages = (part: 'names' | 'identifiers') => loadOnce<PackedPages, readonly IndexedPage[]>(part, unpackPages);
const loadNumbers = () =>
  loadOnce<NumbersFile, UnpackedNumbers>('numbers', (file) => (ofNumbers = unpackNumbers(file)));
const loadPorts = (part: IndexPart) =>
  loadOnce<PackedUnchartedPorts, readonly UnchartedPort[]>(part, unpackUnchartedPorts);

const isOfPorts = (part: IndexPart) => part.includes('/');

/** Uncharted ports by name stand beside pages: without them names are answered all the same, and that is said. */
function missing(part: IndexPart, error: unknown): readonly UnchartedPort[] {
  if (!part.startsWith('named/')) throw error;
  return NONE;
}

const NONE: readonly UnchartedPort[] = [];

async function load(parts: readonly IndexPart[]): Promise<ExactIndex> {
  const [names, identifiers, numbers, ...ports] = await Promise.all([
    parts.includes('names') ? loadPages('names') : undefined,
    parts.includes('identifiers') ? loadPages('identifiers') : undefined,
    parts.includes('numbers') ? loadNumbers() : undefined,
    ...parts.filter(isOfPorts).map((part) => loadPorts(part).catch((error: unknown) => missing(part, error))),
  ]);
  const index = joinIndex(names, identifiers, numbers, ports);
  if (ports.includes(NONE)) incomplete.add(index);
  return index;
}

const incomplete = new WeakSet<ExactIndex>();

/** Whether some of the files that an index should have come from are missing. */
export const isIncomplete = (index: ExactIndex): boolean => incomplete.has(index);

let last: { key: string; index: Promise<ExactIndex> } | undefined;

/** As much of the exact index as a text needs. Fails when the network does, or the host answers with an error. */
export function loadIndexFor(typed: string): Promise<ExactIndex> {
  const parts = partsFor(typed, ofNumbers?.uncharted);
  const key = parts.join();
  const known = last?.key === key ? last.index : load(parts);
  last = { key, index: known };
  // What was missing may be asked for again.
  const forget = () => (last = undefined);
  known.then((index) => isIncomplete(index) && forget(), forget);
  return known;
}

/** Loads ahead what every number needs. */
export const preloadNumbers = (): Promise<unknown> => loadNumbers();

/** What symptoms print. Where it can't be had, names and numbers answer without it. */
export const loadErrorIndex = (): Promise<ErrorIndex> => loadJson<ErrorIndex>('/search/errors.json').catch(() => []);

async function loadBucket(words: readonly string[]): Promise<readonly UnchartedPort[]> {
  const bucket = bucketOfWord(words[0] ?? '');
  return bucket === undefined ? [] : loadPorts(`words/${bucket}`);
}

/** Ports whose registration has all words of a text, at most `limit`. */
export async function loadRegistrations(text: string, limit: number): Promise<UnchartedPort[]> {
  const words = registrationKeywords(text);
  return findRegistrations(await loadBucket(words), words, limit);
}

/** Ports that are registered as just these words. */
export const loadRegistrationMatches = async (text: string): Promise<SearchMatch[]> =>
  registrationMatches(await loadBucket(registrationKeywords(text)), text);
