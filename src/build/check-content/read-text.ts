/** One file as text: only a plain file of a sensible size, in UTF-8. Never waits, never throws. */
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import type { FileProblem } from './file-problem.ts';

/** What an author writes is below 20 kB, and the longest list 110; what isn't a text is often more than this. */
const MAX_FILE_BYTES = 256 * 1024;

type TextOrProblem = { text: string; problem?: undefined } | { text?: undefined; problem: FileProblem };

const refused = (found: string, expected: string, line?: number): TextOrProblem => ({
  problem: { line, field: 'file', found, expected },
});

/** What an entry of a folder is, where it is no plain file. */
export function oddityOf(stats: Stats): string | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isSymbolicLink()) return 'a symbolic link';
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a named pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}

/** The line of the first byte that is no UTF-8, from 1. */
function brokenLine(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, from);
    const to = newline === -1 ? bytes.length : newline + 1;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to;
  }
  return line;
}

function decoded(bytes: Buffer): TextOrProblem {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\uFEFF') ? refused('a byte order mark', 'UTF-8 without one', 1) : { text };
  } catch {
    return refused('bytes that are not UTF-8', 'a text in UTF-8', brokenLine(bytes));
  }
}

/** Why the system didn't let us: `EACCES`. */
export const reasonOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);

/** Reads a file below `content/`. */
export function readText(path: string): TextOrProblem {
  try {
    const stats = lstatSync(path);
    const oddity = oddityOf(stats);
    if (oddity !== undefined) return refused(oddity, 'a plain file');
    if (stats.size > MAX_FILE_BYTES) return refused(`${stats.size} bytes`, `${MAX_FILE_BYTES} bytes at most`);
    return decoded(readFileSync(path));
  } catch (error) {
    return refused(`a file that can't be read (${reasonOf(error)})`, 'a file that can be read');
  }
}
