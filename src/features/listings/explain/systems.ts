/** The system that a listing comes from, and the numbers that it hands out. */
import { ephemeralRange, isInRange } from '#chart/ephemeral-ranges.ts';
import type { PortSpan } from '#chart/port-span.ts';
import { RANGES } from '#chart/port-space.ts';
import type { ListingSystem } from '../parse/listing-kind.ts';
import type { MergedListener } from './merged-listener.ts';
import { listingKind } from '../parse/listing-kinds.ts';

/** The kernel of Windows has this name and this number, and no other system a process of that name. */
const WINDOWS_KERNEL = { name: 'system', pid: 4 };

const isOfWindows = (program: string | null, pid: number | null | undefined): boolean =>
  program !== null &&
  (/\.exe$/i.test(program) || (pid === WINDOWS_KERNEL.pid && program.toLowerCase() === WINDOWS_KERNEL.name));

/** The system that a listener is on: its kind of listing tells it, or, where that may be of any system, its program. */
export const systemOf = (
  kind: string,
  { program, pid }: { program: string | null; pid: number | null | undefined },
): ListingSystem => {
  const known = listingKind(kind);
  if (!known || known.system !== null) return known?.system ?? null;
  return isOfWindows(program, pid) ? 'windows' : null;
};

/** The same of a row. */
export const systemOfRow = ({
  kind,
  program,
  pids,
}: Pick<MergedListener, 'kind' | 'program' | 'pids'>): ListingSystem => systemOf(kind, { program, pid: pids[0] });

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
