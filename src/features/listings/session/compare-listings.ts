/** Two listings of one machine: what opened, what closed, what changed in between. */
import type { ExplainedRow } from '../explain/explained-row.ts';

/** One row each way; what opened has no `before`, what closed no `after`. */
export interface RowChange {
  before: ExplainedRow | null;
  after: ExplainedRow | null;
}

/** What became of each row. */
export interface ListingComparison {
  opened: readonly RowChange[];
  /** The same number, with another program or another reach. */
  changed: readonly RowChange[];
  closed: readonly RowChange[];
  same: readonly RowChange[];
}

/** Several words as one key: no name in a listing holds a line break. */
const keyOf = (...words: readonly (string | number)[]): string => words.join('\n');
const inOrder = (words: readonly string[]): string => words.toSorted().join('\n');

const portKey = ({ transport, from, to }: ExplainedRow): string => keyOf(transport, from, to);

/** A process gets another id at each start: the name counts. */
const programKey = ({ program, services }: ExplainedRow): string =>
  keyOf(program?.toLowerCase() ?? '', inOrder(services));

/** Which of all addresses it is matters only where it is not all of them. */
const reachKey = ({ reach, addresses }: ExplainedRow): string =>
  keyOf(reach, reach === 'world' ? '' : inOrder(addresses));

interface UnpairedRows {
  before: readonly ExplainedRow[];
  after: readonly ExplainedRow[];
}

/** Takes those that are alike out of both lists; their pairs are added to `pairs`. */
function pairRows(
  { before, after }: UnpairedRows,
  alike: (row: ExplainedRow) => string,
  pairs: RowChange[],
): UnpairedRows {
  const earlier = Map.groupBy(before.toReversed(), alike);
  const unpaired = after.filter((row) => {
    const other = earlier.get(alike(row))?.pop();
    if (other) pairs.push({ before: other, after: row });
    return !other;
  });
  const left = new Set([...earlier.values()].flat());
  return { before: before.filter((row) => left.has(row)), after: unpaired };
}

/** Those of one port, from what is alike in most to what is alike in the number alone. */
const PAIRING_STEPS: readonly ((row: ExplainedRow) => string)[] = [
  (row) => keyOf(portKey(row), programKey(row)),
  // Two programs may share a number on all addresses of IPv4 and of IPv6: the very addresses tell them apart.
  (row) => keyOf(portKey(row), inOrder(row.addresses)),
  (row) => keyOf(portKey(row), row.reach),
  portKey,
];

/** Pairs the rows by port with program and reach, then by less; the rest opened or closed. */
export function compareListings(earlier: readonly ExplainedRow[], later: readonly ExplainedRow[]): ListingComparison {
  const same: RowChange[] = [];
  const changed: RowChange[] = [];
  let unpaired = pairRows(
    { before: earlier, after: later },
    (row) => keyOf(portKey(row), programKey(row), reachKey(row)),
    same,
  );
  for (const step of PAIRING_STEPS) unpaired = pairRows(unpaired, step, changed);
  return {
    opened: unpaired.after.map((after) => ({ before: null, after })),
    changed,
    closed: unpaired.before.map((before) => ({ before, after: null })),
    same,
  };
}
