/** The orders of the rows. */
import type { ExplainedRow } from '../explain/explained-row.ts';
import { byPort } from '../explain/port-order.ts';
import { attentionRank } from '../explain/rate-attention.ts';

/** By the attention they deserve, by port number, or machine by machine. */
export type RowOrder = 'attention' | 'number' | 'host';

/** Among rows that deserve a look: the worse first, and those that everybody reaches before the others. */
const REACH_ORDER: readonly ExplainedRow['reach'][] = ['world', 'address', 'unknown', 'loopback'];

const byAttention = (a: ExplainedRow, b: ExplainedRow): number =>
  attentionRank(a.attention) - attentionRank(b.attention) ||
  (attentionRank(a.attention) < attentionRank('unknown')
    ? b.severity - a.severity || REACH_ORDER.indexOf(a.reach) - REACH_ORDER.indexOf(b.reach)
    : 0) ||
  byPort(a, b);

/** A sorted copy. */
export const sortRows = (rows: readonly ExplainedRow[], order: RowOrder): ExplainedRow[] =>
  [...rows].sort(order === 'number' ? byPort : byAttention);
