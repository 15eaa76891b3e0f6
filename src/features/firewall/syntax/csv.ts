/** CSV: a row for each permit, for a spreadsheet or for a program. */
import { csv as writeCsv } from '#lib/csv.ts';
import { csvCell } from '../quote/cell.ts';
import { cut } from '../quote/one-line.ts';
import { safeUrl } from '../quote/url.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { rowsOf, whenOf } from './rows.ts';
import type { Syntax } from './syntax.ts';

/** A cell of a spreadsheet holds 32,767 characters; nobody reads as many. */
const COMMENT = 500;

const FIELDS = [
  'from',
  'to',
  'protocol',
  'ports',
  'reasons',
  'when',
  'pages',
  'comment',
  'set',
  'edition',
  'day',
] as const;

function write(set: RuleSet): string {
  const rows = rowsOf(set).map(({ from, to, protocol, number, permit }) => ({
    from,
    to,
    protocol,
    ports: number,
    reasons: csvCell(permit.reasons.map(({ text }) => text).join('; ')),
    when: csvCell(whenOf(permit)),
    pages: csvCell(permit.reasons.map(({ path }) => safeUrl(`${set.site}${path}`)).join(' ')),
    comment: csvCell(cut(set.comment, COMMENT)),
    set: safeUrl(set.link),
    edition: csvCell(set.edition),
    day: csvCell(set.day),
  }));
  return writeCsv(FIELDS, rows);
}

export const csv: Syntax = {
  id: 'csv',
  label: 'CSV',
  fileName: 'portolan.csv',
  trap: 'A spreadsheet may take 5000-5010 for a date: import the column as text. The set’s link, edition and day stand in each row, since CSV has no comments.',
  write,
};
