/** A fair draw, the same for the same seed. */
import { below, randomFrom } from '#lib/random.ts';

/** So many of a list, without one drawn twice (Fisher and Yates); all of a list that is shorter. */
export function draw<T>(list: readonly T[], count: number, seed: number): T[] {
  const random = randomFrom(seed);
  const rest = [...list];
  return Array.from({ length: Math.min(count, rest.length) }, () => {
    const at = below(random, rest.length);
    const [drawn] = rest.splice(at, 1);
    return drawn as T;
  });
}
