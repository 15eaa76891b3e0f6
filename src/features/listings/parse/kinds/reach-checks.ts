/** Checks of one port from another machine: `Test-NetConnection`, `nc -zv`, PortQry. */
import type { Transport } from '#content-model/vocab.ts';
import { parsePort } from '../address-and-port.ts';
import type { LineLog } from '../line-log.ts';
import {
  asHeading,
  asListeners,
  asUnparsed,
  completeListener,
  type LineReader,
  type LineResult,
} from '../line-result.ts';
import type { StartReader } from '../listing-kind.ts';

const KIND = 'reach-checks';
/** macOS says `port 22`, others `22 port`. */
const NC = /^Connection to (\S+)(?: \([^)]*\))? (?:port )?(\d{1,9}) (?:port )?\[(tcp|udp)\/[^\]]*\] succeeded!+$/;
const NC_TRADITIONAL = /^(?:\S+ )?\[([\d.a-f:]+)\] (\d{1,9}) \([^)]*\) open$/;
const NCAT = /^Ncat: Connected to ([\d.a-f:]+):(\d{1,9})\.$/;
const PORTQRY = /^(TCP|UDP) port (\d{1,9}) \([^)]*\): ?(LISTENING|NOT LISTENING|FILTERED|LISTENING or FILTERED)$/;
/** Refused and timed out: understood, and nobody listens. */
const CLOSED =
  /^(?:nc|Ncat|netcat): .*(?:refused|timed out|failed|No route)|^Ncat: Version \d|^Querying target system called:|^Attempting to resolve|^Name resolved to|^querying\.\.\.|^WARNING: TCP connect to/i;

/** Reads the lines of one paste. */
function rows(log: LineLog): LineReader {
  let host = '';
  /** The line on which a record of Test-NetConnection starts, and some lines long. */
  let record = -100;
  let remotePort = { line: 0, port: '' };
  /** The last line on which PortQry may have the name of its target. */
  let named = -1;

  const open = (line: number, transport: string, at: string, port: string, remark = 'answered a check'): LineResult => {
    const from = parsePort(port, 'numbers for ports');
    if (typeof from === 'string') return asUnparsed(KIND, from);
    const known = { kind: KIND, line, transport: transport.toLowerCase() as Transport, from, address: at, host: at };
    return asListeners([completeListener({ ...known, remark })]);
  };

  return ({ number, text }) => {
    const trimmed = text.trim().slice(0, 300);
    const nc = NC.exec(trimmed);
    if (nc) return open(number, nc[3] ?? 'tcp', nc[1] ?? '', nc[2] ?? '');
    const plain = NC_TRADITIONAL.exec(trimmed) ?? NCAT.exec(trimmed);
    if (plain) return open(number, 'tcp', plain[1] ?? '', plain[2] ?? '');
    const query = PORTQRY.exec(trimmed);
    if (query) {
      const [, transport = 'tcp', port = '', state = ''] = query;
      if (!state.startsWith('LISTENING')) return asHeading(KIND);
      // Of UDP no answer proves nothing: told as nmap's `open|filtered` is.
      return open(number, transport, host, port, state === 'LISTENING' ? undefined : 'open or filtered');
    }
    const [, key = '', value = ''] =
      /^(ComputerName|RemoteAddress|RemotePort|InterfaceAlias|SourceAddress|PingSucceeded|PingReplyDetails|TcpTestSucceeded)\b[^:]*: *(.*)$/.exec(
        trimmed,
      ) ?? [];
    if (key === 'ComputerName') record = number;
    if (key !== '' && number > record + 12) return undefined;
    if (key === 'RemoteAddress' || key === 'ComputerName') host = value;
    if (key === 'RemotePort') remotePort = { line: number, port: value };
    if (key === 'TcpTestSucceeded' && remotePort.line > 0) {
      const { line, port } = remotePort;
      remotePort = { line: 0, port: '' };
      if (/^true$/i.test(value)) log.record(line, open(line, 'tcp', host, port));
      return asHeading(KIND);
    }
    if (key !== '') return asHeading(KIND);
    if (number <= named && trimmed === host) return asHeading(KIND);
    if (trimmed.startsWith('Querying target')) {
      const below = log.lines.slice(number, number + 2).map((line) => line.trim());
      host = below.find((line) => /^[<\w][\w.:<>-]*$/.test(line)) ?? '';
      named = number + 2;
    }
    return CLOSED.test(trimmed) ? asHeading(KIND) : undefined;
  };
}

export const reachChecksReader: StartReader = ({ log }) => ({ read: rows(log) });
