/** The rows as they are shown: in groups, sorted and filtered. */
import { CHANGE_LABELS, type RowChangeKind } from './change-labels.ts';
import type { ListingComparison } from './compare-listings.ts';
import type { ExplainedRow, AttentionLevel } from '../explain/explained-row.ts';
import { type RowFilter, filterRows } from './filter-rows.ts';
import type { RowChange } from './pair-rows.ts';
import { type RowOrder, sortRows } from './sort-rows.ts';
import { ATTENTION_LABELS, reachText } from './row-text.ts';

/** A row with what a comparison says of it. */
export interface GroupedRow {
  row: ExplainedRow;
  /** What was otherwise before; empty without a comparison. */
  change: string;
  /** Whom it answers, in words. */
  reach: string;
}

export interface RowGroup {
  id: AttentionLevel | RowChangeKind | 'all' | `host:${string}`;
  label: string;
  rows: readonly GroupedRow[];
}

const withoutChange = (rows: readonly ExplainedRow[]): GroupedRow[] =>
  rows.map((row) => ({ row, change: '', reach: reachText(row) }));

const NO_HOST = 'No machine named';

/** By the attention they deserve, machine by machine (the one with the worst row first), or all by number. Empty groups are left out. */
export function groupRows(rows: readonly ExplainedRow[], filter: RowFilter, order: RowOrder): RowGroup[] {
  const shown = sortRows(filterRows(rows, filter), order);
  if (order === 'number')
    return shown.length > 0 ? [{ id: 'all', label: 'By number', rows: withoutChange(shown) }] : [];
  if (order === 'host')
    return [...Map.groupBy(shown, ({ host }) => host)].map(([host, own]) => ({
      id: `host:${host}`,
      label: host || NO_HOST,
      rows: withoutChange(own),
    }));
  return [...Map.groupBy(shown, ({ attention }) => attention)].map(([id, group]) => ({
    id,
    label: ATTENTION_LABELS[id],
    rows: withoutChange(group),
  }));
}

/** The row by which a change is shown: the later one, where there is one. */
const shownRow = ({ before, after }: RowChange): ExplainedRow[] => [after ?? before].filter((row) => row !== null);

/** By what happened; what closed is shown as it was. `textOf` says what was otherwise before. */
export function groupByChange(
  comparison: ListingComparison,
  textOf: (change: RowChange) => string,
  filter: RowFilter,
  order: RowOrder,
): RowGroup[] {
  return (['opened', 'changed', 'closed', 'same'] as const).flatMap((id) => {
    const changes = new Map(
      comparison[id].flatMap((change) => shownRow(change).map((row) => [row, textOf(change)] as const)),
    );
    const sorted = sortRows(filterRows([...changes.keys()], filter), order);
    const shown = order === 'host' ? [...Map.groupBy(sorted, ({ host }) => host).values()].flat() : sorted;
    const rows = shown.map((row) => ({
      row,
      change: id === 'changed' || id === 'same' ? (changes.get(row) ?? '') : '',
      reach: reachText(row),
    }));
    return rows.length === 0 ? [] : [{ id, label: CHANGE_LABELS[id], rows }];
  });
}

/** The first so many rows, over all groups. */
export function firstRows(groups: readonly RowGroup[], limit: number): RowGroup[] {
  let room = limit;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, Math.max(room, 0));
    room -= rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

/** How many rows all groups have together. */
export const countRows = (groups: readonly RowGroup[]) => groups.reduce((sum, { rows }) => sum + rows.length, 0);
