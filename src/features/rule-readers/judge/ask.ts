/** What a rule set does with connections to some ports of a protocol: for one listener, or for one row of a job. */
import type { AddressSet } from '../model/addresses.ts';
import { numbers } from '../model/intervals.ts';
import { type Region, within } from '../model/region.ts';
import type { Judgement } from './judge.ts';
import type { JudgedRegion } from './judged-region.ts';
import { openPorts, type OpenPorts } from './openings.ts';

/** What is asked for; without sources or destinations, from anywhere and to any address of the machine. */
export interface Asked {
  /** IANA's number of an IP protocol. */
  protocol: number;
  /** First and last port, or type of ICMP; absent where the protocol has none. */
  ports?: readonly [first: number, last: number];
  sources?: AddressSet;
  destinations?: AddressSet;
}

export interface Answer {
  /** `open`: from everywhere that was asked for; `partly`: from some of it; `not-judged`: nothing is open for certain. */
  access: 'open' | 'partly' | 'not-judged' | 'closed';
  /** What is open and what isn't judged, within what was asked for. */
  openings: readonly OpenPorts[];
  /** Whether any of it is closed for certain. */
  hasClosed: boolean;
  /** The lines that close the rest, ascending; those that stand on no line are left out. */
  closedOn: readonly number[];
}

/** The packets that are asked for. */
export const matchOf = ({ protocol, ports, sources, destinations }: Asked): Partial<Region> => ({
  protocols: numbers(protocol),
  ...(ports ? { ports: numbers(ports[0], ports[1]) } : {}),
  ...(sources ? { sources } : {}),
  ...(destinations ? { destinations } : {}),
});

/** The part of a judgement that was asked for. */
export function ask(judgement: Judgement, asked: Asked): Answer {
  const match = matchOf(asked);
  const regions = judgement.regions.flatMap((judged): JudgedRegion[] => {
    const region = within(judged.region, match);
    return region ? [{ ...judged, region }] : [];
  });
  const has = (outcome: JudgedRegion['outcome']) => regions.some((one) => one.outcome === outcome);
  const isAll = (outcome: JudgedRegion['outcome']) =>
    regions.length > 0 && regions.every((one) => one.outcome === outcome);
  const access = isAll('open')
    ? 'open'
    : has('open')
      ? 'partly'
      : has('not-judged') || regions.length === 0
        ? 'not-judged'
        : 'closed';
  const closed = regions.flatMap(({ outcome, line }) => (outcome === 'closed' && line !== null ? [line] : []));
  return {
    access,
    openings: openPorts({ ...judgement, regions }),
    hasClosed: has('closed'),
    closedOn: [...new Set(closed)].sort((a, b) => a - b),
  };
}
