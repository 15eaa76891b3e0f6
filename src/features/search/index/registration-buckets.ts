/**
 * The text of uncharted ports: what IANA's registry and known software say of them. It is kept out of the full
 * text, where six thousand short entries would drown the written pages and cost every reader their directory.
 * Every entry lies in one bucket for each of its words; a query needs the bucket of one word alone.
 */
import type { Chart } from '#chart/model.ts';
import { keywordsOf, wordsOf } from './keywords.ts';

/** A port, what it is called, and what is said of it. */
export type RegistrationRow = readonly [number: number, title: string, text: string];

/** How many buckets there are: a script and the files that it asks for have to agree. */
export const BUCKETS = 256;
/** So many letters choose the bucket: a word that is still being typed has one from here on. */
const BUCKET_LETTERS = 3;

/** Words that too many entries have: they choose no bucket, but have to match. */
const COMMON = new Set(
  (
    'server system network control manager management communication communications application data ' +
    'protocol port ports the and for over interface'
  ).split(' '),
);

/** The bucket of a word; undefined for one that has none. */
export function bucketOf(word: string): number | undefined {
  if (word.length < BUCKET_LETTERS || COMMON.has(word)) return undefined;
  return [...word.slice(0, BUCKET_LETTERS)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % BUCKETS, 7);
}

const parts = (text: string) => wordsOf(text).flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]);

/** The words of a query that an entry has to match, the one first that chooses the bucket. */
export function registrationKeywords(typed: string): string[] {
  const words = [...new Set(keywordsOf(typed))];
  return words.sort(
    (a, b) => Number(bucketOf(a) === undefined) - Number(bucketOf(b) === undefined) || b.length - a.length,
  );
}

/** All buckets, each with its entries by number. */
export function registrationBuckets({ ports }: Pick<Chart, 'ports'>): RegistrationRow[][] {
  const buckets = Array.from({ length: BUCKETS }, (): RegistrationRow[] => []);
  for (const port of ports.values()) {
    if (port.charted) continue;
    const named = port.title.split(', ');
    const said = [
      ...port.registrations.map((r) => r.name).filter((name) => !named.includes(name)),
      ...port.registrations.map((r) => r.description),
      ...port.endpoints.map((e) => `${e.serviceTitle}, ${e.purpose || e.protocolTitle}`),
    ];
    const text = [...new Set(said)].filter((one) => one !== '').join('; ');
    const row: RegistrationRow = [port.number, port.title, text];
    const places = new Set(parts(`${port.title} ${text}`).map(bucketOf));
    for (const place of places) if (place !== undefined) buckets[place]?.push(row);
  }
  return buckets;
}

/** The entries of a bucket in which every word begins a word: those first that say the least besides. */
export function findRegistrations(
  rows: readonly RegistrationRow[],
  words: readonly string[],
  limit: number,
): RegistrationRow[] {
  if (words.length === 0) return [];
  return rows
    .filter(([, title, text]) => {
      const own = parts(`${title} ${text}`);
      return words.every((word) => own.some((one) => one.startsWith(word)));
    })
    .sort(([a, , x], [b, , y]) => x.length - y.length || a - b)
    .slice(0, limit);
}
