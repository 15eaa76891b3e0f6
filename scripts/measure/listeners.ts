/** What listens in a started root: its sockets joined with the programs, accounts, units and packages behind them. */
import type { MeasuredListener } from '#content-model/measured.ts';
import { addressWords, inOrder } from './addresses.ts';
import type { RootReport } from './root-report.ts';
import type { Socket } from './ss-output.ts';

const SYSTEMD = 1;

/** They hold ports for the programs of other packages, whose installation wrote a line for them (inetd.conf(5)). */
const SUPER_SERVERS: readonly (string | undefined)[] = ['inetd', 'xinetd'];

/** The socket unit that holds a socket for systemd: `0.0.0.0:111`, `[::]:111`. */
function socketUnit({ address, port }: Socket, { systemdSockets }: RootReport) {
  const host = address.includes(':') ? `[${address}]` : address;
  const named = [`${host}:${port}`, ...(address === '*' ? [`[::]:${port}`] : [])];
  return systemdSockets.find(({ listens }) => named.includes(listens.replace(/%[^\]:]*/, '')));
}

/** Who listens on a socket: the program that opened it, or systemd where it waits to start one. */
function listenerOf(socket: Socket, report: RootReport, packageName: string): MeasuredListener {
  const programs = socket.holders.filter(({ pid }) => pid !== SYSTEMD).sort((a, b) => a.pid - b.pid);
  const holder = programs[0] ?? socket.holders[0];
  const process = report.processes.find(({ pid }) => pid === holder?.pid);
  const bySystemd = socket.holders.some(({ pid }) => pid === SYSTEMD) ? socketUnit(socket, report) : undefined;
  const unit = programs.length > 0 ? process?.unit : bySystemd?.unit;
  const workers = programs
    .map(({ pid }) => report.processes.find((one) => one.pid === pid)?.account)
    .find((account) => account !== undefined && account !== process?.account);
  const owner = report.units.find(({ id }) => id === unit)?.package;
  const sourceOf = (name: string | undefined) => report.packages.find((one) => one.name === name)?.source;
  const isForeign =
    owner !== undefined &&
    owner !== packageName &&
    sourceOf(owner) !== sourceOf(packageName) &&
    !SUPER_SERVERS.includes(holder?.program);
  return {
    transport: socket.transport,
    port: socket.port,
    addresses: inOrder(addressWords(socket.address)),
    ...(holder ? { program: holder.program } : {}),
    ...(process && process.path !== '' ? { path: process.path } : {}),
    ...(process && process.account !== '' ? { account: process.account } : {}),
    ...(workers === undefined ? {} : { workers }),
    ...(unit === undefined || unit === '' || unit === '-' ? {} : { unit }),
    ...(bySystemd && bySystemd.unit !== unit ? { socket: bySystemd.unit } : {}),
    ...(isForeign ? { package: owner } : {}),
  };
}

const keyOf = (listener: MeasuredListener) => JSON.stringify({ ...listener, addresses: [] });

/** All listeners, one for all addresses of a number and a program; by transport, number and program. */
export function listenersIn(report: RootReport, packageName: string): MeasuredListener[] {
  const merged = new Map<string, MeasuredListener>();
  for (const socket of report.sockets) {
    const listener = listenerOf(socket, report, packageName);
    const key = keyOf(listener);
    merged.set(key, {
      ...listener,
      addresses: inOrder([...(merged.get(key)?.addresses ?? []), ...listener.addresses]),
    });
  }
  const portOf = ({ port }: MeasuredListener) => (typeof port === 'number' ? port : Infinity);
  return [...merged.values()].sort(
    (a, b) => portOf(a) - portOf(b) || a.transport.localeCompare(b.transport) || keyOf(a).localeCompare(keyOf(b), 'en'),
  );
}

/** Programs of RPC take a number below 1024 that happens to be free (bindresvport(3)). */
const isReserved = (port: number, program: string | undefined) =>
  port >= 512 && port < 1024 && program?.startsWith('rpc.') === true;

/** Linux's own range for ports that nobody asked for by number (net.ipv4.ip_local_port_range). */
const HANDED_OUT = [32768, 60999] as const;

/** Whether a number may be one that the system has chosen: a second start tells. */
export const mayBeHandedOut = ({ port, program }: MeasuredListener): boolean =>
  typeof port === 'number' && ((port >= HANDED_OUT[0] && port <= HANDED_OUT[1]) || isReserved(port, program));

/** Numbers that a restart has changed are nobody's: the system hands them out. Two readings of the same root. */
export function withoutHandedOut(
  before: readonly MeasuredListener[],
  after: readonly MeasuredListener[],
): MeasuredListener[] {
  const isKept = ({ transport, port, program }: MeasuredListener) =>
    after.some((one) => one.transport === transport && one.port === port && one.program === program);
  const marked = before.map((one): MeasuredListener =>
    mayBeHandedOut(one) && !isKept(one) ? { ...one, port: 'handed out' } : one,
  );
  // A program that takes one for each version of IP has one line of two.
  const merged = new Map<string, MeasuredListener>();
  for (const one of marked) {
    const key = keyOf(one);
    merged.set(key, { ...one, addresses: inOrder([...(merged.get(key)?.addresses ?? []), ...one.addresses]) });
  }
  return [...merged.values()];
}
