/**
 * Linux `netstat -tulpn` and macOS `netstat -an`: both count the queues in the second and third column.
 * Linux writes the port behind a colon (`0.0.0.0:22`, `:::22`), macOS behind a full stop (`*.22`, `fe80::1%lo0.123`).
 * Whoever listens has no far end: `0.0.0.0:*`, `:::*`, `*.*`. Words of state and headings may be translated, as in
 * https://github.com/dasource/partyman/pull/32 (VERBUNDEN for ESTABLISHED).
 */
import type { Transport } from '#content-model/vocab.ts';
import {
  type AddressAndPort,
  namedRemark,
  type NumberOfName,
  splitAddress,
  reachOfAddress,
  parsePort,
} from '../../address-and-port.ts';
import type { LineLog } from '../../line-log.ts';
import type { ListingLine } from '../../lines.ts';
import { takeUnknownHeading } from '../../unknown-heading.ts';
import { linuxOwner, macOwner, type SocketOwner } from './owners.ts';
import {
  asConnection,
  asHeading,
  type JoinNextLine,
  asUnparsed,
  completeListener,
  asListeners,
  type LineReader,
  type LineResult,
} from '../../line-result.ts';

const PROTOCOL = /^(tcp|udp|sctp|dccp)(?:lite)?(?:4|6|46)?$/i;
/** Sockets without ports: of the machine itself, of bare IP protocols, of the kernel. */
const NO_PORTS = /^(?:unix|raw6?|icm[46p]\w*|div[46]?|ip(?:v?[46])?|kctl|kevt|l2cap|rfcomm|bluetooth)$/i;

/** So many rows are looked at to tell whose they are. */
const MAX_BLOCK = 2_000;
/** A row whose port stands behind a full stop; `netstat -A` of AIX puts an address of its kernel in front. */
const BSD_ROW = /^[>|\s]*(f1000[\da-f]{11} +)?(?:tcp|udp)(\d*) +\d+ +\d+( +)[^\s:]*\.[^\s.:]+\s/;

/** Rows that stand together. */
interface Block {
  kind: string;
  /** The index of the line behind them. */
  end: number;
}

/**
 * Whose rows they are that stand together from an index on: macOS and FreeBSD write tcp4, macOS with two spaces behind
 * the queues; OpenBSD and NetBSD tcp; AIX both, since a socket of its may be of both families.
 */
function blockFrom(lines: readonly string[], start: number): Block {
  let end = start;
  let [bare, counted, aix, one] = [false, false, false, false];
  for (; end < start + MAX_BLOCK; end++) {
    const [row, block, digits = '', spaces] = BSD_ROW.exec(lines[end] ?? '') ?? [];
    if (row === undefined) break;
    bare ||= digits === '';
    counted ||= digits.startsWith('4');
    aix ||= block !== undefined;
    one ||= spaces === ' ';
  }
  const ofTwo = one ? 'freebsd' : 'macos';
  return { kind: `netstat-${aix || (bare && counted) ? 'aix' : bare ? 'openbsd' : ofTwo}`, end };
}

