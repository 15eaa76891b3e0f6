/**
 * Linux `ss`: `-tulpn`, `-tln`, `-lntu`, `-a`, with the heading or without (`-H`). The first column says the
 * transport unless only one was asked for; then LISTEN is TCP and UNCONN is UDP. Its words are never translated.
 */
import type { Transport } from '#content-model/vocab.ts';
import { commandPattern } from '../command-pattern.ts';
import { namedRemark, type NumberOfName, splitAddress, reachOfAddress, parsePort } from '../address-and-port.ts';
import { type ListingLine, prepareLine } from '../lines.ts';
import type { CommonKind } from '../listing-kind.ts';
import {
  asConnection,
  asHeading,
  type JoinNextLine,
  asUnparsed,
  completeListener,
  asListeners,
  type LineReader,
  type LineResult,
} from '../line-result.ts';

const KIND = 'ss';
const NETID = /^(tcp|udp|sctp|dccp|mptcp)6?$/;
/** Families without ports. */
const NO_PORTS =
  /^(?:u_(?:str|dgr|seq)|nl|p_(?:raw|dgr)|raw6?|icmp6?|\?\?\?|v_(?:str|dgr)|xdp|tipc|unix|vsock|packet)$/;
const STATE =
  /^(?:LISTEN|UNCONN|ESTAB|SYN-SENT|SYN-RECV|FIN-WAIT-[12]|TIME-WAIT|UNCONN|CLOSE-WAIT|LAST-ACK|CLOSING|CLOSED?|BOUND-INACTIVE)$/;

/** The first of `users:(("sshd",pid=1,fd=3),("sshd",pid=2,fd=3))`; before 2015 it was `(("sshd",1,3))`. */
function ownerOf(text: string): { pid: number | null; program: string | null } {
  const at = text.indexOf('users:((');
  if (at < 0) return { pid: null, program: unitOf(text) };
  const match = /^users:\(\("([^"]{0,64})",(?:pid=)?(\d{1,10})/.exec(text.slice(at, at + 120));
  return { pid: match ? Number(match[2]) : null, program: match?.[1] ?? null };
}

/** The peer's column and that of the process may touch. */
const isNobody = (peer: string): boolean => peer.endsWith(':*') || peer.includes(':*users:((');

function readRow(line: ListingLine, numberOf: NumberOfName): LineResult | undefined {
  const { fields, text } = line;
  const netid = NETID.exec(fields[0] ?? '')?.[1];
  const row = netid === undefined ? fields : fields.slice(1);
  const [state = '', receive = '', send = ''] = row;
  if (!STATE.test(state)) return undefined;
  const counted = /^\d+$/.test(receive) && /^\d+$/.test(send);
  // Somebody has cut the queues out.
  const squeezed = !counted && /[:\]]\S*:?\d+$/.test(receive) && (state === 'LISTEN' || state === 'UNCONN');
  if (!counted && !squeezed) return asUnparsed(KIND, 'no counts of the queues behind the state');
  // Where a page was too narrow the peer's column stands on the next line: UNCONN has none.
  const [local = '', peer = '0.0.0.0:*'] = row
    .slice(counted ? 3 : 1)
    .filter((field) => !(squeezed && field.startsWith('users:')));
  const here = splitAddress(local);
  if (here === undefined) return asUnparsed(KIND, 'no address with a port');
  const udp = netid === undefined ? state === 'UNCONN' : netid === 'udp';
  const open = udp ? state === 'UNCONN' && isNobody(peer) : state === 'LISTEN';
  if (!open || here.port === '*' || here.port === '0') return asConnection(KIND);
  const from = parsePort(here.port, '-n', numberOf);
  if (typeof from === 'string') return asUnparsed(KIND, from);
  const transport: Transport = udp ? 'udp' : netid === undefined || netid === 'mptcp' ? 'tcp' : (netid as Transport);
  const { address } = here;
  return asListeners([
    completeListener({
      kind: KIND,
      line: line.number,
      transport,
      from,
      address,
      reach: reachOfAddress(address),
      remark: namedRemark(here.port),
      ...ownerOf(text),
    }),
  ]);
}

/** Without the process's own name its control group says what service it is: `cgroup:/system.slice/sshd.service`. */
const unitOf = (text: string): string | null =>
  /\bcgroup:\S*\/([\w@.-]+?)\.(?:service|socket)\b/.exec(text)?.[1] ?? null;

/** The process, and what -e, -i, -m and -o say of the socket, may stand on the next line. */
const joinWith =
  (numberOf: NumberOfName): JoinNextLine =>
  (line, next) => {
    const more = next.text.trim();
    if (/^(?:\*|0\.0\.0\.0|\[::\]):\*$/.test(more)) return readRow(line, numberOf);
    if (more.startsWith('users:((')) return readRow(prepareLine(line.number, `${line.raw} ${more}`), numberOf);
    const trimmed = /^(?:\S{1,20} )?(?:cubic|bbr|reno|skmem:|rto:|ino:|uid:|timer:|cgroup:|cwnd:|sk:)/.test(more);
    return trimmed ? readRow(line, numberOf) : undefined;
  };

/** Reads rows and the heading; what a narrow terminal puts on the next line belongs to the row. */
const ssRows = (numberOf: NumberOfName): LineReader => {
  const join = joinWith(numberOf);
  return (line) => {
    const [first = '', second = ''] = line.fields;
    if ((first === 'Netid' && second === 'State') || (first === 'State' && second === 'Recv-Q')) return asHeading(KIND);
    if (NO_PORTS.test(first) && STATE.test(second)) return asHeading(KIND);
    if (!STATE.test(first) && !(NETID.test(first) && STATE.test(second))) return undefined;
    const result = readRow(line, numberOf);
    if (result) result.join = join;
    return result;
  };
};

export const ss: CommonKind = {
  id: KIND,
  label: 'ss',
  system: 'linux',
  commandPattern: commandPattern('ss'),
  programHint: '`sudo ss -tulpn` names them.',
  // The kernel keeps fifteen letters of a process's name: proc(5), comm.
  maxProgramLength: 15,
  reader: ({ numberOf }) => ({ read: ssRows(numberOf) }),
};
