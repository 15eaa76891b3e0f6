/** Headings in a language that is not known here: the lines above the first row of a table. */
import type { ListingKind } from './listing.ts';
import type { Ledger } from './line-log.ts';
import { heading } from './line-result.ts';

const isUnknown = (ledger: Ledger, line: number): boolean => {
  const told = ledger.at(line);
  const text = ledger.lines[line - 1] ?? '';
  return told?.as === 'left' && told.kind === null && text.length < 200 && !/\d/.test(text);
};

/** Names of columns: three or more, with two spaces or more between them, and no digit. */
const isColumns = (text: string): boolean => text.trim().split(/ {2,}/).length > 2;

/** Takes the names of the columns above a row for a heading, and the title above them. */
export function adoptHeading(ledger: Ledger, row: number, kind: ListingKind): void {
  if (!isUnknown(ledger, row - 1) || !isColumns(ledger.lines[row - 2] ?? '')) return;
  ledger.put(row - 1, heading(kind));
  const title = ledger.lines[row - 3]?.trim() === '' ? row - 3 : row - 2;
  const words = ledger.lines[title - 1] ?? '';
  if (isUnknown(ledger, title) && words.length < 60 && !/[:.!?]$/.test(words.trimEnd()))
    ledger.put(title, heading(kind));
}
