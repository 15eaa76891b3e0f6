/** How services use one number: which listen there, which have to be told to, which only come in through another. */
import { isOfWindows } from './of-windows.ts';
import type { Endpoint } from './model.ts';

/**
 * What an untouched installation does at the number: it listens, the chart does not say, it is documented, it is off.
 * Then those that only connect to it elsewhere, and those whose calls come in through one that listens.
 */
export type UseKind = 'on' | 'unknown' | 'documented' | 'off' | 'outbound' | 'through';

/** In the order in which they are read. */
const KINDS: readonly UseKind[] = ['on', 'unknown', 'documented', 'off', 'outbound', 'through'];

export interface PortUse {
  kind: UseKind;
  endpoints: readonly Endpoint[];
}

export interface PortUses {
  /** Those that have a row on the number's page, by what they do; the first listen, where any does. */
  rows: readonly PortUse[];
  /** All others, by what they do: the page has them by their names. */
  folds: readonly PortUse[];
}

/** So many documents are named beside a row: the page of its service names all. */
const MAX_ROW_SOURCES = 2;

/** The documents that stand beside a row on a number's page. */
export const rowSources = ({ sources }: Endpoint): readonly string[] => sources.slice(0, MAX_ROW_SOURCES);

/** So many rows of a number are read. */
const MAX_ROWS = 3;

function kindOf(e: Endpoint): UseKind {
  if (e.through !== null) return 'through';
  return e.direction === 'outbound' ? 'outbound' : (e.default ?? 'unknown');
}

/** What one means by the number comes first: a service's main number, and then what belongs to Windows. */
const rank = (e: Endpoint): number => KINDS.indexOf(kindOf(e)) * 4 + (e.main ? 0 : 2) + (isOfWindows(e) ? 0 : 1);

/** Whom one means by a number: of each service that its file names, in its order, the endpoints that come first. */
export function leadersOf(endpoints: readonly Endpoint[]): Endpoint[] {
  const leading = endpoints.filter((e) => e.lead !== null).sort((a, b) => (a.lead ?? 0) - (b.lead ?? 0));
  return [...Map.groupBy(leading, (e) => e.service).values()].flatMap((own) => {
    const best = Math.min(...own.map(rank));
    return own.filter((e) => rank(e) === best);
  });
}

/** The endpoints at a number in the order in which they are read: whom one means by it, then by what they do. */
export function inReadingOrder(endpoints: readonly Endpoint[]): Endpoint[] {
  const leaders = leadersOf(endpoints);
  const others = endpoints.filter((e) => !leaders.includes(e));
  return [...leaders, ...others.sort((a, b) => rank(a) - rank(b))];
}

const byKind = (endpoints: readonly Endpoint[]): PortUse[] =>
  KINDS.map((kind) => ({ kind, endpoints: endpoints.filter((e) => kindOf(e) === kind) })).filter(
    (use) => use.endpoints.length > 0,
  );

/** Whether something at the number can be told to listen or not to: it doesn't only connect, nor come in elsewhere. */
export const isAtHome = (e: Endpoint): boolean => !['outbound', 'through'].includes(kindOf(e));

/** The uses of a number, given all endpoints at it. */
export function portUses(endpoints: readonly Endpoint[]): PortUses {
  const ordered = inReadingOrder(endpoints);
  const home = ordered.filter(isAtHome);
  const rows = (home.length > 0 ? home : ordered).slice(0, MAX_ROWS);
  return { rows: byKind(rows), folds: byKind(ordered.filter((e) => !rows.includes(e))) };
}

/** All uses of a number, by what they do. */
export const usesOf = (endpoints: readonly Endpoint[]): PortUse[] => byKind(inReadingOrder(endpoints));

/** The endpoints that have a row of their own on the number's page. */
export const rowsOf = (endpoints: readonly Endpoint[]): Endpoint[] =>
  portUses(endpoints).rows.flatMap((use) => use.endpoints);
