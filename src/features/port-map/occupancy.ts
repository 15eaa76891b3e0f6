/** Where the port space is full and where it is empty. */
import { overlapOf, type PortSpan } from '#chart/port-span.ts';
import { RANGES } from '#chart/port-space.ts';
import { longestBlocks, unassignedBlocks } from '#chart/unassigned-blocks.ts';

const [system, registered, dynamic] = RANGES;

/** The whole space in spans: short where it is full and long where it is empty. */
export const OCCUPANCY_SPANS: readonly PortSpan[] = [
  system,
  { from: registered.from, to: 3999 },
  { from: 4000, to: 9999 },
  { from: 10_000, to: 19_999 },
  { from: 20_000, to: 29_999 },
  { from: 30_000, to: 39_999 },
  { from: 40_000, to: registered.to },
  dynamic,
];

/** The longest run in a span of which IANA has listed nothing; undefined where it lists every number. */
export function longestGap(listed: readonly number[], span: PortSpan): PortSpan | undefined {
  return longestBlocks(
    unassignedBlocks(listed).flatMap((block) => overlapOf(block, span) ?? []),
    1,
  )[0];
}
