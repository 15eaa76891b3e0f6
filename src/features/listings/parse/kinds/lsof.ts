/** `lsof -nP -i`, on macOS, Linux and BSD: `sshd 912 root 3u IPv4 19244 0t0 TCP *:22 (LISTEN)`. */
import type { Transport } from '#content-model/vocab.ts';
import { commandPattern } from '../command-pattern.ts';
import type { LineLog } from '../line-log.ts';
import type { CommonKind } from '../listing-kind.ts';
import { namedRemark, type NumberOfName, splitAddress, reachOfAddress, parsePort } from '../address-and-port.ts';
import { asConnection, asHeading, asUnparsed, completeListener, asListeners, type LineReader } from '../line-result.ts';

const KIND = 'lsof';
/** What else a process has open, listed where -i is missing. */
const OTHER =
  /^(?:REG|DIR|CHR|BLK|FIFO|LINK|PIPE|KQUEUE|unix|sock|pack|raw6?|netlink|a_inode|systm|NPOLICY|CHAN|PSXSHM|PSXSEM|ndrv|key|unknown|DEL|NOFD)$/;

const lsofRows =
  (log: LineLog, numberOf: NumberOfName): LineReader =>
  (line) => {
    const { fields, text } = line;
    if (fields[0] === 'COMMAND' && fields.includes('PID') && fields.includes('FD')) return asHeading(KIND);
    if (fields[0] === 'lsof:' || text.includes('Output information may be incomplete.')) return asHeading(KIND);
    // Somebody may have put asterisks in its place.
    const type = fields.findIndex((field, at) => at > 2 && /^(?:IPv[46]|\*\*+)$/.test(field));
    if (type < 0 || type > 12) return log.lastKind === KIND && isOther(fields) ? asHeading(KIND) : undefined;
    const node = fields.findIndex((field, at) => at > type && /^(?:TCP|UDP|UDPLITE|SCTP|DCCP)$/.test(field));
    // The program may have spaces: the process is the number before the user.
    const pid = fields.findIndex((field, at) => at > 0 && at < type && /^\d{1,10}$/.test(field));
    const name = fields[node + 1];
    if (node < 0 && fields.some((field, at) => at > type && /^(?:RAW|ICMP|ICMPV6|IGMP|PIM)$/.test(field)))
      return asHeading(KIND);
    if (node < 0 || pid < 0 || name === undefined) return asUnparsed(KIND, 'no process, or no address, in the line');
    if (name.includes('->')) return asConnection(KIND);
    const state = fields[node + 2];
    if (state !== undefined && state !== '(LISTEN)' && /^\([A-Z]/.test(state)) return asConnection(KIND);
    const here = splitAddress(name);
    if (here === undefined) return asUnparsed(KIND, 'no port after the address');
    if (here.port === '*' || here.port === '0') return asConnection(KIND);
    const from = parsePort(here.port, '-P', numberOf);
    if (typeof from === 'string') return asUnparsed(KIND, from);
    const transport = (fields[node] ?? '').replace('LITE', '').toLowerCase() as Transport;
    const program = fields.slice(0, pid).join(' ').replaceAll('\\x20', ' ').trim();
    const { address } = here;
    return asListeners([
      completeListener({
        kind: KIND,
        line: line.number,
        transport,
        from,
        address,
        reach: reachOfAddress(address),
        pid: Number(fields[pid]),
        program,
        remark: namedRemark(here.port),
      }),
    ]);
  };

const isOther = (fields: readonly string[]): boolean =>
  fields.length > 4 && fields.slice(3, 7).some((field) => OTHER.test(field));

export const lsof: CommonKind = {
  id: KIND,
  label: 'lsof',
  system: null,
  commandPattern: commandPattern('lsof'),
  // lsof(8), option +c: nine by default.
  maxProgramLength: 9,
  reader: ({ log, numberOf }) => ({ read: lsofRows(log, numberOf) }),
};
