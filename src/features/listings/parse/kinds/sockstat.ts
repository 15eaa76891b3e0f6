/** FreeBSD's `sockstat -4l` and `-6l`; pfSense, OPNsense and TrueNAS have it too. */
import { namedRemark, parsePort, reachOfAddress, splitAddress } from '../address-and-port.ts';
import { asConnection, asHeading, asListeners, asUnparsed, completeListener, type LineReader } from '../line-result.ts';
import type { StartReader, SharedByReaders } from '../listing-kind.ts';
import type { Transport } from '#content-model/vocab.ts';

const KIND = 'sockstat';
const PROTOCOL = /^(tcp|udp|sctp)(?:4|6|46)?$/;
/** A socket of the machine itself: behind user, program, process and descriptor. */
const isUnixRow = ([, , pid = '', fd = '', kind = '']: readonly string[]): boolean =>
  /^\d{1,10}$/.test(pid) && /^\d{1,6}$/.test(fd) && /^(?:stream|dgram|seqpac)$/.test(kind);

const rows =
  ({ numberOf }: SharedByReaders): LineReader =>
  ({ number, fields }) => {
    if (fields[0] === 'USER' && fields[1] === 'COMMAND' && fields.includes('PROTO')) return asHeading(KIND);
    // A program's name may have spaces.
    const at = fields.findIndex((field, index) => index > 3 && index < 9 && PROTOCOL.test(field));
    const [fd = '', pid = ''] = [fields[at - 1], fields[at - 2]];
    if (at < 0) return isUnixRow(fields) ? asHeading(KIND) : undefined;
    // Of the kernel's own sockets it knows no process.
    if (!/^(?:\d{1,6}|\?)$/.test(fd) || !/^(?:\d{1,10}|\?)$/.test(pid)) return undefined;
    // FreeBSD has a column for each family, `tcp4 6`; NetBSD writes the port behind a full stop.
    const behind = fields.slice(fields[at + 1] === '6' ? at + 2 : at + 1);
    const [local = '', far] = behind;
    const here = splitAddress(local, far === '*.*' ? '.' : ':') ?? splitAddress(local, '.');
    if (here === undefined) return asUnparsed(KIND, 'no address with a port');
    if ((far !== '*:*' && far !== '*.*') || here.port === '*') return asConnection(KIND);
    const from = parsePort(here.port, 'numbers for ports', numberOf);
    if (typeof from === 'string') return asUnparsed(KIND, from);
    const transport = (PROTOCOL.exec(fields[at] ?? '')?.[1] ?? 'tcp') as Transport;
    const { address } = here;
    return asListeners([
      completeListener({
        kind: KIND,
        line: number,
        transport,
        from,
        address,
        reach: reachOfAddress(address),
        pid: pid === '?' ? null : Number(pid),
        program: pid === '?' ? null : fields.slice(1, at - 2).join(' '),
        remark: namedRemark(here.port),
      }),
    ]);
  };

export const sockstatReader: StartReader = (shared) => ({ read: rows(shared) });
