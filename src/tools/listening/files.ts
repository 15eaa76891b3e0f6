/** The answer as files and as a ticket; each has the date, the edition and the tool's address. */
import { readOn } from '#tools/ticket/freshen.ts';
import { csv } from '#tools/api/csv.ts';
import { markdown } from '#tools/ticket/markup.ts';
import { plainText } from '#tools/ticket/plain-text.ts';
import { oneLine, type Subject } from '#tools/ticket/subject.ts';
import { count } from '#lib/text.ts';
import { countOf, type Entry, firstOf, type Group } from './groups.ts';
import { noteOf, numberOf, placeOf, programOf, reachOf } from './words.ts';

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

/** A spreadsheet would run it: a quotation mark in front keeps it a text. */
const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const FIELDS = [
  'transport port title group program pid services reach addresses note remark line source edition read'.split(' '),
].flat() as [string, ...string[]];

function record(entry: Entry, group: Group, { link, edition, day }: Stamp): Record<string, string> {
  const { row } = entry;
  const values = [
    row.transport,
    numberOf(row).replace('–', '-'),
    row.said.title,
    group.label,
    row.program ?? '',
    row.pids.join(' '),
    row.services.join(' '),
    reachOf(row),
    row.addresses.join(' '),
    noteIn(entry),
    row.remark ?? '',
    String(row.line),
    link,
    edition,
    readOn(day),
  ];
  return Object.fromEntries(FIELDS.map((field, i) => [field, guarded(oneLine(values[i] ?? ''))]));
}

/** All rows, for a spreadsheet; nothing in it can be taken for a formula. */
export const asCsv = (groups: readonly Group[], stamp: Stamp) =>
  csv(
    FIELDS,
    groups.flatMap((group) => group.entries.map((entry) => record(entry, group, stamp))),
  );
