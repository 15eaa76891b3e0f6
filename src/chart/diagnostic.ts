/** A problem in the content, said for the person who must act. */
import { distance } from 'fastest-levenshtein';

export interface Diagnostic {
  /** The file, relative to the project: `content/services/print-spooler.mdx`. */
  file: string;
  /** The line, from 1, where it is known. */
  line?: number | undefined;
  /** The field, such as `endpoints[2].protocol`, or `prose`. */
  field: string;
  /** What was found, as written. */
  found: string;
  /** What was expected, in words. */
  expected: string;
  /** The nearest known word, where one is near. */
  nearest?: string | undefined;
}

/** How many letters a slip may cost. Another number is another thing: one digit, and no short numbers. */
function tolerance(word: string): number {
  if (/^\d{0,2}$/.test(word)) return 0;
  return /\d\d/.test(word) || word.length <= 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
}

const lettersOf = (word: string) => [...word].sort().join('');

/** How far apart two words are; letters in the wrong order (`tpc`) count as one slip. */
const slips = (a: string, b: string) =>
  a !== b && !/\d/.test(a) && lettersOf(a) === lettersOf(b) ? 1 : distance(a, b);

/** The known word that is nearest to what was written, or undefined when none is near. */
export function nearestWord(found: string, known: readonly string[]): string | undefined {
  const written = found.toLowerCase();
  const ranked = known
    .map((word) => ({ word, slips: slips(written, word.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips);
  if (ranked[0] && ranked[0].slips <= tolerance(written)) return ranked[0].word;
  if (/^\d/.test(written)) return undefined;
  return known
    .filter((word) => word.length >= 3 && written.startsWith(word.toLowerCase()))
    .sort((a, b) => b.length - a.length)[0];
}

/** A text as a terminal may print it: what it would obey, or not show, stands as its number, `\\u{202e}`. */
const printable = (text: string) =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
    (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`,
  );

/** One line a problem: `file:line field: found "x"; expected y. Did you mean "z"?` */
export function formatDiagnostic(d: Diagnostic): string {
  const place = d.line === undefined ? d.file : `${d.file}:${d.line}`;
  const hint = d.nearest === undefined ? '' : ` Did you mean "${d.nearest}"?`;
  return printable(`${place} ${d.field}: found ${d.found}; expected ${d.expected}.${hint}`);
}

/** All problems, in the order of their files and lines, with a heading that counts them. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const sorted = [...diagnostics].sort(
    (a, b) => a.file.localeCompare(b.file, 'en', { numeric: true }) || (a.line ?? 0) - (b.line ?? 0),
  );
  const count = sorted.length === 1 ? '1 problem' : `${sorted.length} problems`;
  return [`The content has ${count}:`, ...sorted.map((d) => `  ${formatDiagnostic(d)}`)].join('\n');
}
