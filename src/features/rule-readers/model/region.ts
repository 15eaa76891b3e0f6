/** A region: all packets whose protocol, port, addresses and interface lie in these sets. Regions are cut by rules. */
import { MAX_PORT } from '#chart/port-space.ts';
import { type AddressSet, ANY_ADDRESS } from './addresses.ts';
import { difference, intersection, type Intervals, numbers } from './intervals.ts';

export interface Region {
  protocols: Intervals<number>;
  /** Of ICMP and ICMPv6 the types. */
  ports: Intervals<number>;
  sources: AddressSet;
  destinations: AddressSet;
  /** Places in a list of interfaces. */
  interfaces: Intervals<number>;
  /** Places in a list of programs. */
  programs: Intervals<number>;
  sourcePorts: Intervals<number>;
}

/** In the order in which a region is cut: what is most telling first. */
const FIELDS = ['protocols', 'ports', 'sources', 'destinations', 'interfaces', 'programs', 'sourcePorts'] as const;
type Field = (typeof FIELDS)[number];

/** Eight bits of the header of IP (RFC 791). */
const HIGHEST_PROTOCOL = 255;

export const ALL_PROTOCOLS = numbers(0, HIGHEST_PROTOCOL);
export const ALL_PORTS = numbers(0, MAX_PORT);

/** All packets that come in on so many interfaces, for so many programs. */
export const wholeRegion = (interfaces: number, programs: number): Region => ({
  protocols: ALL_PROTOCOLS,
  ports: ALL_PORTS,
  sources: ANY_ADDRESS,
  destinations: ANY_ADDRESS,
  interfaces: numbers(0, interfaces - 1),
  programs: numbers(0, programs - 1),
  sourcePorts: ALL_PORTS,
});

/** A field of a region, whatever its numbers are. */
type AnyIntervals = Intervals<number | bigint>;
const fieldOf = (region: Partial<Region>, field: Field): AnyIntervals | undefined => region[field];

/** What of a region lies in a match; undefined where nothing does. */
export function within(region: Region, match: Partial<Region>): Region | undefined {
  const inner: Region = { ...region };
  for (const field of FIELDS) {
    const wanted = fieldOf(match, field);
    if (wanted === undefined) continue;
    const both = intersection(fieldOf(region, field) ?? [], wanted);
    if (both.length === 0) return undefined;
    Object.assign(inner, { [field]: both });
  }
  return inner;
}

/** What of a region lies outside a match, in disjoint parts. */
export function without(region: Region, match: Partial<Region>): Region[] {
  const parts: Region[] = [];
  let inner = region;
  for (const field of FIELDS) {
    const wanted = fieldOf(match, field);
    if (wanted === undefined) continue;
    const here = fieldOf(inner, field) ?? [];
    const outside = difference(here, wanted);
    if (outside.length > 0) parts.push({ ...inner, [field]: outside });
    const inside = intersection(here, wanted);
    if (inside.length === 0) return [region];
    inner = { ...inner, [field]: inside };
  }
  return parts;
}
