/**
 * A register for auditors: which services, protocols and ports are allowed, and why. As CSV with what PCI DSS 4.0.1,
 * 1.2.5, wants to see of each (service, protocol, port, business justification, approval), and with the columns of the
 * table of ports, protocols and services in a system security plan for FedRAMP. A draft: what a person has to say is left open.
 *
 * The template of FedRAMP's Revision 4 has five columns, Ports (T or U), Protocols, Services, Purpose and Used By, known
 * here from plans that were made with it. For Revision 5, FedRAMP's guide to OSCAL ("Services, Ports and Protocols", table
 * 9.1) asks for the same and for who provides the service, which is the column Destination. Source and all behind it are ours.
 */
import { sentences } from '#lib/text.ts';
import { csv as writeCsv } from '#lib/csv.ts';
import { NO_LIMITS } from '../model/capabilities.ts';
import { justificationOf, namedReason, validFor } from '../model/reader-notes.ts';
import type { SetToWrite } from '../model/to-write.ts';
import { csvCell } from '../quote/table-cell.ts';
import { maxCharacters, truncate } from '../quote/one-line.ts';
import { safeUrl } from '../quote/url.ts';
import { rowsOf, type RuleRow, whenOf } from './rule-rows.ts';
import type { Syntax } from './syntax.ts';

/** A cell that somebody reads. */
const MAX_CELL = maxCharacters(2_000);
const cell = (text: string): string => csvCell(truncate(text, MAX_CELL));

const STATE = 'DRAFT, not approved';

const servicesOf = ({ permit }: RuleRow): string => permit.reasons.map(namedReason).join('; ');

/** Why it is needed: what the reader says of the whole and of this one, then when each is needed as the chart knows it. */
const businessNeed = ({ permit }: RuleRow, { justification }: SetToWrite): string =>
  sentences([justification, justificationOf(permit.reasons), whenOf(permit)]);

const pagesOf = ({ permit }: RuleRow, { site }: SetToWrite): string =>
  csvCell(permit.reasons.map(({ path }) => safeUrl(`${site}${path}`)).join(' '));

/** What stands in each row of both, since CSV has no comments. */
function origin({ permit }: RuleRow, set: SetToWrite) {
  const { ticket, expires } = validFor(permit.reasons, set);
  return {
    'Change or ticket': cell(ticket),
    'Valid until': csvCell(expires),
    Remarks: cell([set.comment, ...set.risks].filter(Boolean).join(' ')),
    State: STATE,
    'Approved by': '',
    'Approved on': '',
    Set: set.name,
    Link: safeUrl(set.link),
    Data: csvCell(`Portolan, edition ${set.edition}, ${set.day}`),
  };
}

type Row = Readonly<Record<string, string>>;

/** Rows as CSV; of no rows nothing. */
const table = (rows: readonly Row[]): string[] =>
  rows[0] ? [writeCsv(Object.keys(rows[0]), rows).replace(/\n$/, '')] : [];

const pciRow = (row: RuleRow, set: SetToWrite): Row => ({
  Service: cell(servicesOf(row)),
  Protocol: row.protocol,
  Port: row.number,
  From: cell(row.from),
  To: cell(row.to),
  'Business justification': cell(businessNeed(row, set)),
  'Security features where it is insecure': '',
  Pages: pagesOf(row, set),
  ...origin(row, set),
});

const LETTERS: Readonly<Record<string, string>> = { TCP: 'T', UDP: 'U' };

const fedrampRow = (row: RuleRow, set: SetToWrite): Row => ({
  'Ports (T or U)': LETTERS[row.protocol] ? `${row.number} (${LETTERS[row.protocol]})` : row.number,
  Protocols: row.protocol,
  Services: cell(servicesOf(row)),
  Purpose: cell(businessNeed(row, set)),
  'Used By': cell(row.from),
  Source: cell(row.from),
  Destination: cell(row.to),
  Pages: pagesOf(row, set),
  ...origin(row, set),
});

const TRAP =
  'A draft that a person approves: business need, approval and security features are theirs to say. A spreadsheet may take 5000-5010 for a date: import the columns as text.';

const register = (fileEnding: string, row: (row: RuleRow, set: SetToWrite) => Row): Syntax => ({
  fileEnding,
  language: 'csv',
  trap: TRAP,
  can: NO_LIMITS,
  write: (set) => [table(rowsOf(set).map((one) => row(one, set)))],
});

export const registerPci = register('-pci-1-2-5.csv', pciRow);
export const registerFedramp = register('-fedramp.csv', fedrampRow);
