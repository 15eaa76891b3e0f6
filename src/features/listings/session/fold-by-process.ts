/** Rows without a name, made as few as the rows of a listing that names programs. */
import type { ExplainedRow } from '../explain/explained-row.ts';
import { isNameless } from './same-listener.ts';

const placeKey = ({ host, transport, from, to }: ExplainedRow, pid: number): string =>
  `${host}\n${transport} ${from} ${to} ${pid}`;

/**
 * Where one listing names programs and the other only processes, several rows of the one are a single row of the
 * other: those of the same program. They are joined, so that each pairs with its other half.
 */
export function foldByProcess(rows: readonly ExplainedRow[], others: readonly ExplainedRow[]): readonly ExplainedRow[] {
  if (!rows.some(isNameless)) return rows;
  const named = new Map<string, ExplainedRow>();
  for (const row of others)
    if (!isNameless(row))
      for (const pid of row.pids) if (!named.has(placeKey(row, pid))) named.set(placeKey(row, pid), row);
  if (named.size === 0) return rows;
  const joined = new Map<ExplainedRow, ExplainedRow>();
  const folded: ExplainedRow[] = [];
  for (const row of rows) {
    const [pid] = row.pids;
    const name = isNameless(row) && pid !== undefined ? named.get(placeKey(row, pid)) : undefined;
    const before = name?.reach === row.reach ? joined.get(name) : undefined;
    if (before) {
      Object.assign(before, {
        pids: [...new Set([...before.pids, ...row.pids])],
        addresses: [...new Set([...before.addresses, ...row.addresses])],
      });
      continue;
    }
    const copy = name ? { ...row } : row;
    if (name?.reach === row.reach) joined.set(name, copy);
    folded.push(copy);
  }
  return folded;
}
