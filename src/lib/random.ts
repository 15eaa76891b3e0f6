/** Chance that comes out the same on every run. */

/** Numbers from 0 up to 1 from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 up to a limit. */
export const below = (random: () => number, limit: number) => Math.floor(random() * limit);

/** One of a list that isn't empty. */
export const oneOf = <T>(random: () => number, list: readonly T[]): T => list[below(random, list.length)] as T;
