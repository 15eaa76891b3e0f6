/** What changed between two listings, in words. */
import type { Change } from './compare-listings.ts';
import { reachOf } from './row-text.ts';
import type { Row } from '../explain/explained-row.ts';

export type ChangeKind = 'opened' | 'changed' | 'closed' | 'same';

export const CHANGES: Readonly<Record<ChangeKind, string>> = {
  opened: 'Opened',
  changed: 'Changed',
  closed: 'Closed',
  same: 'As before',
};

const nameOf = (row: Row) =>
  [row.program ?? '', row.services.join(', ')].filter(Boolean).join(', ') || 'no program named';
const whereOf = (row: Row) =>
  [reachOf(row).toLowerCase(), row.reach === 'world' ? '' : row.addresses.join(', ')].filter(Boolean).join(', ');

/** What was otherwise before; empty for what opened, closed or stayed. */
export function changeOf({ before, after }: Change): string {
  if (!before || !after) return '';
  const parts = [
    nameOf(before) === nameOf(after) ? '' : `was ${nameOf(before)}`,
    whereOf(before) === whereOf(after) ? '' : `was ${whereOf(before)}`,
  ];
  const text = parts.filter(Boolean).join('; ');
  return text && `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}
