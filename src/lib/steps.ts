/** Ascending numbers as the steps between them: six thousand of them travel in half of the bytes. */

/** From each number to the next; the first counts from zero. */
export const stepsOf = (ascending: readonly number[]): number[] =>
  ascending.map((number, i) => number - (ascending[i - 1] ?? 0));

/** The numbers behind such steps. */
export function numbersOf(steps: readonly number[]): number[] {
  let number = 0;
  return steps.map((step) => (number += step));
}
