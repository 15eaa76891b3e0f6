/** How many openings the flows of a scenario make, and what the switches leave. Small: each page loads it. */
import type { Flow } from '#chart/model.ts';

/** What makes an opening: between whom, in which direction, and its port as a text. */
export interface FlowOpening extends Pick<Flow, 'from' | 'to' | 'direction'> {
  port: string;
}

/**
 * How many openings a firewall needs: one for each port and direction between two roles. Services that share a port
 * share an opening; a flow both ways needs two.
 */
export function countOpenings(flows: readonly FlowOpening[]): number {
  const openings = flows.flatMap(({ from, to, port, direction }) => {
    const forward = `${from} ${to} ${port}`;
    return direction === 'both-ways' ? [forward, `${to} ${from} ${port}`] : [forward];
  });
  return new Set(openings).size;
}

/** What stands where the switches leave nothing. */
export const NOTHING_TO_OPEN = 'Nothing to open: everything that asks for a port is switched off.';

/** How many of all openings the switches leave: `3 of 15 openings`, `All 15 openings`. */
export function openingsLeftText(left: number, all: number): string {
  const noun = all === 1 ? 'opening' : 'openings';
  return left === all ? `All ${all} ${noun}.` : `${left} of ${all} ${noun}.`;
}
