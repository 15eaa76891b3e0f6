/**
 * Pagefind's files of words and metadata, opened and closed: gzip over the letters `pagefind_dcd` and a CBOR list.
 * This is the format of Pagefind 1.6, which is nowhere promised: whatever looks otherwise is refused.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

const MAGIC = Buffer.from('pagefind_dcd');

/** A value as a list. Throws when it is none. */
export function listOf(value: unknown, what: string): unknown[] {
  if (!Array.isArray(value)) throw new Error(`${what} is no list`);
  return value;
}

/** A value as a text. Throws when it is none. */
export function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new Error(`${what} is no text`);
  return value;
}

/** Bytes that a value takes before compression. */
export const sizeOf = (value: unknown): number => encode(value).length;

/** A file with these items. */
export const packed = (items: readonly unknown[]): Buffer =>
  gzipSync(Buffer.concat([MAGIC, encode(items)]), { level: 9 });

/** The items of a file. Throws when it isn't as Pagefind 1.6 writes it, or couldn't be written again byte by byte. */
export function opened({ path, content }: IndexFile): unknown[] {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error(`${path} does not begin with ${String(MAGIC)}`);
  const body = bytes.subarray(MAGIC.length);
  const items = listOf(decode(body), path);
  if (!body.equals(encode(items))) throw new Error(`${path} has numbers of a kind that would change`);
  return items;
}
