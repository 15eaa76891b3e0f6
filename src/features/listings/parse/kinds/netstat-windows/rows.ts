/**
 * Windows: `netstat -an`, `-ano`, `-abno`, in any language.
 *
 * Many a Windows translates the state: ABHÖREN, HERGESTELLT (German), À L'ÉCOUTE, ÉCOUTE (French), ESCUCHANDO
 * (Spanish), IN ASCOLTO (Italian), ESCUTANDO (Portuguese), NASŁUCHIWANIE (Polish); others print LISTENING; and the
 * wrong code page makes ABH™REN of it. So no word is asked but for BOUND (a port that is held and not listened on,
 * `netstat -q`): whoever listens has no far end, which is port 0 of no address, or `*:*` for UDP.
 * https://learn.microsoft.com/windows-server/administration/windows-commands/netstat
 * https://github.com/hanlulong/stata-mcp/issues/64 https://github.com/ConSol-Monitoring/snclient/issues/360
 */
import type { Transport } from '#content-model/vocab.ts';
import { namedRemark, type NumberOfName, splitAddress, reachOfAddress, parsePort } from '../../address-and-port.ts';
import type { LineLog } from '../../line-log.ts';
import type { ListingLine } from '../../lines.ts';
import { takeUnknownHeading } from '../../unknown-heading.ts';
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

const KIND = 'netstat-windows';
const PROTOCOL = /^(?:tcp|udp)(?:v?[46])?$/i;
const NUMBER = /^\d{1,10}$/;
/**
 * A process's number as people write it down, `pid=944`, `(944)`, and as the source of a program has it, with a line
 * break or a quote behind it: `1044\r\n";`.
 */
const PID = /^\(?(?:pid[=:]?)?(\d{1,10})(?:\\[rn]|["'`,;\\+)])*$/i;

/** The process: the first number behind the far end. Before it stands the state, which may be two words. */
function pidOf(fields: readonly string[]): number | null {
  for (let at = 3; at < fields.length; at++) {
    const number = PID.exec(fields[at] ?? '')?.[1];
    if (number !== undefined) return Number(number);
  }
  return null;
}

/** `4/System`, as Meterpreter has it behind numbers of its own. */
function ownerIn(fields: readonly string[]): { pid: number; program: string } | undefined {
  for (let at = 3; at < fields.length; at++) {
    const field = fields[at] ?? '';
    const slash = field.indexOf('/');
    if (slash > 0 && slash + 1 < field.length && NUMBER.test(field.slice(0, slash)))
      return { pid: Number(field.slice(0, slash)), program: field.slice(slash + 1) };
    // As scripts and people write it behind the number: `884 (svchost)`, `884 svchost.exe`.
    const named = NUMBER.test(fields[at - 1] ?? '') ? /^\(([^()]+)\)$|^[^()]+\.exe$/i.exec(field) : null;
    const program = named?.[1] ?? named?.[0];
    if (program) return { pid: Number(fields[at - 1]), program };
  }
  return undefined;
}

function readRow(line: ListingLine, fields: readonly string[], numberOf: NumberOfName): LineResult | undefined {
  const [protocol = ''] = fields;
  if (!PROTOCOL.test(protocol)) return undefined;
  const transport: Transport = /^t/i.test(protocol) ? 'tcp' : 'udp';
  const local = splitAddress(fields[1] ?? '');
  if (local === undefined) return undefined;
  const far = splitAddress(fields[2] ?? '');
  if (far === undefined && local.port === '') return undefined;
  if (far === undefined) return asUnparsed(KIND, 'the line breaks off before the foreign address');
  // A narrow window breaks the far end: what is left of it is no sign of a listener.
  if (far.port === '') return asConnection(KIND);
  const nobody = far.port === '0' || far.port === '*';
  if (!nobody || fields[3] === 'BOUND' || local.port === '0' || local.port === '*') return asConnection(KIND);
  const port = parsePort(local.port, '-n', numberOf);
  if (typeof port === 'string') return asUnparsed(KIND, port);
  const { address } = local;
  const owner = ownerIn(fields);
  const reach = reachOfAddress(address);
  return asListeners([
    completeListener({
      kind: KIND,
      line: line.number,
      transport,
      from: port,
      address,
      reach,
      remark: namedRemark(local.port),
      pid: owner?.pid ?? pidOf(fields),
      program: owner?.program ?? null,
    }),
  ]);
}

/** The rest of a row stands on the next line: its process, or more of it. */
const joinWith =
  (numberOf: NumberOfName): JoinNextLine =>
  (line, next) => {
    if (next.fields.length > 4) return undefined;
    const fields = [...line.fields, ...next.fields];
    const result = pidOf(fields) === null ? undefined : readRow(line, fields, numberOf);
    return result?.as === 'unparsed' ? undefined : result;
  };

/** Reads rows; a row without the process takes it from the next line, where the others have one. */
export function windowsRows(log: LineLog, numberOf: NumberOfName): LineReader {
  const join = joinWith(numberOf);
  let broken = 0;
  let pids = false;
  return (line) => {
    // The end of a far address that was broken off above.
    if (broken > 0 && line.number === broken + 1 && /^\s{20,}\d{1,5}\s*$/.test(line.text)) return asHeading(KIND);
    const result = readRow(line, line.fields, numberOf);
    if (result === undefined) return undefined;
    if (line.fields[2]?.endsWith(':')) broken = line.number;
    takeUnknownHeading(log, line.number, KIND);
    const whole = result.as !== 'unparsed' && pidOf(line.fields) !== null;
    pids ||= whole;
    if (!whole && (result.as === 'unparsed' || pids)) result.join = join;
    return result;
  };
}
