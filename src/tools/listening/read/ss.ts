/**
 * Linux `ss`: `-tulpn`, `-tln`, `-lntu`, `-a`, with the heading or without (`-H`). The first column says the
 * transport unless only one was asked for; then LISTEN is TCP and UNCONN is UDP. Its words are never translated.
 */
import type { Transport } from '#schemas/vocab.ts';
import { placeOf, reachOf, readPort } from './endpoint.ts';
import type { Line } from './lines.ts';
import { connection, heading, left, listenerOf, listens, type Reader, type Told } from './told.ts';

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

function tell(line: Line, text: string): Told | undefined {
  // The peer and the process may touch where the columns are tight.
  const at = text.indexOf('users:((');
  const fields = (at < 0 ? text : text.slice(0, at)).trim().split(/\s+/);
  const netid = NETID.exec(fields[0] ?? '')?.[1];
  const [state = '', receive, send, local = '', peer] = netid === undefined ? fields : fields.slice(1);
  if (!STATE.test(state)) return undefined;
  if (!/^\d+$/.test(receive ?? '') || !/^\d+$/.test(send ?? ''))
    return left(KIND, 'no counts of the queues behind the state');
  const here = placeOf(local);
  if (here === undefined) return left(KIND, 'no address with a port');
  const udp = netid === undefined ? state === 'UNCONN' : netid === 'udp';
  const open = udp ? state === 'UNCONN' && (peer ?? '').endsWith(':*') : state === 'LISTEN';
  if (!open || here.port === '*' || here.port === '0') return connection(KIND);
  const from = readPort(here.port, '-n');
  if (typeof from === 'string') return left(KIND, from);
  const transport: Transport = udp ? 'udp' : netid === undefined || netid === 'mptcp' ? 'tcp' : (netid as Transport);
  const { address } = here;
  return listens(
    listenerOf({ kind: KIND, line: line.number, transport, from, address, reach: reachOf(address), ...ownerOf(text) }),
  );
}

/** Reads rows and the heading; what a narrow terminal puts on the next line belongs to the row. */
export const ssRows: Reader = (line) => {
  const [first = '', second = ''] = line.fields;
  if ((first === 'Netid' && second === 'State') || (first === 'State' && second === 'Recv-Q')) return heading(KIND);
  if (NO_PORTS.test(first) && STATE.test(second)) return heading(KIND);
  if (!STATE.test(first) && !(NETID.test(first) && STATE.test(second))) return undefined;
  const told = tell(line, line.text);
  if (told === undefined) return undefined;
  const join = (next: Line): Told | undefined => {
    const more = next.text.trim();
    if (more.startsWith('users:((')) return tell(line, `${line.text} ${more}`);
    // What -e, -i, -m and -o say of the socket.
    return /^(?:\S{1,20} )?(?:cubic|bbr|reno|skmem:|rto:|ino:|uid:|timer:|cgroup:|cwnd:|sk:)/.test(more)
      ? told
      : undefined;
  };
  return { ...told, join };
};
