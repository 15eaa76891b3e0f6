/** The ranges from which operating systems take a client's port by default: `content/ephemeral-ranges.json`. */
import list from '#content/ephemeral-ranges.json' with { type: 'json' };
import type { PortSpan } from './port-span.ts';

export type EphemeralRangeId = keyof typeof list;

export interface EphemeralRange extends PortSpan {
  id: EphemeralRangeId;
  /** The system and which versions of it: `Windows before Vista and Server 2008`. */
  system: string;
  /** A name where there is little room: `old Windows`. */
  short: string;
  /** Whether readers meet the system so often that the page of each number speaks of it. */
  common: boolean;
  sources: readonly string[];
}

type ListedRange = Omit<EphemeralRange, 'id' | 'from' | 'to'> & { versions?: string; first: number; last: number };

const listed = Object.entries(list) as [EphemeralRangeId, ListedRange][];

/** All ranges, in the order of the list. */
export const EPHEMERAL_RANGES: readonly EphemeralRange[] = listed.map(
  ([id, { system, versions, first, last, ...rest }]) => ({
    ...rest,
    id,
    system: versions === undefined ? system : `${system} ${versions}`,
    from: first,
    to: last,
  }),
);

/** The ranges of the systems that most readers have. */
export const COMMON_EPHEMERAL_RANGES: readonly EphemeralRange[] = EPHEMERAL_RANGES.filter(({ common }) => common);

const byId = new Map(EPHEMERAL_RANGES.map((range) => [range.id, range]));

/** One range by its id. */
export function ephemeralRange(id: EphemeralRangeId): EphemeralRange {
  const range = byId.get(id);
  if (!range) throw new Error(`No ephemeral range "${id}".`);
  return range;
}

/** Whether a system takes this number from a range for its clients. */
export const isInRange = (port: number, { from, to }: PortSpan): boolean => port >= from && port <= to;

/** The common systems that may hand out this number to a client by default. */
export const ephemeralOn = (port: number): EphemeralRange[] =>
  COMMON_EPHEMERAL_RANGES.filter((range) => isInRange(port, range));
