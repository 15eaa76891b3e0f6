/** A problem in the content, said for the person who must act. */
import { closest, distance } from 'fastest-levenshtein';

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

/** The known word that is nearest to what was written, or undefined when none is near. */
export function nearestWord(found: string, known: readonly string[]): string | undefined {
  if (found === '' || known.length === 0) return undefined;
  const lower = found.toLowerCase();
  const prefixed = known.find((word) => word.length >= 3 && lower.startsWith(word.toLowerCase()));
  const best = closest(lower, known);
  const limit = Math.max(2, Math.floor(lower.length / 3));
  return distance(lower, best.toLowerCase()) <= limit ? best : prefixed;
}

/** One line a problem: `file:line field: found "x"; expected y. Did you mean "z"?` */
export function formatDiagnostic(d: Diagnostic): string {
  const place = d.line === undefined ? d.file : `${d.file}:${d.line}`;
  const hint = d.nearest === undefined ? '' : ` Did you mean "${d.nearest}"?`;
  return `${place} ${d.field}: found ${d.found}; expected ${d.expected}.${hint}`;
}

/** All problems, in the order of their files and lines, with a heading that counts them. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const sorted = [...diagnostics].sort(
    (a, b) => a.file.localeCompare(b.file, 'en', { numeric: true }) || (a.line ?? 0) - (b.line ?? 0),
  );
  const count = sorted.length === 1 ? '1 problem' : `${sorted.length} problems`;
  return [`The content has ${count}:`, ...sorted.map((d) => `  ${formatDiagnostic(d)}`)].join('\n');
}
