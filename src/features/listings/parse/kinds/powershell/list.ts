/**
 * PowerShell's Get-NetTCPConnection and Get-NetUDPEndpoint as a list (`| Format-List`, `| fl *`):
 * a line for each property, a blank line behind each record. The record counts where it starts.
 */
import type { LineLog } from '../../line-log.ts';
import { type RequestedTransport, cmdletOf, isPowershell, readRecord } from './record.ts';
import { asHeading, asUnparsed, type LineReader } from '../../line-result.ts';
import type { LineResult } from '../../line-result.ts';
import type { ListingReader } from '../../listing-kind.ts';
import { isPortField, readRecord as readAnyRecord, tellOfTraffic } from '../../records/fields.ts';

/** A record starts with one of these: the default view, or the first ones of `fl *`. */
const STARTS = new Set(
  'localaddress localport remoteaddress remoteport state appliedsetting owningprocess creationtime offloadstate caption description elementname instanceid communicationstatus detailedstatus healthstatus port processid processname process pid'.split(
    ' ',
  ),
);

/** Names that scripts give the process of a port. */
const PROCESS: ReadonlySet<string> = new Set(['processid', 'processname', 'process', 'pid', 'owningprocess']);

export function powershellLists(
  log: LineLog,
  asked: () => RequestedTransport,
): Required<Pick<ListingReader, 'read' | 'endRecord'>> {
  let start = 0;
  let last = 0;
  let requested: RequestedTransport = null;
  let record = new Map<string, string>();

  /** What a script of somebody's has selected: a port, and a process or an address. */
  function ofScript(): LineResult | undefined {
    const keys = [...record.keys()];
    const isOne = keys.some(isPortField) && keys.some((key) => PROCESS.has(key)) && !tellOfTraffic(keys);
    return isOne ? readAnyRecord(start, record) : undefined;
  }

  function endRecord(): void {
    if (start === 0) return;
    const result =
      record.has('localport') && !record.has('protocol')
        ? readRecord(start, record, cmdletOf([...record.keys()], requested))
        : ofScript();
    for (let line = start; line <= last; line++) {
      log.record(line, result ? asHeading(result.kind) : asUnparsed(null, 'a record without LocalPort'));
    }
    if (result) log.record(start, result);
    start = 0;
    record = new Map();
  }

  const read: LineReader = ({ number, text }) => {
    if (start > 0 && number !== last + 1) endRecord();
    const trimmed = text.trim();
    const colon = trimmed.indexOf(':');
    const key = colon > 0 ? trimmed.slice(0, colon).trimEnd().toLowerCase() : '';
    const isProperty = /^[a-z]\w{0,60}$/.test(key) && (colon + 1 === trimmed.length || trimmed[colon + 1] === ' ');
    if (isProperty && start > 0 && record.has(key)) endRecord();
    if (!isProperty || (start === 0 && !STARTS.has(key))) {
      // A long value goes on under its start.
      const goesOn = start > 0 && !isProperty && text.startsWith('          ');
      if (!goesOn) endRecord();
      else last = number;
      return goesOn ? asHeading() : undefined;
    }
    if (start === 0) {
      start = number;
      const now = asked();
      if (now !== null || !isPowershell(log.lastKind)) requested = now;
    }
    last = number;
    record.set(key, trimmed.slice(colon + 1).trim());
    return asUnparsed(null, 'a record that does not end');
  };
  return { read, endRecord };
}
