/** What changed between two listings, in words. */
import type { RowChange } from './compare-listings.ts';
import { reachText } from './row-text.ts';
import type { ExplainedRow } from '../explain/explained-row.ts';

export type RowChangeKind = 'opened' | 'changed' | 'closed' | 'same';

export const CHANGE_LABELS: Readonly<Record<RowChangeKind, string>> = {
  opened: 'Opened',
  changed: 'Changed',
  closed: 'Closed',
  same: 'As before',
};

const programText = (row: ExplainedRow) =>
  [row.program ?? '', row.services.join(', ')].filter(Boolean).join(', ') || 'no program named';
const addressText = (row: ExplainedRow) =>
  [reachText(row).toLowerCase(), row.reach === 'world' ? '' : row.addresses.join(', ')].filter(Boolean).join(', ');

/** What was otherwise before; empty for what opened, closed or stayed. */
export function changeText({ before, after }: RowChange): string {
  if (!before || !after) return '';
  const parts = [
    programText(before) === programText(after) ? '' : `was ${programText(before)}`,
    addressText(before) === addressText(after) ? '' : `was ${addressText(before)}`,
  ];
  const text = parts.filter(Boolean).join('; ');
  return text && `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}