/** Reads rows of both systems, and macOS's heading for the columns that -v adds. */
export function unixRows(log: LineLog, numberOf: NumberOfName): LineReader {
  let column = 0;
  let named = false;
  let block: Block = { kind: '', end: 0 };

  /** Of the row on a line, by all that stand with it. */
  function bsdOf({ number, text }: ListingLine): string {
    if (number > block.end) block = blockFrom(log.lines, number - 1);
    return number > block.end ? blockFrom([text], 0).kind : block.kind;
  }

  function readRow(line: ListingLine, fields: readonly string[]): LineResult | undefined {
    const transport = PROTOCOL.exec(fields[0] ?? '')?.[1]?.toLowerCase() as Transport | undefined;
    if (transport === undefined || !isCount(fields[1]) || !isCount(fields[2])) return undefined;
    const local = fields[3] ?? '';
    // Somebody has cut the addresses out of a row that he doesn't want to show.
    if (/^(?:\.{2,}|…)$/.test(local))
      return /LISTEN/.test(line.text)
        ? asUnparsed('netstat-linux', 'its address is left out')
        : asHeading(log.lastKind);
    const mac = local.lastIndexOf('.') > local.lastIndexOf(':');
    const kind = mac ? bsdOf(line) : 'netstat-linux';
    const here = splitAddress(local, mac ? '.' : ':');
    const far = splitAddress(fields[4] ?? '', mac ? '.' : ':');
    if (here === undefined) return undefined;
    if (far === undefined) return asUnparsed(kind, 'the line breaks off before the foreign address');
    if ((far.port !== '*' && far.port !== '0') || here.port === '*' || here.port === '0' || fields[5] === 'CLOSED')
      return asConnection(kind);
    // UDP has no word of state, but where it is connected.
    const behind = mac && isCount(fields[5]) ? 5 : 6;
    const owner = mac ? macOwner(fields, behind, column, named) : linuxOwner(fields);
    return listener(line, kind, transport, here, owner, numberOf);
  }

  /** The program, or all from the far end on, stands on the next line. */
  const join: JoinNextLine = (line, next) => {
    if (!/^(?:\d{1,10}\/|-$|LISTEN$|0\.0\.0\.0:\*|:::\*)/.test(next.text.trim())) return undefined;
    const result = readRow(line, [...line.fields, ...next.fields]);
    return result?.as === 'unparsed' ? undefined : result;
  };

  return (line) => {
    const first = line.fields[0] ?? '';
    if (NO_PORTS.test(first) && isCount(line.fields[1])) return asHeading();
    // macOS lists its unix sockets by an address of the kernel.
    if (/^[0-9a-f]{8,16}$/i.test(first) && /^(?:stream|dgram|seqpac)/.test(line.fields[1] ?? '')) return asHeading();
    if (isModule(line.fields)) return asHeading();
    if (first.startsWith('Proto') && line.text.includes('(state)')) {
      const state = line.fields.indexOf('(state)');
      const pid = line.fields.findIndex((field) => field === 'pid' || field === 'process:pid');
      column = pid > state ? pid - state : 0;
      named = line.fields[pid] === 'process:pid';
      return asHeading(blockFrom(log.lines, line.number).kind);
    }
    const own = first === 'sctp' && !isCount(line.fields[1]) ? sctpFields(line.fields) : line.fields;
    const result = readRow(line, BSD_ROW.exec(line.text)?.[1] === undefined ? own : own.slice(1));
    if (result?.kind) takeUnknownHeading(log, line.number, result.kind);
    if (result?.kind === 'netstat-linux' && result.as !== 'connection') result.join = join;
    return result;
  };
}

/** macOS's kernel control modules: `id flags pcbcount rcvbuf sndbuf name`, the id in hexadecimal. */
const isModule = (fields: readonly string[]): boolean =>
  fields.length === 6 &&
  (fields[2] === 'pcbcount' || (fields.slice(1, 5).every(isCount) && /^[a-z][\w-]*\.[\w.-]+$/.test(fields[5] ?? '')));

/** netstat of Linux leaves the queues of SCTP out, and the far end of whoever listens. */
const sctpFields = ([protocol = '', local = '', ...rest]: readonly string[]): string[] => [
  ...[protocol, '0', '0', local],
  ...(rest[0] === 'LISTEN' ? ['*:*'] : []),
  ...rest,
];

const isCount = (field: string | undefined): boolean => field !== undefined && /^\d{1,12}$/.test(field);

function listener(
  line: ListingLine,
  kind: string,
  transport: Transport,
  { address, port }: AddressAndPort,
  owner: SocketOwner,
  numberOf: NumberOfName,
): LineResult {
  const from = parsePort(port, '-n', numberOf);
  if (typeof from === 'string') return asUnparsed(kind, from);
  return asListeners([
    completeListener({
      kind,
      line: line.number,
      transport,
      from,
      address,
      reach: reachOfAddress(address),
      remark: namedRemark(port),
      ...owner,
    }),
  ]);
}
