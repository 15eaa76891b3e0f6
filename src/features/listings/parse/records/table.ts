/** CSV, tabs, semicolons or columns under a heading whose names tell of ports: a spreadsheet, a scanner, a viewer. */
import { csvCells } from '#lib/csv-cells.ts';
import type { LineLog } from '../line-log.ts';
import type { ListingLine } from '../lines.ts';
import { asHeading, asUnparsed, type LineReader, type LineResult } from '../line-result.ts';
import { columnsWithSpaces, oneWordColumns, type TableColumn, valuesByColumn } from '../table-columns.ts';
import { fieldKey, readRecord, type RecordFields, RECORDS, tellOfListeners, tellOfTraffic } from './fields.ts';

const SEPARATORS = ['\t', ';', ','] as const;
const COLUMNS = 'columns';
/** Tables of databases and of Markdown; by it a mark of quoting is told from the edge of a table. */
const BAR = '|';

function cellsOf({ raw, text }: ListingLine, separator: string): string[] {
  if (separator === COLUMNS) return text.trim().split(/ {2,}|\t/);
  if (separator !== BAR) return csvCells(text.trim(), separator).map((cell) => cell.trim());
  return raw
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(BAR)
    .map((cell) => cell.trim());
}

/** Names of columns are words, and no number. */
const areNames = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.every((cell) => cell.length < 60 && !/^[\d.:]*$/.test(cell)) &&
  new Set(cells).size === cells.length;

interface Heading {
  keys: string[];
  separator: string;
  /** Where the columns stand, where nothing but spaces separates them. */
  columns: readonly TableColumn[];
}

/** PowerShell's own columns have their own reader; a table with a protocol in it is none of them. */
function headingOf(line: ListingLine): Heading | undefined {
  const { text } = line;
  if (text.length > 1_000 || !/port/i.test(text) || /PORT\(S\)/.test(text)) return undefined;
  for (const separator of [...SEPARATORS, ...(text.includes(BAR) ? [BAR] : []), COLUMNS]) {
    const cells = cellsOf(line, separator);
    const keys = cells.map(fieldKey);
    if (!areNames(cells) || !tellOfListeners(keys) || tellOfTraffic(keys)) continue;
    if (keys.includes('localport') && !keys.some((key) => key.startsWith('proto'))) continue;
    // Columns of containers hold several ports each, and have their own reader.
    if (keys.includes('ports')) continue;
    if (separator !== COLUMNS) return { keys, separator, columns: [] };
    // Names in capitals are one word each, and may stand as close as their columns do.
    const columns = /[a-z]/.test(text) ? columnsWithSpaces(text) : oneWordColumns(text);
    const last = columns.at(-1);
    if (last) last.end = Infinity;
    return { keys: columns.map(({ name }) => fieldKey(name)), separator, columns };
  }
  return undefined;
}

/** TCPView's save has no heading: program, process, protocol, state, address, port, and more. */
const TCPVIEW = ['program', 'pid', 'protocol', 'state', 'localaddress', 'localport', 'remoteaddress', 'remoteport'];
const isTcpView = (cells: readonly string[]): boolean =>
  cells.length >= 6 &&
  /^\d{1,10}$/.test(cells[1] ?? '') &&
  /^(?:TCP|UDP)(?:v?6)?$/i.test(cells[2] ?? '') &&
  /^\d{1,5}$/.test(cells[5] ?? '');

/** `tcp  0.0.0.0  22  0.0.0.0  0 … listening  812  sshd`: address and port in columns of their own, without a heading. */
function bareColumns(number: number, fields: readonly string[]): LineResult | undefined {
  const [protocol = '', address = '', port = '', remoteaddress = '', remoteport = ''] = fields;
  const isAddress = (text: string): boolean => /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:.]*)$/i.test(text);
  if (!/^(?:tcp|udp)[46]?$/i.test(protocol) || !isAddress(address) || !isAddress(remoteaddress)) return undefined;
  if (!/^\d{1,5}$/.test(port) || !/^\d{1,5}$/.test(remoteport)) return undefined;
  const at = fields.findIndex((field, index) => index > 4 && /^[a-z][a-z_]+\d?$/i.test(field));
  const state = at < 0 ? [] : [['state', fields[at] ?? ''] as const];
  const [pid = '', program = ''] = at < 0 ? [] : fields.slice(at + 1);
  const known = { protocol, localaddress: address, localport: port, remoteport, pid, program };
  return readRecord(number, new Map([...Object.entries(known), ...state]));
}

/** `netscan` of Volatility 2: the memory's address, the protocol with its version, both ends, state, process, owner, time. */
const NETSCAN =
  /^0x[\da-f]+\s+(TCP|UDP)v[46]\s+(\S+):(\d+)\s+\S+:(\S+)\s+(?:([A-Z][A-Z_\d]*)\s+)?(-?\d+)(?:\s+(\S.*?))?(?:\s+\d{4}-\d\d-\d\d.*)?$/;

/** No row of it is longer, in characters. */
const MAX_NETSCAN = 400;

function netscanRow(number: number, text: string, next: string): LineResult | undefined {
  if (text.startsWith('Offset(') && NETSCAN.test(next.trim())) return asHeading(RECORDS);
  const cells = NETSCAN.exec(text)?.slice(1);
  const names = ['protocol', 'localaddress', 'localport', 'remoteport', 'state', 'pid', 'owner'];
  return cells && readRecord(number, new Map(names.map((name, at): [string, string] => [name, cells[at] ?? ''])));
}

/** Reads the lines of one paste. */
export function tableReader(log: LineLog): LineReader {
  let heading: Heading | undefined;
  let last = 0;

  const record = (keys: readonly string[], cells: readonly string[]) =>
    new Map(keys.map((key, at): [string, string] => [key, cells[at] ?? '']));

  /** A row's cells under the names of their columns; undefined where they are too few or too many. */
  function recordOf(line: ListingLine, { keys, separator, columns }: Heading): RecordFields | undefined {
    const cells = cellsOf(line, separator);
    if (separator === COLUMNS && cells.length !== keys.length && /\S {1,}\S/.test(line.text)) {
      const values = valuesByColumn(line.text, columns, true);
      const named = [...(values ?? [])].map(([name, value]): [string, string] => [fieldKey(name), value]);
      if (named.length >= keys.length - 2) return new Map(named);
    }
    if (cells.length < Math.max(2, keys.length - 2) || cells.length > keys.length + 3) return undefined;
    if (separator === COLUMNS && cells.length < keys.length - 1) return undefined;
    return record(keys, cells);
  }

  return (line) => {
    const { number, text, fields } = line;
    if (text.includes('\t')) {
      const cells = cellsOf(line, '\t');
      if (isTcpView(cells)) return readRecord(number, record(TCPVIEW, cells));
    }
    const netscan = netscanRow(number, text.trim().slice(0, MAX_NETSCAN), log.lines[number] ?? '');
    if (netscan) return netscan;
    const found = headingOf(line);
    if (found) {
      heading = found;
      last = number;
      return asHeading(RECORDS);
    }
    if (!heading) return bareColumns(number, fields);
    // A blank line may stand below the heading; anything else between ends the table.
    if (number > last + 2) heading = undefined;
    if (!heading) return undefined;
    if (/^[-=\s|+]+$/.test(text)) {
      last = number;
      return asHeading(RECORDS);
    }
    const fieldsOfRow = recordOf(line, heading);
    if (!fieldsOfRow) return undefined;
    last = number;
    return (
      readRecord(number, fieldsOfRow) ?? (log.lastKind === null ? undefined : asUnparsed(RECORDS, 'no port in the row'))
    );
  };
}
