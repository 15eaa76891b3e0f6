/** A short check of a link's words, by which one that was cut short or altered is told from a whole one. */

/** FNV-1a over UTF-16 units, 32 bits (draft-eastlake-fnv), as 36-ary digits. It guards against accidents, not against people. */
export function checkOf(words: readonly (readonly [string, string])[]): string {
  let hash = 0x811c9dc5;
  for (const letter of words.map(([key, value]) => `${key}=${value}\n`).join('')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
