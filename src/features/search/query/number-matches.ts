/** Answers to numbers: each has its page, and a range has the named ports inside it. */
import { list } from '#lib/text.ts';
import type { MatchType, SearchMatch } from './search-match.ts';
import type { OpenIndex } from '../index/open-index.ts';
import type { PortQuery } from './port-query.ts';

/** So many ports of a range are listed. */
const MAX_RANGE_PORTS = 12;

const NAMES: Readonly<Record<string, string>> = { tcp: 'TCP', udp: 'UDP', sctp: 'SCTP', dccp: 'DCCP' };
const nameOf = (transport: string) => NAMES[transport] ?? transport;

/** What is known of a port on another transport than the one that was asked for; undefined when it agrees. */
function transportRemark(known: readonly string[] | undefined, asked: string | undefined): string | undefined {
  if (!asked || !known || known.includes(asked) || known.length === 0) return undefined;
  return `nothing known on ${nameOf(asked)}, only on ${list(known.map(nameOf))}`;
}

function matchOf(index: OpenIndex, number: number, transport: string | undefined, matchType: MatchType): SearchMatch[] {
  const page = index.port(number);
  if (!page) return [];
  const remark = transportRemark(page.transports, transport);
  const match: SearchMatch = {
    ...page,
    reason: 'name',
    matched: String(number),
    matchType,
    ...(remark && { remark }),
  };
  return [index.isCharted(number) ? match : { ...match, uncharted: true }];
}

/** The named ports from one number to another: charted ones first, each part by number. */
export function namedPortsWithin(index: OpenIndex, { from, to }: Pick<PortQuery, 'from' | 'to'>): number[] {
  const within = index.namedPorts.filter((number) => number >= from && number <= to);
  const isCharted = (number: number) => index.isCharted(number);
  return [...within.filter(isCharted), ...within.filter((number) => !isCharted(number))];
}

/** The pages for one number or range. */
export function portMatches(
  index: OpenIndex,
  { from, to, transport }: PortQuery,
  matchType: MatchType = 'whole',
): SearchMatch[] {
  if (from === to) return matchOf(index, from, transport, matchType);
  return namedPortsWithin(index, { from, to })
    .slice(0, MAX_RANGE_PORTS)
    .flatMap((number) => matchOf(index, number, transport, 'range'));
}

/** How many named ports of a range have no room among the answers. */
export const unlistedPortCount = (index: OpenIndex, asked: PortQuery): number =>
  asked.from === asked.to ? 0 : Math.max(0, namedPortsWithin(index, asked).length - MAX_RANGE_PORTS);
