/**
 * PowerShell's Get-NetTCPConnection and Get-NetUDPEndpoint as a list (`| Format-List`, `| fl *`):
 * a line for each property, a blank line behind each record. The record counts where it starts.
 */
import type { LineLog } from '../../line-log.ts';
import { type RequestedTransport, cmdletOf, isPowershell, readRecord } from './record.ts';
import { asHeading, asUnparsed, type LineReader } from '../../line-result.ts';
import type { ListingReader } from '../../listing-kind.ts';

/** A record starts with one of these: the default view, or the first ones of `fl *`. */
const STARTS = new Set(
  'localaddress localport remoteaddress remoteport state appliedsetting owningprocess creationtime offloadstate caption description elementname instanceid communicationstatus detailedstatus healthstatus'.split(
    ' ',
  ),
);

export function powershellLists(
  log: LineLog,
  asked: () => RequestedTransport,
): Required<Pick<ListingReader, 'read' | 'endRecord'>> {
  let start = 0;
  let last = 0;
  let requested: RequestedTransport = null;
  let record = new Map<string, string>();

  function endRecord(): void {
    if (start === 0) return;
    const result =
      record.has('localport') && !record.has('protocol')
        ? readRecord(start, record, cmdletOf([...record.keys()], requested))
        : undefined;
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
