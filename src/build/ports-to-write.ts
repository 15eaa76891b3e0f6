/** What a build is asked to write, told by the environment. */
import { env } from 'node:process';

/** The variable: `all` for a page of every number, or how many pages of ports to write (for the benchmark). */
export const PORTS_VARIABLE = 'PORTOLAN_PORTS';

/** Whether more, or fewer, pages are asked for than those of the ports that have a name. */
export const portsAreAsked = (asked = env[PORTS_VARIABLE]): boolean => Boolean(asked);

/**
 * The numbers that get a page of their own, ascending. `named` ascends; without the variable it is the answer.
 * Throws when the variable holds neither `all` nor a number.
 */
export function portsToWrite(named: readonly number[], asked = env[PORTS_VARIABLE]): readonly number[] {
  if (!asked) return named;
  const every = Array.from({ length: 65_536 }, (_, number) => number);
  if (asked === 'all') return every;
  if (!/^\d+$/.test(asked)) throw new Error(`${PORTS_VARIABLE}=${asked}: expected "all" or a number of pages`);
  const first = named.slice(0, Number(asked));
  const known = new Set(named);
  const others = every.filter((number) => !known.has(number)).slice(0, Number(asked) - first.length);
  return [...first, ...others].sort((a, b) => a - b);
}
