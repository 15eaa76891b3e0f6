/** Numbers that a system hands out: a client's comes and goes, a service's is another one after each start. */
import type { ExplainedRow } from '../explain/explained-row.ts';
import { pairRows, type RowChange, type UnpairedRows } from './pair-rows.ts';

const programKey = ({ host, transport, program, services }: ExplainedRow): string =>
  [host, transport, program?.toLowerCase() ?? '', ...services.toSorted()].join('\n');

/** A UDP socket on a number that was handed out is, as a rule, a client that waits for an answer. */
const isClient = ({ isHandedOut, transport }: ExplainedRow): boolean => isHandedOut && transport === 'udp';
/** Without a name nobody knows whether it is the same one. */
const isService = ({ isHandedOut, transport, program }: ExplainedRow): boolean =>
  isHandedOut && transport === 'tcp' && program !== null;

/** Those that a test takes, and the others. */
const split = (rows: readonly ExplainedRow[], takes: (row: ExplainedRow) => boolean) =>
  [rows.filter(takes), rows.filter((row) => !takes(row))] as const;

interface PairedHandedOut {
  /** A service that listens on another handed-out number than before. */
  moved: readonly RowChange[];
  /** Ports of clients whose program had such before and has such now. */
  kept: readonly RowChange[];
  left: UnpairedRows;
}

/** Pairs what stands on handed-out numbers by its program; `pairs` are the rows that kept their numbers. */
export function pairHandedOut(unpaired: UnpairedRows, pairs: readonly RowChange[]): PairedHandedOut {
  const [clientsBefore, othersBefore] = split(unpaired.before, isClient);
  const [clientsAfter, othersAfter] = split(unpaired.after, isClient);
  const paired = pairs.flatMap(({ before, after }) => [before, after].filter((row) => row !== null && isClient(row)));
  const stayed = new Set(paired.flatMap((row) => (row ? programKey(row) : [])));
  const [had, has] = [clientsBefore, clientsAfter].map((rows) => new Set(rows.map(programKey)));
  const isKept = (row: ExplainedRow): boolean => {
    const key = programKey(row);
    return stayed.has(key) || (had?.has(key) === true && has?.has(key) === true);
  };
  const kept: RowChange[] = [];
  const clients = pairRows(
    { before: clientsBefore.filter(isKept), after: clientsAfter.filter(isKept) },
    programKey,
    kept,
  );
  kept.push(
    ...clients.before.map((before) => ({ before, after: null })),
    ...clients.after.map((after) => ({ before: null, after })),
  );
  const moved: RowChange[] = [];
  const services = pairRows(
    { before: othersBefore.filter(isService), after: othersAfter.filter(isService) },
    programKey,
    moved,
  );
  const isLeft = (row: ExplainedRow): boolean => !isService(row);
  return {
    moved,
    kept,
    left: {
      before: [...othersBefore.filter(isLeft), ...services.before, ...clientsBefore.filter((row) => !isKept(row))],
      after: [...othersAfter.filter(isLeft), ...services.after, ...clientsAfter.filter((row) => !isKept(row))],
    },
  };
}
