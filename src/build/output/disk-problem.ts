/** What a system's error means for the person whose build it ended. */

/** By the system's name of the error: what is the matter, and what to do. */
const MEANINGS: Record<string, string> = {
  ENOSPC: 'The disk is full. Free some space: a build needs room for a second site beside the last one.',
  EDQUOT:
    'Your quota on the disk is used up. Free some space: a build needs room for a second site beside the last one.',
  EROFS: 'The file system is read-only. Name a folder elsewhere with --out.',
  EACCES: 'A file or folder may not be written. Give yourself the right to it, or name a folder elsewhere with --out.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n) and build again.',
};

/** How programs that are not Node's tell the same, in their texts. */
const WORDINGS: readonly [pattern: RegExp, code: string][] = [
  [/\bENOSPC\b|No space left on device|os error 28\b/i, 'ENOSPC'],
  [/\bEDQUOT\b|Disk quota exceeded|os error 122\b/i, 'EDQUOT'],
  [/\bEROFS\b|Read-only file system/i, 'EROFS'],
];

interface Telling {
  code?: unknown;
  path?: unknown;
  message?: unknown;
  cause?: unknown;
  errors?: unknown;
}

function codeIn({ code, message }: Telling): string | undefined {
  if (typeof code === 'string' && code in MEANINGS) return code;
  return WORDINGS.find(([pattern]) => typeof message === 'string' && pattern.test(message))?.[1];
}

/**
 * A sentence about a full, forbidden or read-only disk, if an error, or what caused it, speaks of one;
 * undefined for any other error.
 */
export function diskProblem(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { path, cause, errors } = error as Telling;
  const code = codeIn(error);
  if (code) return `${MEANINGS[code]}${typeof path === 'string' ? ` (${path})` : ''}`;
  const within = Array.isArray(errors) ? (errors as unknown[]) : [];
  return [cause, ...within].map(diskProblem).find((found) => found !== undefined);
}
