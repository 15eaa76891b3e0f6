/** Rows of several addresses taken apart, so that each address pairs with its own, and put together again. */
import type { ExplainedRow } from '../explain/explained-row.ts';
import type { RowChange, UnpairedRows } from './pair-rows.ts';

type Origins = Map<ExplainedRow, ExplainedRow>;

/** A row for each address; `origins` learns where they come from. */
function taken(rows: readonly ExplainedRow[], origins: Origins): readonly ExplainedRow[] {
  return rows.flatMap((row) => {
    if (row.addresses.length < 2) return [row];
    return row.addresses.map((address) => {
      const part = { ...row, addresses: [address] };
      origins.set(part, row);
      return part;
    });
  });
}

/** Takes apart what has no other half as a whole. */
export function takeApart({ before, after }: UnpairedRows): UnpairedRows & { origins: Origins } {
  const origins: Origins = new Map();
  return { before: taken(before, origins), after: taken(after, origins), origins };
}

/** Parts of the same rows with the same fate as one again: `fate` tells them apart besides. */
export function putTogether(
  changes: readonly RowChange[],
  origins: ReadonlyMap<ExplainedRow, ExplainedRow>,
  fate: (change: RowChange) => boolean,
): RowChange[] {
  if (origins.size === 0) return [...changes];
  const ids = new Map<ExplainedRow | null, number>();
  const idOf = (row: ExplainedRow | null): number => {
    const origin = (row && origins.get(row)) ?? row;
    const id = ids.get(origin) ?? ids.size;
    ids.set(origin, id);
    return id;
  };
  const groups = Map.groupBy(changes, (change) => `${idOf(change.before)} ${idOf(change.after)} ${fate(change)}`);
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    const isPart = ({ before, after }: RowChange): boolean =>
      (before !== null && origins.has(before)) || (after !== null && origins.has(after));
    if (!first || others.length === 0 || !isPart(first)) return group;
    const joined = (side: keyof RowChange): ExplainedRow | null => {
      const row = first[side];
      const all = group.flatMap((change) => change[side]?.addresses ?? []);
      return row && { ...row, addresses: [...new Set(all)] };
    };
    return [{ before: joined('before'), after: joined('after') }];
  });
}
