/** The permits of a set by who opens the connection. */
import type { NumberedTarget, Permit, PermitDirection, PermitTarget } from '#chart/permits/permit.ts';
import { inNumbers, inNumbersButRpc, type WindowsTarget } from './dynamic.ts';
import { destinationOf, type RuleEnds, sourceOf } from './ends.ts';
import type { RuleSet } from './rule-set.ts';

/** The permits of one direction: the client opens the connection, the server listens. */
export interface DirectedPermits<T extends PermitTarget = PermitTarget> extends RuleEnds {
  direction: PermitDirection;
  permits: readonly Permit<T>[];
}

/** The directions that there are permits for, forward first; `permits` are the set's own, or what they were rewritten to. */
export function byDirection<T extends PermitTarget>(
  set: Pick<RuleSet, 'source' | 'destination'>,
  permits: readonly Permit<T>[],
): DirectedPermits<T>[] {
  const source = sourceOf(set);
  const destination = destinationOf(set);
  const of = (direction: PermitDirection) => permits.filter((permit) => permit.direction === direction);
  const both: DirectedPermits<T>[] = [
    { direction: 'forward', client: source, server: destination, permits: of('forward') },
    { direction: 'reverse', client: destination, server: source, permits: of('reverse') },
  ];
  return both.filter((one) => one.permits.length > 0);
}

/** The same, with the range in the place of dynamic ports: for syntaxes without a keyword for them. */
export const numberedByDirection = (set: RuleSet): DirectedPermits<NumberedTarget>[] =>
  byDirection(set, inNumbers(set.permits, set.generation));

/** The same for Windows, where RPC stays a keyword. */
export const windowsByDirection = (set: RuleSet, permits = set.permits): DirectedPermits<WindowsTarget>[] =>
  byDirection(set, inNumbersButRpc(permits, set.generation));
