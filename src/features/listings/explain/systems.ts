/** The system that a listing comes from, and the numbers that it hands out. */
import { ephemeralRange, isInRange } from '#chart/ephemeral-ranges.ts';
import type { PortSpan } from '#chart/port-span.ts';
import { RANGES } from '#chart/port-space.ts';
import type { ListingSystem } from '../parse/listing-kind.ts';
import { listingKind } from '../parse/listing-kinds.ts';

/** The system of a kind of listing. */
export const systemOf = (kind: string): ListingSystem => listingKind(kind)?.system ?? null;

const EPHEMERAL = {
  windows: ephemeralRange('windows-since-vista'),
  linux: ephemeralRange('linux'),
  macos: ephemeralRange('macos'),
};

const FORMER_WINDOWS_RANGE = ephemeralRange('windows-before-vista');
const [, , DYNAMIC_RANGE] = RANGES;

/** Whether Windows handed the number out before Vista and Server 2008: a listing doesn't tell its age. */
export const isFormerEphemeralPort = (port: number): boolean => isInRange(port, FORMER_WINDOWS_RANGE);

/** The range that holds the number on this system; where the system isn't known, IANA's own range counts. */
export function ephemeralRangeWith(system: ListingSystem, port: number): PortSpan | undefined {
  const range = system === null ? DYNAMIC_RANGE : EPHEMERAL[system];
  return isInRange(port, range) ? range : undefined;
}
