/** The system that a listing comes from, and the numbers that it hands out. */
import { EPHEMERAL_RANGES } from '#chart/port-space.ts';
import type { ListingKind } from '../parse/listing.ts';

export type System = 'windows' | 'linux' | 'macos' | null;

const SYSTEMS: Readonly<Partial<Record<ListingKind, System>>> = {
  'netstat-windows': 'windows',
  'powershell-tcp': 'windows',
  'powershell-udp': 'windows',
  'netstat-linux': 'linux',
  ss: 'linux',
  'netstat-macos': 'macos',
  lsof: null,
};

export const systemOf = (kind: ListingKind): System => SYSTEMS[kind] ?? null;

const NAMES: Readonly<Record<Exclude<System, null>, string>> = {
  windows: 'Windows since Vista and Server 2008',
  linux: 'Linux',
  macos: 'macOS',
};

/** The range from which a system takes clients' ports by default. */
const rangeOf = (system: Exclude<System, null>) => EPHEMERAL_RANGES.find((range) => range.system === NAMES[system]);
const RANGES = { windows: rangeOf('windows'), linux: rangeOf('linux'), macos: rangeOf('macos') };

const FORMER = EPHEMERAL_RANGES.find(({ system }) => system === 'Windows before Vista and Server 2008');

/** Whether Windows handed the number out before Vista and Server 2008: a listing doesn't tell its age. */
export const isFormerlyHandedOut = (port: number): boolean =>
  FORMER !== undefined && port >= FORMER.from && port <= FORMER.to;

/** The range that holds the number on this system; where the system isn't known, IANA's own range counts. */
export function handedOut(system: System, port: number): { from: number; to: number } | undefined {
  const range = RANGES[system ?? 'macos'];
  return range && port >= range.from && port <= range.to ? range : undefined;
}
