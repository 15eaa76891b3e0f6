/** The rows as they are shown: in groups, sorted and filtered. */
import { CHANGES, type ChangeKind, changeOf } from './change-text.ts';
import type { Change, Comparison } from './compare-listings.ts';
import type { Row, Weight } from '../explain/explained-row.ts';
import { type Filter, filtered } from './filter-rows.ts';
import { type Order, sorted } from './sort-rows.ts';
import { WEIGHTS } from './row-text.ts';

/** A row with what a comparison says of it. */
export interface Entry {
  row: Row;
  /** What was otherwise before; empty without a comparison. */
  change: string;
}

export interface Group {
  id: Weight | ChangeKind | 'all';
  label: string;
  entries: readonly Entry[];
}

const entriesOf = (rows: readonly Row[]): Entry[] => rows.map((row) => ({ row, change: '' }));

/** By weight, or all in the order of the numbers. Empty groups are left out. */
export function byWeight(rows: readonly Row[], filter: Filter, order: Order): Group[] {
  const shown = sorted(filtered(rows, filter), order);
  if (order === 'number') return shown.length > 0 ? [{ id: 'all', label: 'By number', entries: entriesOf(shown) }] : [];
  return [...Map.groupBy(shown, ({ weight }) => weight)].map(([id, group]) => ({
    id,
    label: WEIGHTS[id],
    entries: entriesOf(group),
  }));
}

/** The row that a change is told by: the later one, where there is one. */
const rowOf = ({ before, after }: Change): Row[] => [after ?? before].filter((row) => row !== null);

/** By what happened; what closed is told as it was. */
export function byChange(comparison: Comparison, filter: Filter, order: Order): Group[] {
  return (['opened', 'changed', 'closed', 'same'] as const).flatMap((id) => {
    const told = new Map(
      comparison[id].flatMap((change) => rowOf(change).map((row) => [row, changeOf(change)] as const)),
    );
    const rows = sorted(filtered([...told.keys()], filter), order);
    const entries = rows.map((row) => ({ row, change: id === 'changed' ? (told.get(row) ?? '') : '' }));
    return entries.length === 0 ? [] : [{ id, label: CHANGES[id], entries }];
  });
}

/** The first so many entries, over all groups. */
export function firstOf(groups: readonly Group[], limit: number): Group[] {
  let room = limit;
  return groups.flatMap((group) => {
    const entries = group.entries.slice(0, Math.max(room, 0));
    room -= entries.length;
    return entries.length === 0 ? [] : [{ ...group, entries }];
  });
}

export const countOf = (groups: readonly Group[]) => groups.reduce((sum, { entries }) => sum + entries.length, 0);
