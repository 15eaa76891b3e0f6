/** When two names are the same name: whatever their case, their punctuation and the width of their letters. */

/**
 * `Print Spooler`, `print-spooler` and `PRINT_SPOOLER` have one key. Letters of every script count; a name of
 * marks alone is compared mark by mark.
 */
export function nameKey(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase();
  return plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || plain;
}
