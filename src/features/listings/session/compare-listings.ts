/** Two listings of one machine: what opened, what closed, what changed in between. */
import type { Row } from '../explain/explained-row.ts';

/** One row each way; what opened has no `before`, what closed no `after`. */
export interface Change {
  before: Row | null;
  after: Row | null;
}

export interface Comparison {
  opened: readonly Change[];
  /** The same number, with another program or another reach. */
  changed: readonly Change[];
  closed: readonly Change[];
  same: readonly Change[];
}

const place = ({ transport, from, to }: Row) => `${transport} ${from} ${to}`;
const inOrder = (words: readonly string[]) => [...words].sort().join(' ');

/** A process gets another id at each start: the name counts. */
const who = ({ program, services }: Row) => `${program?.toLowerCase() ?? ''} ${inOrder(services)}`;

/** Which of all addresses it is matters only where it is not all of them. */
const where = ({ reach, addresses }: Row) => `${reach} ${reach === 'world' ? '' : inOrder(addresses)}`;

interface Open {
  before: readonly Row[];
  after: readonly Row[];
  pairs: Change[];
}

/** Takes those that are alike out of both lists. */
function pair({ before, after }: Open, keyOf: (row: Row) => string): Open {
  const earlier = Map.groupBy(before, keyOf);
  const pairs: Change[] = [];
  const left = after.filter((row) => {
    const other = earlier.get(keyOf(row))?.shift();
    if (other) pairs.push({ before: other, after: row });
    return !other;
  });
  return { before: [...earlier.values()].flat(), after: left, pairs };
}

/** From what is alike in most to what is alike in the number alone. */
const STEPS: readonly ((row: Row) => string)[] = [
  (row) => `${place(row)} ${who(row)}`,
  (row) => `${place(row)} ${where(row)}`,
  place,
];

/** Matched by transport and number with program and reach, then by less. */
export function compare(earlier: readonly Row[], later: readonly Row[]): Comparison {
  let open = pair({ before: earlier, after: later, pairs: [] }, (row) => `${place(row)} ${who(row)} ${where(row)}`);
  const same = open.pairs;
  const changed: Change[] = [];
  for (const step of STEPS) {
    open = pair(open, step);
    changed.push(...open.pairs);
  }
  return {
    opened: open.after.map((after) => ({ before: null, after })),
    changed,
    closed: open.before.map((before) => ({ before, after: null })),
    same,
  };
}
