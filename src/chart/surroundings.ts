/** What lies around a number: the ports next to it, and the block it is part of. */
import type { PortSpan } from './port-span.ts';
import { blockAt, unassignedBlocks } from './unassigned-blocks.ts';

export interface Surroundings {
  /** The nearest ports with a name, at most two on each side. */
  named: number[];
  /** The run of numbers that nobody has; undefined for a number that IANA lists, or that is dynamic. */
  block: PortSpan | undefined;
}

/** Lists to find a number's surroundings in: ascending numbers with a name and with prose, and the blocks between IANA's. */
export interface PortIndexes {
  named: readonly number[];
  charted: readonly number[];
  blocks: readonly PortSpan[];
}

/** The index of the first number that is not below `port`. */
function indexNotBelow(numbers: readonly number[], port: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < port) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** At most `each` numbers on either side, without the number itself. */
export function nearest(numbers: readonly number[], port: number, each: number): number[] {
  const at = indexNotBelow(numbers, port);
  const after = numbers[at] === port ? at + 1 : at;
  return [...numbers.slice(Math.max(0, at - each), at), ...numbers.slice(after, after + each)];
}

export const portIndexesOf = (
  named: readonly number[],
  charted: readonly number[],
  listed: readonly number[],
): PortIndexes => ({
  named,
  charted,
  blocks: unassignedBlocks(listed),
});

export function surroundingsOf({ named, blocks }: Pick<PortIndexes, 'named' | 'blocks'>, port: number): Surroundings {
  return { named: nearest(named, port, 2), block: blockAt(blocks, port) };
}
