/** The answer as files and as a ticket; each has the date, the edition and the tool's address. */
import { markdown, oneLine, plainText, readOn, type TicketContent } from '#features/tickets/index.ts';
import { answerText, type JoinedExport, reportText, ACCESS_LABELS } from '../joined/joined-export.ts';
import { csv, guardFormulas } from '#lib/csv.ts';
import { count } from '#lib/text.ts';
import { countRows, type GroupedRow, firstRows, type RowGroup } from './group-rows.ts';
import { remedyText } from './next-steps.ts';
import { noteText, portNumbers, portText, processText } from './row-text.ts';

/** What every text names. */
export interface ExportStamp {
  /** The tool's absolute address. */
  link: string;
  edition: string;
  /** ISO 8601. */
  day: string;
  /** The machine, where the listing names no other. */
  host?: string;
  /** What the rules of its firewall say, where they stand beside the listing. */
  joined?: JoinedExport | undefined;
}

const MACHINE = 'Machine';
const RULES = 'By the rules';
const HEAD = ['Port', 'The chart says', 'Who listens', 'Reach', 'Group', 'To note'];
const TITLE = 'A listing explained';

const noteWithChange = ({ row, change }: GroupedRow) =>
  [change, noteText(row), ...row.remedies.slice(0, 1).map((remedy) => remedyText(remedy).replaceAll('`', ''))]
    .filter(Boolean)
    .join(' ');

function cells(entry: GroupedRow, group: RowGroup): string[] {
  const { row } = entry;
  const who = processText(row) || '–';
  const reach = [entry.reach, row.addresses.join(', ')].filter(Boolean).join(': ');
  return [portText(row), row.description.title, who, reach, group.label, noteWithChange(entry)];
}

function subjectOf(groups: readonly RowGroup[], inShort: string, stamp: ExportStamp): TicketContent {
  const entries = groups.flatMap((group) => group.rows.map((entry) => ({ entry, group })));
  const hasHosts = entries.some(({ entry }) => entry.row.host !== '');
  const { host, joined, ...rest } = stamp;
  return {
    title: host ? `${TITLE}: ${host}` : TITLE,
    inShort: joined ? `${inShort} ${reportText(joined)}` : inShort,
    head: [...(hasHosts ? [MACHINE] : []), ...HEAD, ...(joined ? [RULES] : [])],
    rows: entries.map(({ entry, group }) => [
      ...(hasHosts ? [entry.row.host] : []),
      ...cells(entry, group),
      ...(joined ? [answerText(joined.answerFor(entry.row))] : []),
    ]),
    ...rest,
  };
}

/** All rows. */
export const asMarkdown = (groups: readonly RowGroup[], summary: string, stamp: ExportStamp) =>
  `${markdown(subjectOf(groups, summary, stamp))}\n`;

/** A ticket has room for so many rows. */
const MAX_TICKET_ROWS = 40;

/** What a ticket holds: the first rows, and how many there are. The other formats are made from its plain text. */
export function asTicket(groups: readonly RowGroup[], summary: string, stamp: ExportStamp): string {
  const all = countRows(groups);
  const rest = all > MAX_TICKET_ROWS ? ` Of ${count(all, 'row')} the first ${MAX_TICKET_ROWS}.` : '';
  return plainText(subjectOf(firstRows(groups, MAX_TICKET_ROWS), summary + rest, stamp));
}

const FIELDS = [
  'host',
  'transport',
  'port',
  'title',
  'group',
  'program',
  'pid',
  'services',
  'reach',
  'addresses',
  'note',
  'remedy',
  'remark',
  'rules',
  'rulesSay',
  'line',
  'source',
  'edition',
  'read',
] as const;

/** A row's cells as a spreadsheet may have them. */
function record(entry: GroupedRow, group: RowGroup, stamp: ExportStamp): Record<(typeof FIELDS)[number], string> {
  const { row } = entry;
  const answer = stamp.joined?.answerFor(row);
  // A spreadsheet that splits at semicolons splits inside quotes too, where the line's first cell has none.
  const text = (value: string) => guardFormulas(oneLine(value).replaceAll(';', ','));
  return {
    host: text(row.host || (stamp.host ?? '')),
    transport: row.transport,
    port: portNumbers(row).replace('–', '-'),
    title: text(row.description.title),
    group: text(group.label),
    program: text(row.program ?? ''),
    pid: row.pids.join(' '),
    services: text(row.services.join(' ')),
    reach: text(entry.reach),
    addresses: text(row.addresses.join(' ')),
    note: text(noteWithChange(entry)),
    remedy: text(row.remedies.map(({ how, where }) => (where ? `${how} (${where})` : how)).join(' / ')),
    remark: text(row.remark ?? ''),
    rules: answer ? ACCESS_LABELS[answer.access] : '',
    rulesSay: text(answer?.says.join(' ') ?? ''),
    line: String(row.line),
    source: text(stamp.link),
    edition: text(stamp.edition),
    read: text(readOn(stamp.day)),
  };
}

/** All rows, for a spreadsheet; nothing in it can be taken for a formula. */
export const asCsv = (groups: readonly RowGroup[], stamp: ExportStamp) =>
  csv(
    FIELDS,
    groups.flatMap((group) => group.rows.map((entry) => record(entry, group, stamp))),
  );

/** A row as other programs may have it: what the listing says, and what was made of it. */
function jsonRow({ row, change, reach }: GroupedRow, group: RowGroup, { host: onlyHost = '', joined }: ExportStamp) {
  const host = row.host || onlyHost;
  const answer = joined?.answerFor(row);
  const { transport, from, to, program, pids, services, addresses, remark, line } = row;
  return {
    ...{ host, transport, from, to, program, pids, services, addresses, reach, remark, line },
    title: row.description.title,
    group: group.label,
    why: row.why,
    detail: row.detail,
    change,
    remedies: row.remedies,
    ...(answer && { rules: { verdict: answer.access, says: answer.says } }),
  };
}

/** Which rules were asked, what they open besides, and what could not be judged. */
function rulesOf({ report: { summary, sets, unused, limits } }: JoinedExport) {
  return { verdict: summary, sets, openWhereNobodyListens: unused, limits };
}

/** All rows, for another program. */
export const asJson = (groups: readonly RowGroup[], summary: string, stamp: ExportStamp): string =>
  `${JSON.stringify(
    {
      title: TITLE,
      verdict: summary,
      edition: stamp.edition,
      read: stamp.day,
      source: stamp.link,
      rows: groups.flatMap((group) => group.rows.map((entry) => jsonRow(entry, group, stamp))),
      ...(stamp.joined && { withRules: rulesOf(stamp.joined) }),
    },
    null,
    2,
  )}\n`;
