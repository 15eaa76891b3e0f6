/** Spans of numbers, and how they lie over each other. */
import type { Block } from './blocks.ts';
import { EPHEMERAL_RANGES, type EphemeralRange } from './port-space.ts';

/** The numbers that two spans share; undefined where they share none. */
export function overlapOf(a: Block, b: Block): Block | undefined {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return from <= to ? { from, to } : undefined;
}

/** A system that hands out numbers of a span, and which of them. */
export interface Cut extends Block {
  range: EphemeralRange;
}

/** The ephemeral ranges that cut a span, each with what it cuts off. */
export function cutsOf(span: Block): Cut[] {
  return EPHEMERAL_RANGES.flatMap((range) => {
    const shared = overlapOf(span, range);
    return shared ? [{ ...shared, range }] : [];
  });
}

/** The numbers of an ascending list that lie in a span. */
export const within = (numbers: readonly number[], { from, to }: Block): number[] =>
  numbers.filter((n) => n >= from && n <= to);
