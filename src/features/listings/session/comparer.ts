/** What compares two listings: most people have one, so that it is a script of its own. */
import type { ExplainedRow } from '../explain/explained-row.ts';
import { changeText } from './change-text.ts';
import { compareListings, type ListingComparison } from './compare-listings.ts';
import type { RowChange } from './pair-rows.ts';

export interface ListingComparer {
  compare(earlier: readonly ExplainedRow[], later: readonly ExplainedRow[]): ListingComparison;
  /** What was otherwise before; empty for what stayed. */
  textOf(change: RowChange): string;
}

export const COMPARER: ListingComparer = { compare: compareListings, textOf: changeText };
