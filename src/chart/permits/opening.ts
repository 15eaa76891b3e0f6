/** An opening: a permit that may not be needed. A set of them becomes permits when it is known what is used. */
import { type Condition, isMet } from './condition.ts';
import { mergePermits } from './merge.ts';
import type { Permit, PermitReason } from './permit.ts';

export interface Opening extends Pick<Permit, 'direction' | 'target'> {
  reason: PermitReason;
  needed: Condition;
}

/** Those that are needed where just these features or endpoints are used. */
export const neededOpenings = (openings: readonly Opening[], used: ReadonlySet<string>): Opening[] =>
  openings.filter(({ needed }) => isMet(needed, used));

/** The permits of some openings, whatever they are needed for: merged, so that none is there twice. */
export const permitsOf = (openings: readonly Opening[]): Permit[] =>
  mergePermits(openings.map(({ direction, target, reason }) => ({ direction, target, reasons: [reason] })));
