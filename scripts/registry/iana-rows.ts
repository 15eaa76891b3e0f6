/** The rows of IANA's registry of ports as it publishes them, without what belongs to no port and without people. */
import { parseCsv } from './parse-csv.ts';

/** What IANA says of one name on one transport. Texts are empty where it says nothing. */
export interface IanaRow {
  from: number;
  to: number;
  /** Empty where the row names none. */
  transport: string;
  name: string;
  description: string;
  /** The name that this one is another form of, or a duplicate of. */
  aliasOf: string;
  /** `rfc9110`, `draft-zubov-snif`, or a web address. */
  references: string[];
  /** As much of a date as IANA gives: `2005-08`, `2017-12-12`. */
  registered: string;
  modified: string;
  unauthorized: string;
  note: string;
}

/** Columns of IANA's CSV, each with its name in IANA's XML, for a table that was made from that. */
const COLUMNS = {
  name: ['Service Name', 'name'],
  number: ['Port Number', 'number'],
  transport: ['Transport Protocol', 'protocol'],
  description: ['Description', 'description'],
  registered: ['Registration Date', 'registered'],
  modified: ['Modification Date', 'modified'],
  references: ['Reference', 'references'],
  unauthorized: ['Unauthorized Use Reported', 'unauthorized'],
  note: ['Assignment Notes', 'note'],
} as const;

type Cells = Record<keyof typeof COLUMNS, string>;

const squashed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The cells of a record under our names. Throws where the file has no such column. */
function cellsOf(record: Readonly<Record<string, string>>): Cells {
  const cells = Object.entries(COLUMNS).map(([key, names]) => {
    const column = names.find((name) => name in record);
    if (column === undefined)
      throw new Error(`The file has no column "${names[0]}": is it IANA's CSV of port numbers?`);
    return [key, squashed(record[column] ?? '')];
  });
  return Object.fromEntries(cells) as Cells;
}

/** `[RFC9110]`, `rfc:rfc9110`, `[RFC-ietf-ntp-roughtime-19]`, `uri:https://…`; people and footnotes are left out. */
function referencesOf(cell: string): string[] {
  return cell
    .split(/[\s[\],;]+/)
    .map((word) => word.replace(/^(?:rfc|draft|uri):/, ''))
    .flatMap((word) => {
      if (/^rfc\d+$/i.test(word)) return [word.toLowerCase()];
      // A draft that is to become an RFC stands as "RFC-…" until it has its number.
      if (/^(?:rfc|draft)-/i.test(word)) return [word.replace(/^rfc-/i, 'draft-').replace(/-\d\d$/, '')];
      return /^https?:\/\/\S+$/.test(word) ? [word] : [];
    });
}

const ALIAS = /This (?:entry is an alias to|is a duplicate of the) "([^"]+)"/;
const REPLACEMENT = /\s*IANA assigned this well-formed service name as a replacement for "[^"]+"\.?/;

/** Parts of notes that say nothing of the port: keys for service discovery, and who is to be asked. */
const BESIDE_THE_PORT = [
  /Defined TXT keys:.*$/,
  /^.*\b(?:contact|created by)\b.*$/i,
  /<[^<>\s]*[&@][^<>\s]*>/g,
  /\[(?!RFC)[^\]]*\]/g,
  /\bSee , [^.]*\./,
  /^<==\s*(?:NOTE\s)?/,
];

const noteOf = (cell: string) =>
  ALIAS.test(cell) ? '' : squashed(BESIDE_THE_PORT.reduce((text, part) => text.replace(part, ''), cell));

/**
 * The rows that name a port, in IANA's order. `text` is `service-names-port-numbers.csv`.
 * Rows without a name (reserved and unassigned numbers) or without a number are left out.
 */
export function ianaRows(text: string): IanaRow[] {
  return parseCsv(text)
    .map(cellsOf)
    .filter(({ name, number }) => name !== '' && number !== '')
    .map(({ number, references, note, ...cells }) => {
      const [from = 0, to = from] = number.split('-').map(Number);
      return {
        ...cells,
        ...{ from, to },
        description: cells.description.replace(REPLACEMENT, ''),
        aliasOf: ALIAS.exec(note)?.[1] ?? '',
        references: referencesOf(references),
        note: noteOf(note),
      };
    });
}
