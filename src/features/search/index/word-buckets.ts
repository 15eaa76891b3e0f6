/**
 * Uncharted ports by the words of their names and of what is said of them. They are kept out of the full text, where six
 * thousand short entries would drown the written pages and cost every reader their directory. Every port lies in
 * one bucket for each of its names, and in one of another kind for each of its words; a question needs a few alone.
 */
import { keyOf } from '#lib/text.ts';
import type { UnchartedPort } from './index-format.ts';
import { keywordsOf, wordsOf } from './keywords.ts';
import { registrationText } from './registration-text.ts';

/** How many buckets there are: a script and the files that it asks for have to agree. More of them would each be lighter, but each is a file that a host has to hold. */
export const BUCKETS = 256;
/** The same of names: they are fewer, and are asked for with every word that is typed. */
export const NAME_BUCKETS = 512;
/** So many letters choose the bucket: a word that is still being typed has its own from here on. */
const BUCKET_LETTERS = 3;
const MIN_LETTERS = 2;

/** Words that too many ports are described with: they choose no bucket, but have to match. */
const COMMON = new Set(
  (
    'server system network control manager management communication communications application data ' +
    'protocol port ports the and for over interface service services'
  ).split(' '),
);

/** The bucket of names that begin like this one; undefined for one too short to have a bucket. */
export function bucketOfName(name: string): number | undefined {
  const key = keyOf(name);
  if (key.length < MIN_LETTERS) return undefined;
  return bucketOf(key, NAME_BUCKETS);
}

const bucketOf = (key: string, buckets: number) =>
  [...key.slice(0, BUCKET_LETTERS)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % buckets, 7);

/** The bucket of a word; undefined for one that has none. */
export const bucketOfWord = (word: string): number | undefined =>
  word.length < BUCKET_LETTERS || COMMON.has(word) ? undefined : bucketOf(keyOf(word), BUCKETS);

const partsOf = (text: string) => wordsOf(text).flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]);

const namesOf = ({ names, otherNames, uses, lesserUses }: UnchartedPort) =>
  [names, otherNames, uses, lesserUses].flat();

/** All words of a port, whole and in parts. */
const wordsOfPort = (port: UnchartedPort) => partsOf(`${port.title} ${registrationText(port)}`);

function bucketsOf(
  count: number,
  ports: readonly UnchartedPort[],
  placesOf: (port: UnchartedPort) => (number | undefined)[],
): UnchartedPort[][] {
  const buckets = Array.from({ length: count }, (): UnchartedPort[] => []);
  for (const port of ports)
    for (const place of new Set(placesOf(port))) if (place !== undefined) buckets[place]?.push(port);
  return buckets;
}

/** All buckets of words, each with its ports by number. */
export const wordBuckets = (ports: readonly UnchartedPort[]): UnchartedPort[][] =>
  bucketsOf(BUCKETS, ports, (port) => wordsOfPort(port).map(bucketOfWord));

/** All buckets of names, each with its ports by number. */
export const nameBuckets = (ports: readonly UnchartedPort[]): UnchartedPort[][] =>
  bucketsOf(NAME_BUCKETS, ports, (port) => namesOf(port).map(bucketOfName));

/** The words of a question that a port has to match, the one first that chooses the bucket. */
export function registrationKeywords(typed: string): string[] {
  const words = [...new Set(keywordsOf(typed))];
  return words.sort(
    (a, b) => Number(bucketOfWord(a) === undefined) - Number(bucketOfWord(b) === undefined) || b.length - a.length,
  );
}

/** The ports of a bucket in which every word begins a word: those first of which the least is said besides. */
export function findRegistrations(
  ports: readonly UnchartedPort[],
  words: readonly string[],
  limit: number,
): UnchartedPort[] {
  if (words.length === 0) return [];
  return ports
    .filter((port) => {
      const own = wordsOfPort(port);
      return words.every((word) => own.some((one) => one.startsWith(word)));
    })
    .sort((a, b) => a.text.length - b.text.length || a.number - b.number)
    .slice(0, limit);
}
