/** Spans of port numbers, and how they lie over each other. */

/** First and last number; both belong to it. */
export interface PortSpan {
  from: number;
  to: number;
}

/** How many numbers a span has. */
export const lengthOf = ({ from, to }: PortSpan): number => to - from + 1;

/** The numbers that two spans share; undefined where they share none. */
export function overlapOf(a: PortSpan, b: PortSpan): PortSpan | undefined {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return from <= to ? { from, to } : undefined;
}

/** The numbers of an ascending list that lie in a span. */
export const numbersWithin = (numbers: readonly number[], { from, to }: PortSpan): number[] =>
  numbers.filter((n) => n >= from && n <= to);
