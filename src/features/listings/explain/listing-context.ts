/** What one listener can't tell, and the listing as a whole can. */
import { rangeOf } from '#chart/port-space.ts';
import type { Listener } from '../parse/listing.ts';
import { bareName } from './program-name.ts';
import { KERNEL_LOCKS } from './proxies-and-runtimes.ts';
import { ephemeralRangeWith, systemOf } from './systems.ts';

export interface ListingContext {
  /** The kinds of listing in which at least half have a program: where fewer have, none is worth a word. */
  namesPrograms: ReadonlySet<string>;
  /** By host: the numbers among which the programs of Windows that speak RPC stand, where the range was lowered. */
  loweredRanges: ReadonlyMap<string, readonly [from: number, to: number]>;
  /** Hosts on which such a program stands in the usual range. */
  usualRanges: ReadonlySet<string>;
  /** Hosts whose kernel serves NFS: its number stands there without a program. */
  kernelNfs: ReadonlySet<string>;
}

function kindsNamingPrograms(listeners: readonly Listener[]): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const { kind, program } of listeners) {
    balance.set(kind, (balance.get(kind) ?? 0) + (program === null ? -1 : 1));
  }
  return new Set([...balance].filter(([, sum]) => sum >= 0).map(([kind]) => kind));
}

/** Programs of Windows that take a dynamic port for RPC when they start. */
const RPC_PROGRAMS: ReadonlySet<string> = new Set(['lsass', 'wininit', 'services', 'svchost', 'spoolsv']);
/** So many of them stand within so many numbers where the range was lowered; one alone is no sign of it. */
const MIN_RPC_PROGRAMS = 3;
const WINDOW = 64;
const NAMELESS = 8;

const isRpcProgram = ({ kind, transport, program, pid }: Listener): boolean =>
  transport === 'tcp' &&
  program !== null &&
  systemOf(kind, { program, pid }) === 'windows' &&
  RPC_PROGRAMS.has(bareName(program).toLowerCase());

/** The lowest stretch of numbers in which several different ones stand. */
function loweredRange(listeners: readonly Listener[]): readonly [number, number] | undefined {
  const rows = [...listeners].sort((a, b) => a.from - b.from);
  for (let at = 0; at + MIN_RPC_PROGRAMS <= rows.length; at++) {
    const first = rows[at]?.from ?? 0;
    const near = rows.slice(at, at + WINDOW).filter(({ from }) => from < first + WINDOW);
    const programs = new Set(near.map(({ program }) => bareName(program ?? '').toLowerCase()));
    // The first one may have no name: netstat can't name protected processes.
    if (programs.size >= MIN_RPC_PROGRAMS) return [first - NAMELESS, first + WINDOW - 1];
  }
  return undefined;
}

/** Looks at all listeners of a paste once. */
export function contextOf(listeners: readonly Listener[]): ListingContext {
  const loweredRanges = new Map<string, readonly [number, number]>();
  const isUsual = ({ from }: Listener): boolean => ephemeralRangeWith('windows', from) !== undefined;
  const rpc = listeners.filter(isRpcProgram);
  const usualRanges = new Set(rpc.filter(isUsual).map(({ host }) => host));
  // What stands below the registered ports is a number of its own.
  const others = rpc.filter((listener) => !isUsual(listener) && rangeOf(listener.from).id !== 'system');
  const byHost = Map.groupBy(others, ({ host }) => host);
  for (const [host, own] of byHost) {
    const range = loweredRange(own);
    if (range) loweredRanges.set(host, range);
  }
  const nfs = listeners.filter(({ from, program }) => from === KERNEL_LOCKS.beside && program === null);
  const kernelNfs = new Set(nfs.map(({ host }) => host));
  return { namesPrograms: kindsNamingPrograms(listeners), loweredRanges, usualRanges, kernelNfs };
}
