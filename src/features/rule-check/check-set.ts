/** One rule set against a job. */
import {
  type Answer,
  ask,
  type FirewallSet,
  judge,
  type Judgement,
  openBeyond,
  type OpenPorts,
} from '#features/rule-readers/index.ts';
import type { JobRow } from './job.ts';
import { publishingOf } from './port-publishing.ts';

/** `some`: some of those who were asked for; `outgoing`: the machine opens the connection itself. */
type RowAccess = 'open' | 'some' | 'not-judged' | 'closed' | 'outgoing';

export interface CheckedRow {
  row: JobRow;
  access: RowAccess;
  openings: readonly OpenPorts[];
  /** The lines that close it. */
  closedOn: readonly number[];
  /** Why it isn't judged, beside the doubts of its openings; empty where nothing is to be said. */
  why: string;
}

export interface CheckedSet {
  rows: readonly CheckedRow[];
  beyond: readonly OpenPorts[];
  judgement: Judgement;
  /** Why nothing was judged; null where it was. */
  failure: string | null;
  /** Published ports of containers may be hidden: what is closed is so for programs of the machine alone. */
  isForOwnPrograms: boolean;
}

/** One answer of several: of the versions of IP, or of the parts of a job. */
function together(answers: readonly Answer[]): Answer['access'] {
  const is = (access: Answer['access']) => answers.every((one) => one.access === access);
  if (answers.length === 0) return 'not-judged';
  if (is('open')) return 'open';
  if (is('closed')) return 'closed';
  const isOpenToSome = answers.some(({ access }) => access === 'open' || access === 'partly');
  // Open to some, and nobody knows whether to the others: nothing of it is missing for certain.
  return isOpenToSome && answers.some(({ hasClosed }) => hasClosed) ? 'partly' : 'not-judged';
}

const HIDDEN =
  'Only the filter is in the paste, and the machine passes packets on: a container may publish this port. Paste all tables, nat among them.';

function checkRow(row: JobRow, judgement: Judgement, mayBePassedOn: boolean): CheckedRow {
  if (row.asked.length === 0) return { row, access: 'outgoing', openings: [], closedOn: [], why: '' };
  const answers = row.asked
    .map((asked) => ask(judgement, asked))
    // Of addresses that the set doesn't speak of there is nothing in it.
    .filter(({ access, openings }) => row.asked.length === 1 || access !== 'not-judged' || openings.length > 0);
  const found = together(answers);
  const openings = answers.flatMap((one) => one.openings);
  const isHidden = found === 'closed' && mayBePassedOn;
  const isSilent = found === 'not-judged' && openings.length === 0;
  return {
    row,
    access: isHidden ? 'not-judged' : found === 'partly' ? 'some' : found,
    openings,
    closedOn: answers.flatMap((one) => one.closedOn),
    why: isHidden ? HIDDEN : isSilent ? 'The rules do not speak of these addresses.' : '',
  };
}

const NO_RULES_IN = 'it has no chain, list or rule for connections to the machine itself.';

/** Judges a rule set of a kind (its id) by a job; without rows all that is open is beyond it. */
export function checkSet(kind: string, set: FirewallSet, job: readonly JobRow[]): CheckedSet {
  const judgement = judge(set);
  const isInbound = set.chains.some(({ hook }) => hook?.direction === 'in');
  const { mayBeHidden, forwards } = publishingOf(kind, set);
  const failure = isInbound ? judgement.failure : NO_RULES_IN;
  return {
    rows: failure === null ? job.map((row) => checkRow(row, judgement, mayBeHidden && forwards)) : [],
    beyond:
      failure === null
        ? openBeyond(
            judgement,
            job.flatMap(({ asked }) => asked),
          )
        : [],
    judgement,
    failure,
    isForOwnPrograms: mayBeHidden,
  };
}
