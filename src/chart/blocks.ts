/** Blocks: runs of numbers that IANA has given to nobody. */
import { count } from '#lib/text.ts';
import { RANGES } from './port-space.ts';

/** First and last number; both belong to it. */
export interface Block {
  from: number;
  to: number;
}

export const blockId = ({ from, to }: Block) => `${from}-${to}`;
export const lengthOf = ({ from, to }: Block) => to - from + 1;

/** `829 unassigned numbers, 29170 to 29998`. */
export const blockText = (block: Block) =>
  `${count(lengthOf(block), 'unassigned number')}, ${block.from} to ${block.to}`;

/** The runs below the dynamic range that hold none of the listed numbers; `listed` ascends. */
export function unassignedBlocks(listed: readonly number[]): Block[] {
  const end = RANGES[1].to;
  const stops = [-1, ...listed.filter((n) => n <= end), end + 1];
  return stops.slice(1).flatMap((stop, i) => {
    const from = (stops[i] ?? 0) + 1;
    return from < stop ? [{ from, to: stop - 1 }] : [];
  });
}

/** The longest blocks, longest first. */
export function longestBlocks(blocks: readonly Block[], howMany: number): Block[] {
  return [...blocks].sort((a, b) => lengthOf(b) - lengthOf(a) || a.from - b.from).slice(0, howMany);
}

/** The block that a number lies in; undefined where the number is listed, or dynamic. */
export const blockAt = (blocks: readonly Block[], port: number): Block | undefined =>
  blocks.find(({ from, to }) => port >= from && port <= to);
