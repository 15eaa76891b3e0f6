/** What may become of a row between two listings. */
export type RowChangeKind = 'opened' | 'changed' | 'closed' | 'same';

export const CHANGE_LABELS: Readonly<Record<RowChangeKind, string>> = {
  opened: 'Opened',
  changed: 'Changed',
  closed: 'Closed',
  same: 'As before',
};
