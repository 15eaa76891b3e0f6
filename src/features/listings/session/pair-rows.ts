/** Pairs rows of two listings by what they have alike. */
import type { ExplainedRow } from '../explain/explained-row.ts';

/** One row each way; what opened has no `before`, what closed no `after`. */
export interface RowChange {
  before: ExplainedRow | null;
  after: ExplainedRow | null;
}

/** Rows that have no other half yet. */
export interface UnpairedRows {
  before: readonly ExplainedRow[];
  after: readonly ExplainedRow[];
}

/** Takes those that are alike out of both lists; their pairs are added to `pairs`. */
export function pairRows(
  { before, after }: UnpairedRows,
  alike: (row: ExplainedRow) => string,
  pairs: RowChange[],
): UnpairedRows {
  const earlier = Map.groupBy(before.toReversed(), alike);
  const unpaired = after.filter((row) => {
    const other = earlier.get(alike(row))?.pop();
    if (other) pairs.push({ before: other, after: row });
    return !other;
  });
  const left = new Set([...earlier.values()].flat());
  return { before: before.filter((row) => left.has(row)), after: unpaired };
}
