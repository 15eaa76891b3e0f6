/**
 * nmap's normal output. Open ports are listeners, seen from outside; `open|filtered` means that
 * nmap got no answer (https://nmap.org/book/man-port-scanning-basics.html). Closed and filtered ports are understood
 * and are no listeners.
 */
import type { Transport } from '#content-model/vocab.ts';
import { parsePort } from '../../address-and-port.ts';
import type { LineLog } from '../../line-log.ts';
import type { ListingLine } from '../../lines.ts';
import type { StartReader } from '../../listing-kind.ts';
import { remarkOf } from './remark.ts';
import {
  asHeading,
  asUnparsed,
  completeListener,
  asListeners,
  type LineReader,
  type LineResult,
} from '../../line-result.ts';

/** The parts of a row and of what stands around the table; anchored, and tried on a line's start only. */
const ROW = /^(\d{1,9})\/(tcp|udp|sctp)\s+(open|closed|filtered|unfiltered|open\|filtered|closed\|filtered)(?:\s|$)/;
const AROUND =
  /^(?:Starting Nmap|Nmap (?:scan|done)|Interesting ports|Host is up|Not shown|Reason: \d|Other addresses|rDNS record|Service (?:Info|detection)|MAC Address|Device type|Running(?: \(|:)|OS (?:CPE|details|and)|No (?:exact )?OS|Aggressive OS|Network Distance|TRACEROUTE|All \d+ scanned|Too many|Warning:|Read data|Raw packets|(?:Initiating|Completed) .{1,80} at \d|Scanning .{1,120} \[\d|NSE:|Host script|Pre-scan|Post-scan|\d+ services? unrecognized|SF[-:]|={3,}NEXT|Uptime guess|TCP(?: Seq|\/IP finger)|OS:|HOP +RTT|\d+ +(?:[\d.]+ ms |\.{3})|- +Hops? |Scanned at |DNS resolution of|Parallel DNS|\(If you know|Please report|IP ID Seq|Increasing send|Stats:|Note: Host seems|Some closed|Skipping|PORT +STATE|\w+ (?:\w+ )?(?:Scan|Ping)[ :])/;

/** Reads the rows of the table, and what nmap prints around it. */
function nmapRows(log: LineLog): LineReader {
  let host = '';
  let version = -1;
  /** The last column is a reason and no version. */
  let reasoned = false;

  function readRow({ number, text }: ListingLine): LineResult | undefined {
    const start = text.trimStart();
    const row = ROW.exec(start.slice(0, 80));
    if (row === null) return undefined;
    const [, port = '', transport, state = ''] = row;
    if (log.lastKind !== 'nmap') {
      // Rows by themselves: neither host nor columns are those of an earlier scan.
      host = '';
      version = -1;
      reasoned = false;
    }
    if (!state.startsWith('open')) return asHeading('nmap');
    const from = parsePort(port, '-n');
    if (typeof from === 'string') return asUnparsed('nmap', from);
    const rest = start.slice(row[0].length).trim();
    const service = rest.split(/\s/, 1)[0] ?? '';
    // Between service and version -v puts a reason; where the columns were lost, all of it counts.
    const aligned = version > 0 && text[version - 1] === ' ' && text[version] !== ' ';
    const versionText = aligned ? text.slice(version) : rest.slice(service.length);
    // Between service and version -v puts why nmap thinks so: `syn-ack ttl 126`.
    const said = versionText
      .trim()
      .replace(/^(?:syn-ack|udp-response|reset|no-response|conn-refused|echo-reply)(?: ttl \d+)?\s*/, '');
    const remark = remarkOf(state, service, reasoned ? '' : said);
    return asListeners([
      completeListener({
        kind: 'nmap',
        line: number,
        transport: transport as Transport,
        from,
        address: host,
        host,
        remark,
      }),
    ]);
  }

  return (line) => {
    const result = readRow(line);
    if (result !== undefined) return result;
    const trimmed = line.text.trimStart().slice(0, 300);
    if (trimmed.startsWith('# Nmap')) {
      return asHeading(trimmed.includes(' -oG') || log.lastKind === 'nmap-grepable' ? 'nmap-grepable' : 'nmap');
    }
    // What scripts found: `| ssl-cert: …`, `|_http-title: …`.
    const quoting = line.raw.slice(0, line.raw.length - line.text.length);
    if (log.lastKind === 'nmap' && quoting.includes('|') && !/\|\s*$/.test(line.raw)) return asHeading('nmap');
    const after = log.lastKind === 'nmap' || log.lastKind === 'scan';
    if (!AROUND.test(trimmed) || (!after && !/nmap|ports? on|^PORT +STATE/i.test(trimmed))) return undefined;
    const scanned = /^Nmap scan report for (\S+)(?: \(([^)]{1,60})\))?/.exec(trimmed);
    if (scanned) host = scanned[2] ?? scanned[1] ?? '';
    if (trimmed.startsWith('PORT')) {
      version = line.text.indexOf('VERSION');
      reasoned = version < 0 && trimmed.includes('REASON');
    }
    return asHeading('nmap');
  };
}

export const nmapReader: StartReader = ({ log }) => ({ read: nmapRows(log) });
