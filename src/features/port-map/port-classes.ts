/** What each number of the port space is: the classes of the map, and how many belong to each. */
import { type Block, lengthOf, longestBlocks, unassignedBlocks } from '#chart/blocks.ts';
import type { Chart, Port } from '#chart/model.ts';
import { RANGES } from '#chart/port-space.ts';
import { isSingle } from '#chart/uses.ts';

/** The classes that the map draws, from the ground up: a later one lies over an earlier one. */
export const CLASSES = ['registered', 'reserved', 'used', 'charted', 'clash'] as const;
export type PortClass = (typeof CLASSES)[number];

const IS: Readonly<Record<PortClass, (port: Port) => boolean>> = {
  registered: ({ standing }) => standing === 'registered',
  reserved: ({ standing }) => standing === 'reserved',
  /** Known software listens here by default. */
  used: ({ uses }) => uses.some(isSingle),
  /** There is prose about it. */
  charted: ({ charted }) => charted,
  /** What uses it is not what IANA's registry says. */
  clash: ({ clash }) => clash !== undefined,
};

/** The numbers of each class, ascending. A number may be in several. */
export function classesOf({ ports }: Pick<Chart, 'ports'>): Record<PortClass, number[]> {
  const numbers = (is: (port: Port) => boolean) => [...ports.values()].filter(is).map((port) => port.number);
  return {
    registered: numbers(IS.registered),
    reserved: numbers(IS.reserved),
    used: numbers(IS.used),
    charted: numbers(IS.charted),
    clash: numbers(IS.clash),
  };
}

export const within = (numbers: readonly number[], { from, to }: Block): number =>
  numbers.filter((n) => n >= from && n <= to).length;

/** How many numbers of each class lie in a stretch, and how many are neither registered nor reserved. */
export function tally(classes: Readonly<Record<PortClass, readonly number[]>>, stretch: Block) {
  const counts = {
    registered: within(classes.registered, stretch),
    reserved: within(classes.reserved, stretch),
    used: within(classes.used, stretch),
    charted: within(classes.charted, stretch),
    clash: within(classes.clash, stretch),
  };
  return { ...counts, free: lengthOf(stretch) - counts.registered - counts.reserved };
}

const [system, registered, dynamic] = RANGES;

/** The space in words: stretches short where it is full and long where it is empty. */
export const STRETCHES: readonly Block[] = [
  system,
  { from: registered.from, to: 3999 },
  { from: 4000, to: 9999 },
  { from: 10_000, to: 19_999 },
  { from: 20_000, to: 29_999 },
  { from: 30_000, to: 39_999 },
  { from: 40_000, to: registered.to },
  dynamic,
];

/** The longest run in a stretch of which IANA has listed nothing; undefined where it lists every number. */
export function longestGap(listed: readonly number[], { from, to }: Block): Block | undefined {
  const inside = unassignedBlocks(listed)
    .map((block) => ({ from: Math.max(block.from, from), to: Math.min(block.to, to) }))
    .filter((block) => block.from <= block.to);
  return longestBlocks(inside, 1)[0];
}
