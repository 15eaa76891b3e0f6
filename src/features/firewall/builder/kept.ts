/** The set that a link brought along, beside the one that the chart of today makes of the same choice. */
import { FIREWALL_PATH } from '#chart/addresses.ts';
import { mergePermits } from '../model/permits.ts';
import type { Permit, Reason, Target } from '../model/rule-set.ts';
import { codeOf, readCode } from './codes.ts';
import type { KeptSet } from './state.ts';

export interface Difference {
  /** Of the set of today, what the link's hasn't. */
  added: readonly Permit[];
  /** Of the link's set, what that of today hasn't. */
  gone: readonly Permit[];
}

function overlap(a: Target, b: Target): boolean {
  if (a.kind === 'ports' && b.kind === 'ports') return a.transport === b.transport && a.from <= b.to && b.from <= a.to;
  return codeOf({ way: 'there', target: a }) === codeOf({ way: 'there', target: b });
}

/** Why something was chosen, as far as the chart of today can tell. */
function reasonsFor(one: Pick<Permit, 'way' | 'target'>, { edition }: KeptSet, today: readonly Permit[]): Reason[] {
  const known = today.filter(({ way, target }) => way === one.way && overlap(target, one.target));
  if (known.length > 0) return known.flatMap(({ reasons }) => reasons);
  return [{ text: edition ? `kept from a link of edition ${edition}` : 'kept from a link', path: FIREWALL_PATH }];
}

/** The permits that a link kept, with the reasons that the chart of today knows for them. */
export const keptPermits = (set: KeptSet, today: readonly Permit[]): Permit[] =>
  mergePermits(
    set.codes.flatMap((code): Permit[] => {
      const opened = readCode(code);
      return opened ? [{ ...opened, reasons: reasonsFor(opened, set, today) }] : [];
    }),
  );

/** How two merged sets differ; both lists are empty where they open the same. */
export function differenceOf(kept: readonly Permit[], today: readonly Permit[]): Difference {
  const [before, now] = [new Set(kept.map(codeOf)), new Set(today.map(codeOf))];
  return {
    added: today.filter((permit) => !before.has(codeOf(permit))),
    gone: kept.filter((permit) => !now.has(codeOf(permit))),
  };
}
