/** The answer as files and as a ticket; each has the date, the edition and the tool's address. */
import { markdown, oneLine, plainText, readOn, type Subject } from '#features/tickets/index.ts';
import { csv, guarded } from '#lib/csv.ts';
import { count } from '#lib/text.ts';
import { countOf, type Entry, firstOf, type Group } from './group-rows.ts';
import { noteOf, numberOf, placeOf, programOf, reachOf } from './row-text.ts';

/** What every text names. */
export interface Stamp {
  /** The tool's absolute address. */
  link: string;
  edition: string;
  /** ISO 8601. */
  day: string;
}

const HEAD = ['Port', 'The chart says', 'Who listens', 'Reach', 'Group', 'To note'];
const TITLE = 'A listing explained';

const noteIn = ({ row, change }: Entry) => [change, noteOf(row)].filter(Boolean).join(' ');

function cells(entry: Entry, group: Group): string[] {
  const { row } = entry;
  const reach = [reachOf(row), row.addresses.join(', ')].filter(Boolean).join(': ');
  return [placeOf(row), row.said.title, programOf(row) || '–', reach, group.label, noteIn(entry)];
}

function subjectOf(groups: readonly Group[], inShort: string, stamp: Stamp): Subject {
  const rows = groups.flatMap((group) => group.entries.map((entry) => cells(entry, group)));
  return { title: TITLE, inShort, head: HEAD, rows, ...stamp };
}

/** All rows. */
export const asMarkdown = (groups: readonly Group[], verdict: string, stamp: Stamp) =>
  `${markdown(subjectOf(groups, verdict, stamp))}\n`;

/** A ticket has room for so many rows. */
const IN_TICKET = 40;

/** What a ticket holds: the first rows, and how many there are. The other formats are made from its plain text. */
export function asTicket(groups: readonly Group[], verdict: string, stamp: Stamp): string {
  const all = countOf(groups);
  const rest = all > IN_TICKET ? ` Of ${count(all, 'row')} the first ${IN_TICKET}.` : '';
  return plainText(subjectOf(firstOf(groups, IN_TICKET), verdict + rest, stamp));
}

const FIELDS = [
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
  'remark',
  'line',
  'source',
  'edition',
  'read',
] as const;

/** A row's cells as a spreadsheet may have them. */
function record(entry: Entry, group: Group, stamp: Stamp): Record<(typeof FIELDS)[number], string> {
  const { row } = entry;
  const text = (value: string) => guarded(oneLine(value));
  return {
    transport: row.transport,
    port: numberOf(row).replace('–', '-'),
    title: text(row.said.title),
    group: text(group.label),
    program: text(row.program ?? ''),
    pid: row.pids.join(' '),
    services: text(row.services.join(' ')),
    reach: text(reachOf(row)),
    addresses: text(row.addresses.join(' ')),
    note: text(noteIn(entry)),
    remark: text(row.remark ?? ''),
    line: String(row.line),
    source: text(stamp.link),
    edition: text(stamp.edition),
    read: text(readOn(stamp.day)),
  };
}

/** All rows, for a spreadsheet; nothing in it can be taken for a formula. */
export const asCsv = (groups: readonly Group[], stamp: Stamp) =>
  csv(
    FIELDS,
    groups.flatMap((group) => group.entries.map((entry) => record(entry, group, stamp))),
  );
