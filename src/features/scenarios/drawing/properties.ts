/** The custom properties by which a page takes flows out of a drawing. Small: each scenario's page loads it. */
import type { Flow } from '#chart/model.ts';

/** The one that hides a flow when it is set to `hidden`, by the flow's place in the tables. */
export const hidingProperty = (flow: number): string => `--flow-${flow}`;

/** The one that fades nodes without edges: a role's, or in the narrow drawing those of two roles. */
export const fadingProperty = (...roles: readonly string[]): string => `--fade-${[...roles].sort().join('-')}`;

/** How much of such a node is left. */
export const FADED_OPACITY = '.35';

/** The fading properties of all nodes between which these flows run. */
export const fadingPropertiesOf = (flows: readonly Pick<Flow, 'from' | 'to'>[]): ReadonlySet<string> =>
  new Set(flows.flatMap(({ from, to }) => [fadingProperty(from), fadingProperty(to), fadingProperty(from, to)]));
