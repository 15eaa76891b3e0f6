/** Between whom the flows of a scenario run: rules stand between two, so its roles are taken in pairs. */
import type { Flow, Role, Scenario } from '../model.ts';

/**
 * Two roles and the flows between them, whichever way they run. `from` is the source: it opens the first of them,
 * as the author wrote it. So the ends of a pair stay what they are, whatever features are used.
 */
export interface RolePair {
  from: Role;
  to: Role;
  flows: readonly Flow[];
}

/** The pairs of roles that speak to each other, in the order of their first flow. */
export function rolePairsOf({ roles, flows }: Pick<Scenario, 'roles' | 'flows'>): RolePair[] {
  const groups = Map.groupBy(flows, ({ from, to }) => [from, to].sort().join(' '));
  return [...groups.values()].flatMap((group) => {
    const from = roles.find(({ id }) => id === group[0]?.from);
    const to = roles.find(({ id }) => id === group[0]?.to);
    return from && to ? [{ from, to, flows: group }] : [];
  });
}
