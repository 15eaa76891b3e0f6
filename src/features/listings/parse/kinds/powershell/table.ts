/** PowerShell's Get-NetTCPConnection and Get-NetUDPEndpoint as a table. */
import { type TableColumn, oneWordColumns, valuesByColumn } from '../../table-columns.ts';
import type { LineLog } from '../../line-log.ts';
import { type RequestedTransport, cmdletOf, isPowershell, readRecord, UNKNOWN_CMDLET } from './record.ts';
import { asHeading, asUnparsed, type LineReader } from '../../line-result.ts';

/** Whether the words fell into columns that can hold them. */
const isPlausible = (values: ReadonlyMap<string, string>): boolean =>
  ['localport', 'remoteport'].every((name) => /^\d+$/.test(values.get(name) ?? '0')) &&
  ['localaddress', 'remoteaddress', 'state'].every((name) => !values.get(name)?.includes(' '));

/**
 * AppliedSetting is empty for listeners. Where the spaces between the columns were lost nothing shows that, but for
 * the words, which are one fewer.
 */
function cellsIn(text: string, columns: readonly TableColumn[]): Map<string, string> | undefined {
  const values = text.includes('  ') ? valuesByColumn(text, columns) : undefined;
  if (values && isPlausible(values)) return values;
  if (/[\\/]/.test(text)) {
    const long = withLongEnd(text, columns);
    if (long) return long;
  }
  const filled = columns.filter(({ name }) => name !== 'appliedsetting');
  return valuesByColumn(text.trim(), text.trim().split(/\s+/).length === filled.length ? filled : columns);
}

/** The last column may hold a path with spaces: what stands behind the others is its. */
function withLongEnd(text: string, columns: readonly TableColumn[]): Map<string, string> | undefined {
  const words = text.trim().split(/\s+/);
  const last = columns.at(-1);
  if (last === undefined || words.length <= columns.length) return undefined;
  const before = columns.slice(0, -1).map(({ name }, at): [string, string] => [name, words[at] ?? '']);
  const values = new Map([...before, [last.name, words.slice(columns.length - 1).join(' ')] as const]);
  return isPlausible(values) ? values : undefined;
}

/** Names of properties, one word each, and not one of them alone in a sentence. */
const isHeading = (text: string, fields: readonly string[]): boolean =>
  /\blocalport\b/i.test(text) &&
  fields.length < 20 &&
  // A firewall's filters and other tools have a column of the protocol, these cmdlets have none.
  !fields.some((field) => /^proto/i.test(field)) &&
  fields.every((field) => /^[a-z]\w*$/i.test(field)) &&
  (fields.length === 1 || /\b(?:localaddress|remote\w+|state|owningprocess|process\w*)\b/i.test(text));

/** `LocalAddress LocalPort RemoteAddress RemotePort State …`, dashes, rows. */
export function powershellTables(log: LineLog, asked: () => RequestedTransport): LineReader {
  let columns: TableColumn[] = [];
  let cmdlet = UNKNOWN_CMDLET;
  let head = 0;
  return ({ number, text, fields }) => {
    if (isHeading(text, fields)) {
      columns = oneWordColumns(text);
      cmdlet = cmdletOf(
        columns.map(({ name }) => name),
        asked(),
      );
      head = number;
      return asHeading(`powershell-${cmdlet.transport}`);
    }
    // In a narrow window the heading goes on below: `OwningPr`, `ocess`.
    if (number === head + 1 && head > 0 && fields.every((field) => /^[a-z]+$/i.test(field)))
      return asHeading(log.lastKind);
    if (columns.length === 0 || !isPowershell(log.lastKind)) return undefined;
    if (fields.every((field) => /^-+$/.test(field))) return asHeading(log.lastKind);
    const values = cellsIn(text, columns);
    if (values === undefined)
      return /^\S*[.:*]\S* +\d/.test(text.slice(0, 200))
        ? asUnparsed(log.lastKind, 'the words don’t stand under the headings')
        : undefined;
    const local = values.get('localport') ?? '';
    const address = values.get('localaddress');
    if (!/^\d+$/.test(local) || (address !== undefined && (!/[.:*]/.test(address) || /\s/.test(address))))
      return undefined;
    return readRecord(number, values, cmdlet);
  };
}
