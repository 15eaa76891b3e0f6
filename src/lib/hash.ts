/** A number from a text, always the same: for seeds and for checks against accidents, not against people. */

/** FNV-1a with 32 bits over code points (draft-eastlake-fnv); from 0 to 4294967295. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
