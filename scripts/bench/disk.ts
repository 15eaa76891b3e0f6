/** What a folder takes on disk. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure.ts';

export interface DiskUse {
  /** Files that end in `.html`, redirects included. */
  pages: number;
  files: number;
  /** The sum of the files' sizes. */
  bytes: number;
  /** What the file system sets aside: whole blocks, folders included. */
  used: number;
}

/** Bytes of a block in `stat`, on every system. */
const BLOCK = 512;

/** Counts a folder without reading its files. */
export function diskUse(folder: string): DiskUse {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const use = { pages: 0, files: 0, bytes: 0, used: lstatSync(folder).blocks * BLOCK };
  for (const entry of entries) {
    const { size, blocks } = lstatSync(join(entry.parentPath, entry.name));
    use.used += blocks * BLOCK;
    if (!entry.isFile()) continue;
    use.files++;
    use.bytes += size;
    if (entry.name.endsWith('.html')) use.pages++;
  }
  return use;
}

/** The figures of a built site; `budget` in bytes, for either way of counting. */
export function diskFigures(group: string, { pages, files, bytes, used }: DiskUse, budget: number): Figure[] {
  return [
    { group, name: 'pages written', value: pages, unit: 'pages', note: 'redirects included' },
    { group, name: 'size, the sum of all files', value: bytes, unit: 'bytes', budget, note: `${files} files` },
    { group, name: 'size, as the file system counts it', value: used, unit: 'bytes', budget, note: 'whole blocks' },
  ];
}
