/** The set that a link brought along, beside the one that the chart of today makes of the same choice. */
import { FIREWALL_PATH } from '#chart/addresses.ts';
import { mergePermits } from '#chart/permits/merge.ts';
import type { Permit, PermitReason, PermitTarget } from '#chart/permits/permit.ts';
import { openingCode, type DirectedTarget, readOpeningCode } from './link/codes.ts';
import type { LinkedSet } from './link/state.ts';

export interface SetDifference {
  /** Of the set of today, what the link's hasn't. */
  added: readonly Permit[];
  /** Of the link's set, what that of today hasn't. */
  gone: readonly Permit[];
}

function overlap(a: PermitTarget, b: PermitTarget): boolean {
  if (a.kind === 'ports' && b.kind === 'ports') return a.transport === b.transport && a.from <= b.to && b.from <= a.to;
  return openingCode({ direction: 'forward', target: a }) === openingCode({ direction: 'forward', target: b });
}

/** Why something was chosen, as far as the chart of today can tell. */
function reasonsFor(one: DirectedTarget, { edition }: LinkedSet, today: readonly Permit[]): PermitReason[] {
  const known = today.filter(({ direction, target }) => direction === one.direction && overlap(target, one.target));
  if (known.length > 0) return known.flatMap(({ reasons }) => reasons);
  return [{ text: edition ? `kept from a link of edition ${edition}` : 'kept from a link', path: FIREWALL_PATH }];
}

/** The permits that a link kept, with the reasons that the chart of today knows for them. */
export const linkedPermits = (set: LinkedSet, today: readonly Permit[]): Permit[] =>
  mergePermits(
    set.codes.flatMap((code): Permit[] => {
      const opened = readOpeningCode(code);
      return opened ? [{ ...opened, reasons: reasonsFor(opened, set, today) }] : [];
    }),
  );

/** How two merged sets differ; both lists are empty where they open the same. */
export function differenceOf(linked: readonly Permit[], today: readonly Permit[]): SetDifference {
  const [before, now] = [new Set(linked.map(openingCode)), new Set(today.map(openingCode))];
  return {
    added: today.filter((permit) => !before.has(openingCode(permit))),
    gone: linked.filter((permit) => !now.has(openingCode(permit))),
  };
}
