/** The set that a link brought along, beside the one that the chart of today makes of the same choice. */
import { FIREWALL_PATH } from '#chart/addresses.ts';
import { mergePermits } from '#chart/permits/merge.ts';
import type { Permit, PermitReason, PermitTarget } from '#chart/permits/permit.ts';
import { codesOf, type LegPermits } from './legs.ts';
import { openingCode, type DirectedTarget } from './link/codes.ts';
import { legCode, readLegCode } from './link/leg-codes.ts';
import type { LinkedSet } from './link/state.ts';
import type { SelectionEnds } from './subjects/selection.ts';

/** A permit with the ends that it is for. */
interface PermitBetween extends Permit {
  ends: SelectionEnds;
}

export interface SetDifference {
  /** Of the set of today, what the link's hasn't. */
  added: readonly PermitBetween[];
  /** Of the link's set, what that of today hasn't. */
  gone: readonly PermitBetween[];
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

const isSame = (a: SelectionEnds, b: SelectionEnds) => a.source === b.source && a.destination === b.destination;

/** The legs that a link kept, with the reasons that the chart of today knows for them. */
export function linkedLegs(set: LinkedSet, today: readonly LegPermits[]): LegPermits[] {
  const read = set.codes.flatMap((code) => readLegCode(code) ?? []);
  const groups = Map.groupBy(read, ({ ends }) => `${ends.source}-${ends.destination}`);
  return [...groups.values()].flatMap((group): LegPermits[] => {
    const [first] = group;
    if (!first) return [];
    const known = today.filter(({ ends }) => isSame(ends, first.ends)).flatMap(({ permits }) => permits);
    const permits = group.map(({ opened }): Permit => ({ ...opened, reasons: reasonsFor(opened, set, known) }));
    return [{ ends: first.ends, permits: mergePermits(permits) }];
  });
}

/** How two merged sets differ; both lists are empty where they open the same. */
export function differenceOf(linked: readonly LegPermits[], today: readonly LegPermits[]): SetDifference {
  const [before, now] = [new Set(codesOf(linked)), new Set(codesOf(today))];
  const missingIn = (legs: readonly LegPermits[], others: ReadonlySet<string>): PermitBetween[] =>
    legs.flatMap(({ ends, permits }) =>
      permits.filter((permit) => !others.has(legCode(ends, permit))).map((permit) => ({ ...permit, ends })),
    );
  return { added: missingIn(today, before), gone: missingIn(linked, now) };
}
