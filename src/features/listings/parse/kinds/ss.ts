/**
 * Linux `ss`: `-tulpn`, `-tln`, `-lntu`, `-a`, with the heading or without (`-H`). The first column says the
 * transport unless only one was asked for; then LISTEN is TCP and UNCONN is UDP. Its words are never translated.
 */
import type { Transport } from '#content-model/vocab.ts';
import { placeOf, reachOf, readPort } from '../address-and-port.ts';
import { type Line, lineOf } from '../lines.ts';
import { connection, heading, type Join, left, listenerOf, listens, type Reader, type Told } from '../line-result.ts';

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
  if (at < 0) return { pid: null, program: null };
  const match = /^users:\(\("([^"]{0,64})",(?:pid=)?(\d{1,10})/.exec(text.slice(at, at + 120));
  return { pid: match ? Number(match[2]) : null, program: match?.[1] ?? null };
}

/** The peer's column and that of the process may touch. */
const isNobody = (peer: string): boolean => peer.endsWith(':*') || peer.includes(':*users:((');

function tell(line: Line): Told | undefined {
  const { fields, text } = line;
  const netid = NETID.exec(fields[0] ?? '')?.[1];
  const [state = '', receive, send, local = '', peer] = netid === undefined ? fields : fields.slice(1);
  if (!STATE.test(state)) return undefined;
  if (!/^\d+$/.test(receive ?? '') || !/^\d+$/.test(send ?? ''))
    return left(KIND, 'no counts of the queues behind the state');
  const here = placeOf(local);
  if (here === undefined) return left(KIND, 'no address with a port');
  const udp = netid === undefined ? state === 'UNCONN' : netid === 'udp';
  const open = udp ? state === 'UNCONN' && isNobody(peer ?? '') : state === 'LISTEN';
  if (!open || here.port === '*' || here.port === '0') return connection(KIND);
  const from = readPort(here.port, '-n');
  if (typeof from === 'string') return left(KIND, from);
  const transport: Transport = udp ? 'udp' : netid === undefined || netid === 'mptcp' ? 'tcp' : (netid as Transport);
  const { address } = here;
  return listens(
    listenerOf({ kind: KIND, line: line.number, transport, from, address, reach: reachOf(address), ...ownerOf(text) }),
  );
}

/** The process, and what -e, -i, -m and -o say of the socket, may stand on the next line. */
const join: Join = (line, next) => {
  const more = next.text.trim();
  if (more.startsWith('users:((')) return tell(lineOf(line.number, `${line.raw} ${more}`));
  const said = /^(?:\S{1,20} )?(?:cubic|bbr|reno|skmem:|rto:|ino:|uid:|timer:|cgroup:|cwnd:|sk:)/.test(more);
  return said ? tell(line) : undefined;
};

/** Reads rows and the heading; what a narrow terminal puts on the next line belongs to the row. */
export const ssRows: Reader = (line) => {
  const [first = '', second = ''] = line.fields;
  if ((first === 'Netid' && second === 'State') || (first === 'State' && second === 'Recv-Q')) return heading(KIND);
  if (NO_PORTS.test(first) && STATE.test(second)) return heading(KIND);
  if (!STATE.test(first) && !(NETID.test(first) && STATE.test(second))) return undefined;
  const told = tell(line);
  if (told) told.join = join;
  return told;
};
