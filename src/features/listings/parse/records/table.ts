/** CSV, tabs, semicolons or columns under a heading whose names tell of ports: a spreadsheet, a scanner, a viewer. */
import { csvCells } from '#lib/csv-cells.ts';
import type { LineLog } from '../line-log.ts';
import { asHeading, asUnparsed, type LineReader } from '../line-result.ts';
import { fieldKey, readRecord, RECORDS, tellOfListeners, tellOfTraffic } from './fields.ts';

const SEPARATORS = ['\t', ';', ','] as const;
const COLUMNS = 'columns';

const cellsOf = (text: string, separator: string): string[] =>
  separator === COLUMNS ? text.trim().split(/ {2,}|\t/) : csvCells(text.trim(), separator).map((cell) => cell.trim());

/** Names of columns are words, and no number. */
const areNames = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.every((cell) => cell.length < 60 && !/^[\d.:]*$/.test(cell)) &&
  new Set(cells).size === cells.length;

interface Heading {
  keys: string[];
  separator: string;
}

/** PowerShell's own columns have their own reader; a table with a protocol in it is none of them. */
function headingOf(text: string): Heading | undefined {
  if (text.length > 1_000 || !/port/i.test(text) || /PORT\(S\)/.test(text)) return undefined;
  for (const separator of [...SEPARATORS, COLUMNS]) {
    const cells = cellsOf(text, separator);
    const keys = cells.map(fieldKey);
    if (!areNames(cells) || !tellOfListeners(keys) || tellOfTraffic(keys)) continue;
    if (keys.includes('localport') && !keys.some((key) => key.startsWith('proto'))) continue;
    // Columns of containers hold several ports each, and have their own reader.
    if (keys.includes('ports')) continue;
    return { keys, separator };
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

/** Reads the lines of one paste. */
export function tableReader(log: LineLog): LineReader {
  let heading: Heading | undefined;
  let last = 0;

  const record = (keys: readonly string[], cells: readonly string[]) =>
    new Map(keys.map((key, at): [string, string] => [key, cells[at] ?? '']));

  return ({ number, text }) => {
    if (text.includes('\t')) {
      const cells = cellsOf(text, '\t');
      if (isTcpView(cells)) return readRecord(number, record(TCPVIEW, cells));
    }
    const found = headingOf(text);
    if (found) {
      heading = found;
      last = number;
      return asHeading(RECORDS);
    }
    if (!heading) return undefined;
    // A blank line may stand below the heading; anything else between ends the table.
    if (number > last + 2) heading = undefined;
    if (!heading) return undefined;
    const cells = cellsOf(text, heading.separator);
    if (/^[-=\s|+]+$/.test(text)) {
      last = number;
      return asHeading(RECORDS);
    }
    if (cells.length < Math.max(2, heading.keys.length - 2) || cells.length > heading.keys.length + 3) return undefined;
    if (heading.separator === COLUMNS && cells.length < heading.keys.length - 1) return undefined;
    last = number;
    return (
      readRecord(number, record(heading.keys, cells)) ??
      (log.lastKind === null ? undefined : asUnparsed(RECORDS, 'no port in the row'))
    );
  };
}
