/** Permits merged into a set without overlaps. */
import { mergePorts, uniqueReasons } from './merge-ports.ts';
import type { Permit, PermitDirection, PermitTarget } from './permit.ts';
import { compareTargets, targetKey } from './target.ts';

const DIRECTIONS: readonly PermitDirection[] = ['forward', 'reverse'];

/** One permit out of those with the same target. */
function withAllReasons<T extends PermitTarget>(permits: readonly Permit<T>[]): Permit<T>[] {
  const [first] = permits;
  return first ? [{ ...first, reasons: uniqueReasons(permits.flatMap(({ reasons }) => reasons)) }] : [];
}

/**
 * The permits without duplicates, sorted by direction, transport and number. Ranges that overlap become one, so that
 * nothing more is opened than before. Neighbours (137 and 138) stay apart: each number keeps its own reason.
 */
export function mergePermits<T extends PermitTarget>(permits: readonly Permit<T>[]): Permit<T>[] {
  const groups = Map.groupBy(permits, ({ direction, target }) => `${direction} ${targetKey(target)}`);
  const merged = [...groups.values()].flatMap((group) =>
    group[0]?.target.kind === 'ports' ? mergePorts(group) : withAllReasons(group),
  );
  return merged.sort(
    (a, b) => DIRECTIONS.indexOf(a.direction) - DIRECTIONS.indexOf(b.direction) || compareTargets(a.target, b.target),
  );
}
