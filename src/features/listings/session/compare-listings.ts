/** Two listings of one machine, or of the same machines: what opened, what closed, what changed in between. */
import type { ExplainedRow } from '../explain/explained-row.ts';
import { foldByProcess } from './fold-by-process.ts';
import { pairHandedOut } from './pair-handed-out.ts';
import { pairRows, type RowChange, type UnpairedRows } from './pair-rows.ts';
import { addressKey, isUnchanged } from './same-listener.ts';
import { putTogether, takeApart } from './split-addresses.ts';

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

const portKey = ({ host, transport, from, to }: ExplainedRow): string => keyOf(host, transport, from, to);

/** A process gets another id at each start: the name counts. */
const programKey = ({ program, services }: ExplainedRow): string =>
  keyOf(program?.toLowerCase() ?? '', ...services.toSorted());

/** Which of all addresses it is matters only where it is not all of them. */
const reachKey = (row: ExplainedRow): string => keyOf(row.reach, row.reach === 'world' ? '' : addressKey(row));

/** Those of one port that are alike as a whole. */
const WHOLE_STEPS: readonly ((row: ExplainedRow) => string)[] = [
  // Two programs may share a number on all addresses of IPv4 and of IPv6: the very addresses tell them apart.
  (row) => keyOf(portKey(row), programKey(row), row.reach, addressKey(row)),
  (row) => keyOf(portKey(row), programKey(row), reachKey(row)),
];

/** The others, from what is alike in most to what is alike in the number alone. */
const STEPS: readonly ((row: ExplainedRow) => string)[] = [
  (row) => keyOf(portKey(row), programKey(row), addressKey(row)),
  (row) => keyOf(portKey(row), programKey(row)),
  (row) => keyOf(portKey(row), addressKey(row)),
  (row) => keyOf(portKey(row), row.reach),
  portKey,
];

const isSame = ({ before, after }: RowChange): boolean =>
  before !== null && after !== null && isUnchanged(before, after);

/** Pairs the rows by port with program and addresses, then by less; the rest opened or closed. */
export function compareListings(earlier: readonly ExplainedRow[], later: readonly ExplainedRow[]): ListingComparison {
  const pairs: RowChange[] = [];
  let unpaired: UnpairedRows = { before: foldByProcess(earlier, later), after: foldByProcess(later, earlier) };
  for (const step of WHOLE_STEPS) unpaired = pairRows(unpaired, step, pairs);
  const { origins, ...parts } = takeApart(unpaired);
  unpaired = parts;
  for (const step of STEPS) unpaired = pairRows(unpaired, step, pairs);
  const together = (changes: readonly RowChange[]) => putTogether(changes, origins, isSame);
  const { moved, kept, left } = pairHandedOut(unpaired, pairs);
  const paired = together(pairs);
  return {
    opened: together(left.after.map((after) => ({ before: null, after }))),
    changed: [...paired.filter((pair) => !isSame(pair)), ...together(moved)],
    closed: together(left.before.map((before) => ({ before, after: null }))),
    same: [...paired.filter(isSame), ...together(kept)],
  };
}
