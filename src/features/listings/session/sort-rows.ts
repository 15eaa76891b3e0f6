/** The orders of the rows. */
import type { Row } from '../explain/explained-row.ts';
import { rankOf } from '../explain/rate-attention.ts';

export type Order = 'weight' | 'number';

type Compare = (a: Row, b: Row) => number;

/** By number; TCP before UDP; then by reach, the world first. */
export const bySpan: Compare = (a, b) =>
  a.from - b.from ||
  a.to - b.to ||
  TRANSPORTS.indexOf(a.transport) - TRANSPORTS.indexOf(b.transport) ||
  a.line - b.line;

const TRANSPORTS = ['tcp', 'udp', 'sctp', 'dccp'];

/** Within a weight, strangers before the rest, and those that everybody reaches before the others. */
const FITS: readonly Row['fit'][] = [
  'usurper',
  'stranger',
  'foreign',
  'unknown',
  'missing',
  'own',
  'kernel',
  'host',
  'handed-out',
  'unnamed',
];
const REACHES: readonly Row['reach'][] = ['world', 'address', 'unknown', 'loopback'];

const byWeight: Compare = (a, b) =>
  rankOf(a.weight) - rankOf(b.weight) ||
  (rankOf(a.weight) < 2
    ? FITS.indexOf(a.fit) - FITS.indexOf(b.fit) || REACHES.indexOf(a.reach) - REACHES.indexOf(b.reach)
    : 0) ||
  bySpan(a, b);

/** A sorted copy. */
export const sorted = (rows: readonly Row[], order: Order): Row[] =>
  [...rows].sort(order === 'number' ? bySpan : byWeight);
