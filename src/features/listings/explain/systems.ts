/** The system that a listing comes from, and the numbers that it hands out. */
import { EPHEMERAL_RANGES } from '#chart/port-space.ts';
import type { ListingSystem } from '../parse/listing-kind.ts';
import { listingKind } from '../parse/listing-kinds.ts';

/** The system of a kind of listing. */
export const systemOf = (kind: string): ListingSystem => listingKind(kind)?.system ?? null;

const NAMES: Readonly<Record<Exclude<ListingSystem, null>, string>> = {
  windows: 'Windows since Vista and Server 2008',
  linux: 'Linux',
  macos: 'macOS',
};

/** The range from which a system takes clients' ports by default. */
const ephemeralRangeOf = (system: Exclude<ListingSystem, null>) =>
  EPHEMERAL_RANGES.find((range) => range.system === NAMES[system]);
const EPHEMERAL = {
  windows: ephemeralRangeOf('windows'),
  linux: ephemeralRangeOf('linux'),
  macos: ephemeralRangeOf('macos'),
};

const FORMER_WINDOWS_RANGE = EPHEMERAL_RANGES.find(({ system }) => system === 'Windows before Vista and Server 2008');

/** Whether Windows handed the number out before Vista and Server 2008: a listing doesn't tell its age. */
export const isFormerEphemeralPort = (port: number): boolean =>
  FORMER_WINDOWS_RANGE !== undefined && port >= FORMER_WINDOWS_RANGE.from && port <= FORMER_WINDOWS_RANGE.to;

/** The range that holds the number on this system; where the system isn't known, IANA's own range counts. */
export function ephemeralRangeWith(system: ListingSystem, port: number): { from: number; to: number } | undefined {
  const range = EPHEMERAL[system ?? 'macos'];
  return range && port >= range.from && port <= range.to ? range : undefined;
}
