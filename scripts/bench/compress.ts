/** How large a file is when a host compresses it. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes under gzip at its highest level. */
export const gzipSize = (data: Buffer | string): number => gzipSync(data, { level: 9 }).length;

/** Bytes under Brotli at its highest quality. */
export const brotliSize = (data: Buffer | string): number =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Text is what a host compresses; Pagefind's files and fonts are compressed already. */
const TEXT = /\.(?:html|css|js|json|svg|txt|xml|csv)$/;

/** Bytes as a host that compresses text with gzip sends the file. */
export const sentSize = (path: string, data: Buffer): number => (TEXT.test(path) ? gzipSize(data) : data.length);
