/** Blocks: runs of numbers that IANA has given to nobody. */
import { count } from '#lib/text.ts';
import { RANGES } from './port-space.ts';
import { lengthOf, type PortSpan } from './port-span.ts';

/** A block's id, and the last part of its page's address: `29170-29998`. */
export const blockId = ({ from, to }: PortSpan): string => `${from}-${to}`;

/** `829 unassigned numbers, 29170 to 29998`. */
export const blockText = (block: PortSpan): string =>
  `${count(lengthOf(block), 'unassigned number')}, ${block.from} to ${block.to}`;

/** The runs below the dynamic range that hold none of the listed numbers; `listed` ascends. */
export function unassignedBlocks(listed: readonly number[]): PortSpan[] {
  const end = RANGES[1].to;
  const stops = [-1, ...listed.filter((n) => n <= end), end + 1];
  return stops.slice(1).flatMap((stop, i) => {
    const from = (stops[i] ?? 0) + 1;
    return from < stop ? [{ from, to: stop - 1 }] : [];
  });
}

/** The longest blocks, longest first. */
export function longestBlocks(blocks: readonly PortSpan[], howMany: number): PortSpan[] {
  return [...blocks].sort((a, b) => lengthOf(b) - lengthOf(a) || a.from - b.from).slice(0, howMany);
}

/** The block that a number lies in; undefined where the number is listed, or dynamic. */
export const blockAt = (blocks: readonly PortSpan[], port: number): PortSpan | undefined =>
  blocks.find(({ from, to }) => port >= from && port <= to);
