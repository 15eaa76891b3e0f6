/** How many openings the flows of a scenario make, and what the switches leave. Small: each page loads it. */
import type { Flow } from '#chart/model.ts';

/** What makes an opening: between whom, which way, and its port as a text. */
export interface Way extends Pick<Flow, 'from' | 'to' | 'direction'> {
  port: string;
}

/**
 * How many openings a firewall needs: one for each port and way between two roles. Services that share a port
 * share an opening; a flow both ways needs two.
 */
export function countOpenings(ways: readonly Way[]): number {
  const openings = ways.flatMap(({ from, to, port, direction }) => {
    const there = `${from} ${to} ${port}`;
    return direction === 'both-ways' ? [there, `${to} ${from} ${port}`] : [there];
  });
  return new Set(openings).size;
}

/** What stands where the switches leave nothing. */
export const NOTHING = 'Nothing to open: everything that asks for a port is switched off.';

/** How many of all openings the switches leave: `3 of 15 openings`, `All 15 openings`. */
export function leftText(left: number, all: number): string {
  const noun = all === 1 ? 'opening' : 'openings';
  return left === all ? `All ${all} ${noun}.` : `${left} of ${all} ${noun}.`;
}

/** The name of the custom property that hides a flow in the drawing when it is set to `hidden`. */
export const hidingOf = (flow: number): string => `--flow-${flow}`;

/** The name of the one that fades islands without routes: a role's, or on narrow screens those of two roles. */
export const fadingOf = (...roles: readonly string[]): string => `--fade-${[...roles].sort().join('-')}`;

/** How much of such an island is left. */
export const FADED = '.35';

/** The properties of all islands between which these ways run. */
export const islandsOf = (ways: readonly Pick<Way, 'from' | 'to'>[]): ReadonlySet<string> =>
  new Set(ways.flatMap(({ from, to }) => [fadingOf(from), fadingOf(to), fadingOf(from, to)]));
