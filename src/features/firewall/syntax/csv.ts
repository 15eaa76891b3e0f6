/** CSV: a row for each permit, for a spreadsheet or for a program. */
import { sentences } from '#lib/text.ts';
import { csv as writeCsv } from '#lib/csv.ts';
import { NO_LIMITS } from '../model/capabilities.ts';
import { justificationOf, namedReason, validFor } from '../model/reader-notes.ts';
import type { SetToWrite } from '../model/to-write.ts';
import { csvCell } from '../quote/table-cell.ts';
import { maxCharacters, truncate } from '../quote/one-line.ts';
import { safeUrl } from '../quote/url.ts';
import { rowsOf, type RuleRow, whenOf } from './rule-rows.ts';
import type { Block, Syntax } from './syntax.ts';

/** A cell of a spreadsheet holds 32,767 characters; nobody reads as many. */
const MAX_COMMENT = maxCharacters(500);

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
  'name',
  'ticket',
  'justification',
  'expires',
] as const;

function row({ from, to, protocol, number, permit: { reasons } }: RuleRow, set: SetToWrite) {
  const { ticket, expires } = validFor(reasons, set);
  return {
    from: csvCell(from),
    to: csvCell(to),
    protocol,
    ports: number,
    reasons: csvCell(reasons.map(namedReason).join('; ')),
    when: csvCell(whenOf({ reasons })),
    pages: csvCell(reasons.map(({ path }) => safeUrl(`${set.site}${path}`)).join(' ')),
    comment: csvCell(truncate(set.comment, MAX_COMMENT)),
    set: safeUrl(set.link),
    edition: csvCell(set.edition),
    day: csvCell(set.day),
    name: set.name,
    ticket: csvCell(truncate(ticket, MAX_COMMENT)),
    justification: csvCell(truncate(sentences([set.justification, justificationOf(reasons)]), MAX_COMMENT)),
    expires: csvCell(expires),
  };
}

function write(set: SetToWrite): Block[] {
  const rows = rowsOf(set, 'any').map((one) => row(one, set));
  return [[writeCsv(FIELDS, rows).replace(/\n$/, '')]];
}

export const csv: Syntax = {
  fileEnding: '.csv',
  language: 'csv',
  trap: 'A spreadsheet may take 5000-5010 for a date: import the column as text. The set’s link, edition and day stand in each row, since CSV has no comments.',
  can: NO_LIMITS,
  write,
};
