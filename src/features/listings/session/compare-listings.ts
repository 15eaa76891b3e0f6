/** Two listings of one machine: what opened, what closed, what changed in between. */
import type { ExplainedRow } from '../explain/explained-row.ts';

/** One row each way; what opened has no `before`, what closed no `after`. */
export interface RowChange {
  before: ExplainedRow | null;
  after: ExplainedRow | null;
}

export interface ListingComparison {
  opened: readonly RowChange[];
  /** The same number, with another program or another reach. */
  changed: readonly RowChange[];
  closed: readonly RowChange[];
  same: readonly RowChange[];
}

const portKey = ({ transport, from, to }: ExplainedRow) => `${transport} ${from} ${to}`;
const inOrder = (words: readonly string[]) => [...words].sort().join(' ');

/** A process gets another id at each start: the name counts. */
const programKey = ({ program, services }: ExplainedRow) => `${program?.toLowerCase() ?? ''} ${inOrder(services)}`;

/** Which of all addresses it is matters only where it is not all of them. */
const reachKey = ({ reach, addresses }: ExplainedRow) => `${reach} ${reach === 'world' ? '' : inOrder(addresses)}`;

interface UnpairedRows {
  before: readonly ExplainedRow[];
  after: readonly ExplainedRow[];
  pairs: RowChange[];
}

/** Takes those that are alike out of both lists. */
function pairRows({ before, after }: UnpairedRows, keyOf: (row: ExplainedRow) => string): UnpairedRows {
  const earlier = Map.groupBy(before, keyOf);
  const pairs: RowChange[] = [];
  const unpaired = after.filter((row) => {
    const other = earlier.get(keyOf(row))?.shift();
    if (other) pairs.push({ before: other, after: row });
    return !other;
  });
  return { before: [...earlier.values()].flat(), after: unpaired, pairs };
}

/** From what is alike in most to what is alike in the number alone. */
const PAIRING_STEPS: readonly ((row: ExplainedRow) => string)[] = [
  (row) => `${portKey(row)} ${programKey(row)}`,
  (row) => `${portKey(row)} ${reachKey(row)}`,
  portKey,
];

/** Matched by transport and number with program and reach, then by less. */
export function compareListings(earlier: readonly ExplainedRow[], later: readonly ExplainedRow[]): ListingComparison {
  let open = pairRows(
    { before: earlier, after: later, pairs: [] },
    (row) => `${portKey(row)} ${programKey(row)} ${reachKey(row)}`,
  );
  const same = open.pairs;
  const changed: RowChange[] = [];
  for (const step of PAIRING_STEPS) {
    open = pairRows(open, step);
    changed.push(...open.pairs);
  }
  return {
    opened: open.after.map((after) => ({ before: null, after })),
    changed,
    closed: open.before.map((before) => ({ before, after: null })),
    same,
  };
}
