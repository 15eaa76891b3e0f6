/** A file's bytes as text: what PowerShell writes with `>` is UTF-16, what other tools write mostly UTF-8. */

/** So much of a file is looked at to tell what it holds, in bytes. */
const SAMPLE_SIZE = 65_536;

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/** Neither UTF-16 nor UTF-8: a Windows code page, in which at least the digits are right. */
const FALLBACK = 'windows-1252';

/** Files that hold no listing although they may start without a NUL: PDF, PNG. */
const MAGIC = ['%PDF-', '\u0089PNG'];

/** What no text has; line breaks, tabs, and what terminals print (bell, backspace, escape, Control-Z) aside. */
const CONTROLS = /[\u0001-\u0006\u000e-\u0019\u001c-\u001f\u007f]/g;
/** More of them than one in so many letters, and it is no text. */
const MIN_LETTERS_PER_CONTROL = 100;

/** UTF-16 without its mark: of Latin text every second byte is NUL, and no other one. */
function unmarkedUtf16(sample: Uint8Array): string | undefined {
  const nuls = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (Math.min(even, odd) > 0 || Math.max(even, odd) * 4 < sample.length) return undefined;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** A file's text, in whichever encoding; never throws. A byte order mark is no part of the text. */
export function decodeListing(bytes: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find(([, ...mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  const encoding = marked ?? (bytes.length > 0 ? unmarkedUtf16(bytes.subarray(0, SAMPLE_SIZE)) : undefined);
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(FALLBACK).decode(bytes);
  }
}

/** Whether signs may be a listing's: a NUL, and many a control, stand in no text but UTF-16 that was read byte by byte. */
export function isPlain(text: string): boolean {
  const sample = text.slice(0, SAMPLE_SIZE);
  const isWide = unmarkedUtf16(Uint8Array.from(sample, (sign) => Number(sign !== '\0'))) !== undefined;
  return (
    (isWide || !sample.includes('\0')) &&
    (sample.match(CONTROLS)?.length ?? 0) * MIN_LETTERS_PER_CONTROL <= sample.length
  );
}

/** Whether it may be a listing; of a file that is none, lone numbers would be read as ports. */
export function isText(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (MAGIC.some((magic) => start.startsWith(magic))) return false;
  return isPlain(decodeListing(bytes.subarray(0, SAMPLE_SIZE)));
}
