/** A checksum of a link's words, by which one that was cut short or altered is told from a whole one. */
import { fnv1a } from '#lib/hash.ts';

/** Six or seven letters and digits. It guards against accidents, not against people. */
export function checksumOf(words: readonly (readonly [string, string])[]): string {
  return fnv1a(words.map(([key, value]) => `${key}=${value}\n`).join('')).toString(36);
}
