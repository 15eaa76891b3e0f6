/**
 * PowerShell's Get-NetTCPConnection and Get-NetUDPEndpoint as a list (`| Format-List`, `| fl *`):
 * a line for each property, a blank line behind each record. The record counts where it starts.
 */
import type { Ledger } from '../../line-log.ts';
import { type Asked, cmdletOf, tellRecord } from './record.ts';
import { heading, left, type Reader } from '../../line-result.ts';

/** A record starts with one of these: the default view, or the first ones of `fl *`. */
const STARTS = new Set(
  'localaddress localport remoteaddress remoteport state appliedsetting owningprocess creationtime offloadstate caption description elementname instanceid communicationstatus detailedstatus healthstatus'.split(
    ' ',
  ),
);

export interface ListReader {
  read: Reader;
  /** Ends the record: at a blank line, and at the end of the text. */
  close: () => void;
}

export function powershellLists(ledger: Ledger, asked: () => Asked): ListReader {
  let start = 0;
  let last = 0;
  let of: Asked = null;
  let record = new Map<string, string>();

  function close(): void {
    if (start === 0) return;
    const told = record.has('localport') ? tellRecord(start, record, cmdletOf([...record.keys()], of)) : undefined;
    for (let line = start; line <= last; line++) {
      ledger.put(line, told ? heading(told.kind) : left(null, 'a record without LocalPort'));
    }
    if (told) ledger.put(start, told);
    start = 0;
    record = new Map();
  }

  const read: Reader = ({ number, text }) => {
    if (start > 0 && number !== last + 1) close();
    const said = text.trim();
    const colon = said.indexOf(':');
    const key = colon > 0 ? said.slice(0, colon).trimEnd().toLowerCase() : '';
    const isProperty = /^[a-z]\w{0,60}$/.test(key) && (colon + 1 === said.length || said[colon + 1] === ' ');
    if (isProperty && start > 0 && record.has(key)) close();
    if (!isProperty || (start === 0 && !STARTS.has(key))) {
      // A long value goes on under its start.
      const goesOn = start > 0 && !isProperty && text.startsWith('          ');
      if (!goesOn) close();
      else last = number;
      return goesOn ? heading() : undefined;
    }
    if (start === 0) {
      start = number;
      const now = asked();
      if (now !== null || !ledger.last?.startsWith('powershell')) of = now;
    }
    last = number;
    record.set(key, said.slice(colon + 1).trim());
    return left(null, 'a record that does not end');
  };
  return { read, close };
}
