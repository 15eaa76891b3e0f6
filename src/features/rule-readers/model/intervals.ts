/** Sets of whole numbers as intervals: ports, protocols, interfaces (numbers) and addresses (big integers). */

/** From the first number up to `end`, which is no longer in it: so neighbours need no plus one, in either kind of number. */
export type Interval<N extends number | bigint> = readonly [from: N, end: N];

/** Disjoint, ascending, no two touching; empty where nothing is in it. */
export type Intervals<N extends number | bigint> = readonly Interval<N>[];

/** Any intervals, made a set. */
export function unionOf<N extends number | bigint>(intervals: readonly Interval<N>[]): Intervals<N> {
  const sorted = intervals.filter(([from, end]) => from < end).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const union: [N, N][] = [];
  for (const [from, end] of sorted) {
    const last = union.at(-1);
    if (last && from <= last[1]) last[1] = end > last[1] ? end : last[1];
    else union.push([from, end]);
  }
  return union;
}

/** What is in both. */
export function intersection<N extends number | bigint>(a: Intervals<N>, b: Intervals<N>): Intervals<N> {
  if (a === b) return a;
  const both: Interval<N>[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i], b[j]];
    if (!x || !y) break;
    const from = x[0] > y[0] ? x[0] : y[0];
    const end = x[1] < y[1] ? x[1] : y[1];
    if (from < end) both.push([from, end]);
    if (x[1] < y[1]) i++;
    else j++;
  }
  return both;
}

/** What is in the first and not in the second. */
export function difference<N extends number | bigint>(a: Intervals<N>, b: Intervals<N>): Intervals<N> {
  if (a === b) return [];
  const left: Interval<N>[] = [];
  let j = 0;
  for (const [from, end] of a) {
    let start = from;
    while (j < b.length && (b[j]?.[1] ?? start) <= start) j++;
    for (let k = j; k < b.length; k++) {
      const [cutFrom, cutEnd] = b[k] ?? [end, end];
      if (cutFrom >= end) break;
      if (cutFrom > start) left.push([start, cutFrom]);
      if (cutEnd > start) start = cutEnd;
    }
    if (start < end) left.push([start, end]);
  }
  return left;
}

export const sameIntervals = <N extends number | bigint>(a: Intervals<N>, b: Intervals<N>): boolean =>
  a === b || (a.length === b.length && a.every(([from, end], i) => from === b[i]?.[0] && end === b[i]?.[1]));

/** From a first to a last number, both included. */
export const numbers = (first: number, last = first): Intervals<number> => [[first, last + 1]];
