/**
 * Names that nobody writes by chance: a program's, or one with a digit or a sign between its letters. Such a
 * one is meant, whatever stands around it: `w32time won’t start`, `C:\Windows\System32\lsass.exe`.
 */
import { keyOf } from '#lib/text.ts';
import type { SearchMatch } from './search-match.ts';
import { isIdentifier } from '../index/index-format.ts';
import { wholeNameMatches } from './name-matches.ts';
import type { OpenIndex } from '../index/open-index.ts';

const MIN_LENGTH = 4;
const DISTINCTIVE = /\.exe$|[a-z][\d$_]|\d[a-z]|[a-z]\.[a-z]/;
/** Versions of a protocol that say nothing of what runs over it, and units. */
const COMMON = /^(?:ipv[46]|win(?:32|64)|x?\d+[a-z]{1,2})$/;

/** Such names within a text, in its order. A single word is no text. */
export const distinctiveWords = (text: string): string[] =>
  text
    .split(/[\s,;:"'“”()[\]\\/=|]+/)
    .map((token) => token.replace(/^[.-]+|[.?!-]+$/g, ''))
    .filter((token) => token.length >= MIN_LENGTH && token !== text && DISTINCTIVE.test(token) && !COMMON.test(token));

/** Their pages. */
export const distinctiveNames = (index: OpenIndex, text: string): SearchMatch[] =>
  distinctiveWords(text)
    .flatMap((token) => wholeNameMatches(index, keyOf(token), 'inside'))
    .filter(({ reason }) => !isIdentifier(reason));

/** The service behind one instance of it: `MSSQL$PAYROLL` is SQL Server, as every `MSSQL$` is. */
export function instanceMatches(index: OpenIndex, text: string): SearchMatch[] {
  const [, service] = /^(?:net (?:start|stop) )?([a-z]{3,})\$[\w-]+$/.exec(text) ?? [];
  if (service === undefined) return [];
  return wholeNameMatches(index, service, 'inside').sort(
    (a, b) => Number(b.kind === 'service') - Number(a.kind === 'service'),
  );
}
