/** A file's bytes as text: what PowerShell writes with `>` is UTF-16, what other tools write mostly UTF-8. */

const BOMS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/** Neither of these: a Windows code page, in which at least the digits are right. */
const FALLBACK = 'windows-1252';

/** How files start that hold no text: PDF, ZIP (and Word, Excel), PNG, JPEG, gzip, pcap, pcapng, programs of Windows. */
const MAGIC = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  '\u001f\u008b',
  '\u00d4\u00c3\u00b2\u00a1',
  '\n\r\r\n',
  'MZ\u0090',
];

/** Whether it may be a listing; of a file that is none, lone numbers would be read as ports. */
export const isText = (bytes: Uint8Array): boolean => {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return !MAGIC.some((magic) => start.startsWith(magic));
};

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
