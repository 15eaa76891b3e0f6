/** A file's bytes as text: what PowerShell writes with `>` is UTF-16, what other tools write mostly UTF-8. */

const BOMS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/** Neither of these: a Windows code page, in which at least the digits are right. */
const FALLBACK = 'windows-1252';

/** Never throws; a byte order mark is no part of the text. */
export function decodeListing(bytes: Uint8Array): string {
  const marked = BOMS.find(([, ...bom]) => bom.every((byte, i) => bytes[i] === byte));
  if (marked) return new TextDecoder(marked[0]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(FALLBACK).decode(bytes);
  }
}
