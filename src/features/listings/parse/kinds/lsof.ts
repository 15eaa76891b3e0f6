/** `lsof -nP -i`, on macOS, Linux and BSD: `sshd 912 root 3u IPv4 19244 0t0 TCP *:22 (LISTEN)`. */
import type { Transport } from '#content-model/vocab.ts';
import type { Ledger } from '../line-log.ts';
import { placeOf, reachOf, readPort } from '../address-and-port.ts';
import { connection, heading, left, listenerOf, listens, type Reader } from '../line-result.ts';

const KIND = 'lsof';
/** What else a process has open, listed where -i is missing. */
const OTHER =
  /^(?:REG|DIR|CHR|BLK|FIFO|LINK|PIPE|KQUEUE|unix|sock|pack|raw6?|netlink|a_inode|systm|NPOLICY|CHAN|PSXSHM|PSXSEM|ndrv|key|unknown|DEL|NOFD)$/;

export const lsofRows =
  (ledger: Ledger): Reader =>
  (line) => {
    const { fields, text } = line;
    if (fields[0] === 'COMMAND' && fields.includes('PID') && fields.includes('FD')) return heading(KIND);
    if (fields[0] === 'lsof:' || text.includes('Output information may be incomplete.')) return heading(KIND);
    const type = fields.findIndex((field, at) => at > 2 && (field === 'IPv4' || field === 'IPv6'));
    if (type < 0 || type > 12) return ledger.last === KIND && isOther(fields) ? heading(KIND) : undefined;
    const node = fields.findIndex((field, at) => at > type && /^(?:TCP|UDP|UDPLITE|SCTP|DCCP)$/.test(field));
    // The program may have spaces: the process is the number before the user.
    const pid = fields.findIndex((field, at) => at > 0 && at < type && /^\d{1,10}$/.test(field));
    const name = fields[node + 1];
    if (node < 0 || pid < 0 || name === undefined) return left(KIND, 'no process, or no address, in the line');
    if (name.includes('->')) return connection(KIND);
    const state = fields[node + 2];
    if (state !== undefined && state !== '(LISTEN)' && /^\([A-Z]/.test(state)) return connection(KIND);
    const here = placeOf(name);
    if (here === undefined) return left(KIND, 'no port after the address');
    if (here.port === '*' || here.port === '0') return connection(KIND);
    const from = readPort(here.port, '-P');
    if (typeof from === 'string') return left(KIND, from);
    const transport = (fields[node] ?? '').replace('LITE', '').toLowerCase() as Transport;
    const program = fields.slice(0, pid).join(' ').replaceAll('\\x20', ' ');
    const { address } = here;
    return listens(
      listenerOf({
        kind: KIND,
        line: line.number,
        transport,
        from,
        address,
        reach: reachOf(address),
        pid: Number(fields[pid]),
        program,
      }),
    );
  };

const isOther = (fields: readonly string[]): boolean =>
  fields.length > 4 && fields.slice(3, 7).some((field) => OTHER.test(field));
