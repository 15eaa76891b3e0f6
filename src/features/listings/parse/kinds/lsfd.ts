/** util-linux' `lsfd`: `sshd 812 root 3 rw- TCP sockfs 0 8 24190 state=listen laddr=0.0.0.0:22`. */
import type { Transport } from '#content-model/vocab.ts';
import { parsePort, reachOfAddress, splitAddress } from '../address-and-port.ts';
import type { LineLog } from '../line-log.ts';
import { asConnection, asHeading, asListeners, asUnparsed, completeListener, type LineReader } from '../line-result.ts';
import type { StartReader } from '../listing-kind.ts';

const KIND = 'lsfd';
const OLD = 'this lsfd tells no addresses: a newer one does, and ss -tulpn too';
const SOCKET = /\bstate=([\w-]+) laddr=(\S+)(?: raddr=(\S+))?/;
const PROTOCOL = /^(TCP|UDP|UDPLITE|SCTP|DCCP)(?:v6)?$/i;
/** Up to 2.38 the name of a socket is its number. */
const UNNAMED = /\b(?:TCP|UDP)(?:v6)?:\[\d+\]$/;

const rows =
  (log: LineLog): LineReader =>
  ({ number, text, fields }) => {
    if (fields[0] === 'COMMAND' && fields.includes('ASSOC')) return asHeading(KIND);
    // The process, and how its file is open: `rw---`.
    const isRow = /^\d{1,10}$/.test(fields[1] ?? '') && /^[r-][w-][x-]/.test(fields[4] ?? '');
    if (!isRow) return undefined;
    const pid = Number(fields[1]);
    const socket = SOCKET.exec(text.slice(0, 2_000));
    if (!socket) {
      if (log.lastKind !== KIND) return undefined;
      return UNNAMED.test(text.trimEnd()) ? asUnparsed(KIND, OLD) : asHeading(KIND);
    }
    const [, state = '', local = '', remote] = socket;
    const protocol = fields.flatMap((field) => PROTOCOL.exec(field)?.[1] ?? [])[0];
    if (protocol === undefined) return asUnparsed(KIND, 'no protocol in the line');
    const isStream = /^(?:TCP|SCTP|DCCP)$/i.test(protocol);
    if (remote !== undefined || (isStream && state !== 'listen')) return asConnection(KIND);
    const here = splitAddress(local);
    if (here === undefined) return asUnparsed(KIND, 'no port after the address');
    const from = parsePort(here.port, 'numbers for ports');
    if (typeof from === 'string') return asUnparsed(KIND, from);
    const transport = protocol.replace(/lite/i, '').toLowerCase() as Transport;
    const { address } = here;
    const reach = reachOfAddress(address);
    return asListeners([
      completeListener({ kind: KIND, line: number, transport, from, address, reach, pid, program: fields[0] ?? null }),
    ]);
  };

export const lsfdReader: StartReader = ({ log }) => ({ read: rows(log) });
