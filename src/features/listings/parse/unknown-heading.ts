/** Headings in a language that is not known here: the lines above the first row of a table. */
import type { LineLog } from './line-log.ts';
import { asHeading } from './line-result.ts';

const isUnknown = (log: LineLog, line: number): boolean => {
  const result = log.at(line);
  const text = log.lines[line - 1] ?? '';
  return result?.as === 'unparsed' && result.kind === null && text.length < 200 && !/\d/.test(text);
};

/** Names of columns: three or more, with two spaces or more between them, and no digit. */
const areColumnNames = (text: string): boolean => text.trim().split(/ {2,}/).length > 2;

/** Takes the names of the columns above the first row of a table for a heading, and the title above them. */
export function takeUnknownHeading(log: LineLog, row: number, kind: string): void {
  if (log.at(row - 1)?.kind === kind) return;
  if (!isUnknown(log, row - 1) || !areColumnNames(log.lines[row - 2] ?? '')) return;
  log.record(row - 1, asHeading(kind));
  const title = log.lines[row - 3]?.trim() === '' ? row - 3 : row - 2;
  const words = log.lines[title - 1] ?? '';
  if (isUnknown(log, title) && words.length < 60 && !/[:.!?]$/.test(words.trimEnd()))
    log.record(title, asHeading(kind));
}
