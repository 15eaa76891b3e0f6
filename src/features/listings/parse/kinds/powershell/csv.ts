/** PowerShell's Get-NetTCPConnection and Get-NetUDPEndpoint as CSV (`| Export-Csv`, `| ConvertTo-Csv`). */
import { csvCells, csvSeparator } from '#lib/csv-cells.ts';
import type { LineLog } from '../../line-log.ts';
import { asHeading, asUnparsed, type LineReader, type LineResult } from '../../line-result.ts';
import { type RequestedTransport, cmdletOf, isPowershell, readRecord, UNKNOWN_CMDLET } from './record.ts';

/** The names in a heading of CSV; a command that lists the same names is none. */
function headsOf(text: string): { names: string[]; separator: string } | undefined {
  const separator = csvSeparator(text);
  const names = csvCells(text, separator).map((name) => name.toLowerCase());
  const isHeading =
    names.length > 1 && names.includes('localport') && names.every((name) => /^[a-z][\w ]{0,60}$/.test(name));
  return isHeading ? { names, separator } : undefined;
}

/** `"LocalAddress","LocalPort",…`, also with semicolons or tabs, and with a `#TYPE` line above. */
export function powershellCsv(log: LineLog, asked: () => RequestedTransport): LineReader {
  let names: string[] = [];
  let separator = ',';
  let type: RequestedTransport = null;
  let cmdlet = UNKNOWN_CMDLET;
  /** The line of the type, which counts for the heading below it. */
  let typed: LineResult | null = null;
  return ({ number, text }) => {
    const trimmed = text.trim();
    if (trimmed.startsWith('#TYPE')) {
      type = trimmed.includes('UDP') ? 'udp' : 'tcp';
      typed = asHeading(/MSFT_Net(?:TCP|UDP)/.test(trimmed) ? `powershell-${type}` : null);
      return typed;
    }
    const heads = /\blocalport\b/i.test(trimmed) ? headsOf(trimmed) : undefined;
    if (heads) {
      ({ names, separator } = heads);
      const command = asked();
      cmdlet = cmdletOf(names, log.at(number - 1) === typed ? type : command);
      return asHeading(`powershell-${cmdlet.transport}`);
    }
    if (names.length === 0 || !isPowershell(log.lastKind) || !trimmed.includes(separator)) return undefined;
    const cells = csvCells(trimmed, separator);
    const values = new Map(names.map((name, at): [string, string] => [name, cells[at] ?? '']));
    if (cells.length === names.length && /^\d+$/.test(values.get('localport') ?? ''))
      return readRecord(number, values, cmdlet);
    // One cell alone is a string of something else.
    return trimmed.startsWith('"') && cells.filter(Boolean).length > 1
      ? asUnparsed(log.lastKind, 'no port, or another count of cells than in the heading')
      : undefined;
  };
}
