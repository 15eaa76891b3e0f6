/** `systemctl list-sockets`: sockets that systemd holds, and the service that each starts. */
import { parsePort, reachOfAddress, splitAddress } from '../address-and-port.ts';
import type { LineLog } from '../line-log.ts';
import { asHeading, asListeners, asUnparsed, completeListener, type LineReader } from '../line-result.ts';
import type { StartReader } from '../listing-kind.ts';

const KIND = 'systemd-sockets';

const unit = (name: string | undefined): string | null => name?.replace(/@?\.(?:service|socket)$/, '') ?? null;

const rows =
  (log: LineLog): LineReader =>
  ({ number, text, fields }) => {
    if (fields[0] === 'LISTEN' && fields[1] === 'UNIT') return asHeading(KIND);
    if (/^\d+ (?:loaded )?(?:sockets|listening)|^\d+ sockets listed|^Pass --all/.test(text.trim()))
      return asHeading(KIND);
    const socket = fields.findIndex((field) => field.endsWith('.socket'));
    if (socket < 1 || (log.lastKind !== KIND && fields.length > 4)) return undefined;
    const [where = ''] = fields;
    if (!/^(?:\[[\da-f:%.\w]*\]|[\d.]+|\*):\d+$/i.test(where) && !/^\d{1,5}$/.test(where)) return asHeading(KIND);
    const here = splitAddress(where) ?? { address: '::', port: where };
    const from = parsePort(here.port, 'numbers for ports');
    if (typeof from === 'string') return asUnparsed(KIND, from);
    const { address } = here;
    const program = unit(fields[socket + 1]) ?? unit(fields[socket]);
    // The table has no transport; a datagram's socket is a rare one.
    const transport = fields.includes('Datagram') ? 'udp' : 'tcp';
    return asListeners([
      completeListener({
        kind: KIND,
        line: number,
        transport,
        from,
        address,
        reach: reachOfAddress(address),
        program,
        remark: `socket unit ${fields[socket]}`,
      }),
    ]);
  };

export const systemdSocketsReader: StartReader = ({ log }) => ({ read: rows(log) });
