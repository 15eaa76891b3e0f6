/** Which flows of a scenario are needed in a set-up, and how many openings they make. Small: each page loads it. */
import type { Feature, Flow } from '#chart/model.ts';

/** The features that a set-up uses. */
export type Used = ReadonlySet<string>;

type Switch = Pick<Feature, 'id' | 'legacy'>;

/** The features of a set-up as most have it: all but those that serve old clients alone. */
export const usual = (features: readonly Switch[]): Used =>
  new Set(features.filter(({ legacy }) => !legacy).map(({ id }) => id));

/** Whether a flow is needed: always, or because one of its features is used. */
export const isNeeded = ({ features }: Pick<Flow, 'features'>, used: Used): boolean =>
  features.length === 0 || features.some((id) => used.has(id));

export type Need = 'always' | 'feature' | 'legacy';

/** When a flow is needed, in one word: whatever happens, with a feature, or for old clients only. */
export function needOf({ features }: Pick<Flow, 'features'>, declared: readonly Switch[]): Need {
  if (features.length === 0) return 'always';
  return features.every((id) => declared.find((one) => one.id === id)?.legacy) ? 'legacy' : 'feature';
}

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

/** How many of all openings the switches leave: `3 of 15 openings`, `All 15 openings`. */
export function leftText(left: number, all: number): string {
  const noun = all === 1 ? 'opening' : 'openings';
  return left === all ? `All ${all} ${noun}.` : `${left} of ${all} ${noun}.`;
}

/** The name of the custom property that hides a flow in the drawing when it is set to `hidden`. */
export const hidingOf = (flow: number): string => `--flow-${flow}`;
