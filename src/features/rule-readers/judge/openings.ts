/** What a rule set lets in, as a person reads it: a row for each protocol and run of ports. */
import { ICMP, ICMPV6 } from '#content-model/icmp-types.ts';
import { type AddressSet, IPV4, IPV6, OUTSIDE, versionsIn } from '../model/addresses.ts';
import { difference, intersection, type Intervals, numbers, sameIntervals } from '../model/intervals.ts';
import { NAMED_PROTOCOLS } from '../model/protocols.ts';
import { ALL_PORTS, ALL_PROTOCOLS } from '../model/region.ts';

import type { Judgement } from './judge.ts';
import type { Doubt } from './judged-region.ts';
import { type NamedOnes, namesAt } from './names.ts';
import { type MergedRegion, mergeRegions } from './merge-regions.ts';

export interface OpenPorts {
  outcome: 'open' | 'not-judged';
  /** An IP protocol by its number; `all`, or all that no other row speaks of. */
  protocol: number | 'all' | 'others';
  /** Ports, or types of ICMP; null where all of them are meant. */
  ports: Intervals<number> | null;
  sources: AddressSet;
  /** Addresses that it has to be sent to; null where any of the machine's does. */
  destinations: AddressSet | null;
  /** Ports that it has to come from; null where any does. */
  sourcePorts: Intervals<number> | null;
  /** Interfaces, or profiles, on which it has to come in; null where any does. */
  interfaces: NamedOnes | null;
  /** Programs that have to listen; null where any may. */
  programs: NamedOnes | null;
  /** The lines that decide, ascending: of what isn't judged those that would without the doubts. */
  lines: readonly number[];
  otherwise: 'open' | 'closed';
  doubts: readonly Doubt[];
  isLimited: boolean;
}

/** A region's protocols one by one, with those that have no name here together. */
function protocolsOf(protocols: Intervals<number>): readonly (readonly [OpenPorts['protocol'], Intervals<number>])[] {
  if (sameIntervals(protocols, ALL_PROTOCOLS)) return [['all', protocols]];
  const named = intersection(protocols, NAMED_PROTOCOLS).flatMap(([from, end]) =>
    Array.from({ length: end - from }, (_, i) => from + i),
  );
  const others = difference(protocols, NAMED_PROTOCOLS);
  const [first] = others;
  const single = others.length === 1 && first && first[1] - first[0] === 1 ? first[0] : undefined;
  return [
    ...named.map((number) => [number, numbers(number)] as const),
    ...(others.length === 0 ? [] : [[single ?? ('others' as const), others] as const]),
  ];
}

const unlessAll = <N extends number | bigint>(set: Intervals<N>, all: Intervals<N>): Intervals<N> | null =>
  sameIntervals(set, all) ? null : set;

/** The two ICMPs belong to one version of IP each. */
const versionOf = (protocol: OpenPorts['protocol']): AddressSet =>
  protocol === ICMP ? IPV4 : protocol === ICMPV6 ? IPV6 : OUTSIDE;

function rowsOf(merged: MergedRegion, { names, entered }: Judgement): OpenPorts[] {
  const { region, outcome, lines, otherwise, doubts, isLimited } = merged;
  if (outcome === 'closed') return [];
  const { ports, destinations, sourcePorts } = region;
  return protocolsOf(region.protocols).flatMap(([protocol]): OpenPorts[] => {
    const sources = intersection(region.sources, versionOf(protocol));
    if (sources.length === 0) return [];
    const anyDestination = intersection(entered, versionsIn(sources));
    return [
      {
        outcome,
        protocol,
        ports: unlessAll(ports, ALL_PORTS),
        sources,
        destinations: unlessAll(intersection(destinations, anyDestination), anyDestination),
        sourcePorts: unlessAll(sourcePorts, ALL_PORTS),
        interfaces: namesAt(region.interfaces, names.interfaces),
        programs: namesAt(region.programs, names.programs),
        lines,
        otherwise,
        doubts,
        isLimited,
      },
    ];
  });
}

const rank = ({ protocol }: OpenPorts): number => (protocol === 'all' ? -1 : protocol === 'others' ? 1_000 : protocol);

/** What is open and what isn't judged, by protocol and port. */
export function openPorts(judgement: Judgement): OpenPorts[] {
  const rows = mergeRegions(judgement.regions).flatMap((merged) => rowsOf(merged, judgement));
  const first = ({ ports }: OpenPorts) => ports?.[0]?.[0] ?? -1;
  return rows.sort((a, b) => rank(a) - rank(b) || first(a) - first(b) || (a.outcome < b.outcome ? 1 : -1));
}
