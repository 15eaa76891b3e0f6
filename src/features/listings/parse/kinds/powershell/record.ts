/** One connection or endpoint of PowerShell, by the names of its properties in lower case. */
import { reachOfAddress, parsePort } from '../../address-and-port.ts';
import { asConnection, asUnparsed, completeListener, asListeners, type LineResult } from '../../line-result.ts';

/** What the command above asked for; null where it wasn't one of these cmdlets, or stands nowhere. */
export type RequestedTransport = 'tcp' | 'udp' | null;

/** Of a command as it was typed. */
export function requestedTransport(command: string | null): RequestedTransport {
  const cmdlet = /get-net(tcp|udp)/i.exec(command ?? '')?.[1]?.toLowerCase();
  return cmdlet === undefined ? null : (cmdlet as RequestedTransport);
}

/** `Listen` is 2 where the number is printed, `Bound` 100 (MSFT_NetTCPConnection, property State). */
const LISTEN = /^(?:listen|2)$/i;
/** The other states, and their numbers. */
const OTHER_STATE =
  /^(?:closed|synsent|synreceived|established|finwait[12]|closewait|closing|lastack|timewait|deletetcb|bound|1|[3-9]|1[0-2]|100)$/i;

/** What only Get-NetTCPConnection knows. */
const OF_TCP = ['state', 'remoteaddress', 'remoteport', 'appliedsetting', 'offloadstate'];
/** The default view of Get-NetUDPEndpoint. */
const OF_UDP = ['localaddress', 'localport'];

/** Whose output it is; `sure` is false where both cmdlets could have printed it. */
export interface Cmdlet {
  transport: 'tcp' | 'udp';
  sure: boolean;
}

/** Before a heading was read. */
export const UNKNOWN_CMDLET: Cmdlet = { transport: 'tcp', sure: false };

/** Whether a kind of listing is one of these cmdlets'. */
export const isPowershell = (kind: string | null): boolean => kind?.startsWith('powershell') ?? false;

/** TCP or UDP by the columns, or by what the command asked for. */
export function cmdletOf(names: readonly string[], asked: RequestedTransport): Cmdlet {
  if (names.some((name) => OF_TCP.includes(name))) return { transport: 'tcp', sure: true };
  if (asked !== null) return { transport: asked, sure: true };
  const bare = names.length === OF_UDP.length && names.every((name) => OF_UDP.includes(name));
  return bare ? { transport: 'udp', sure: true } : { transport: 'tcp', sure: false };
}

function isListening(get: ReadonlyMap<string, string>): boolean {
  const state = get.get('state') ?? '';
  if (state !== '') return LISTEN.test(state);
  const far = get.get('remoteport') ?? '';
  return far === '' || far === '0';
}

/** What scripts call the program; a path says most. */
const PROGRAM = ['processpath', 'path', 'processname', 'process', 'proc', 'program', 'name', 'owner'];

const programOf = (get: ReadonlyMap<string, string>): string | null => {
  const name = PROGRAM.map((key) => get.get(key)).find(Boolean);
  return name === undefined || /^\d+$/.test(name) ? null : name;
};

const pidOf = (get: ReadonlyMap<string, string>): number | null => {
  // A narrow window breaks the heading's last word: `OwningPr`.
  const broken = [...get.keys()].find((key) => key.length > 5 && 'owningprocess'.startsWith(key)) ?? '';
  const pid = ['owningprocess', 'pid', 'processid', broken].map((key) => get.get(key)).find(Boolean) ?? '';
  return /^\d{1,10}$/.test(pid) ? Number(pid) : null;
};

/** Tells what a record is; it starts on `line`. */
export function readRecord(line: number, get: ReadonlyMap<string, string>, { transport, sure }: Cmdlet): LineResult {
  const kind = `powershell-${transport}`;
  const local = get.get('localport') ?? '';
  const state = get.get('state') ?? '';
  if (state !== '' && !LISTEN.test(state) && !OTHER_STATE.test(state))
    return asUnparsed(kind, `“${state.slice(0, 40)}” is no state of this cmdlet`);
  if (transport === 'tcp' && !isListening(get)) return asConnection(kind);
  const from = parsePort(local, 'numbers for ports');
  if (typeof from === 'string') return asUnparsed(kind, from);
  if (from === 0) return asConnection(kind);
  const address = get.get('localaddress') ?? '';
  const remark = sure ? null : 'taken for TCP: the listing does not say';
  return asListeners([
    completeListener({
      kind,
      line,
      transport,
      from,
      address,
      reach: reachOfAddress(address),
      pid: pidOf(get),
      program: programOf(get),
      remark,
    }),
  ]);
}
