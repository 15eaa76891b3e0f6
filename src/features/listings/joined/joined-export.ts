/** What the rules of a firewall say of the rows, as a ticket and files have it. */
import type { ExplainedRow } from '../explain/explained-row.ts';
import { someOf } from '#lib/text.ts';
import type { JoinedReport, JoinedRow } from './join-rules.ts';

/** What is taken along: never an answer for a row that the rules were not asked for. */
export interface JoinedExport {
  report: JoinedReport;
  /** The answer for a row; undefined for one of an earlier listing. */
  answerFor(row: ExplainedRow): JoinedRow | undefined;
}

/** A comparison takes rows apart by their addresses; the answer is for all of them. */
const keyOf = ({ transport, from, to, program, reach, pids }: ExplainedRow): string =>
  [transport, from, to, program ?? '', reach, pids.join(' ')].join('\n');

/** `rows` are those that the rules were asked for, in their order. */
export function joinedExport(report: JoinedReport, rows: readonly ExplainedRow[]): JoinedExport {
  const exact = new Map<ExplainedRow, JoinedRow>();
  const byKey = new Map<string, JoinedRow>();
  for (const [at, row] of rows.entries()) {
    const answer = report.rows[at];
    if (!answer) continue;
    exact.set(row, answer);
    byKey.set(keyOf(row), answer);
  }
  return { report, answerFor: (row) => exact.get(row) ?? byKey.get(keyOf(row)) };
}

/** In words, as a cell has them. */
export const ACCESS_LABELS: Readonly<Record<JoinedRow['access'], string>> = {
  open: 'Reachable',
  some: 'Reachable by some',
  closed: 'Closed',
  local: 'This machine only',
  'not-judged': 'Not judged',
  silent: 'Not judged',
};

/** `Reachable by some. Open to 10.0.0.0/8 (line 8).`; empty where the rules were not asked. */
export const answerText = (answer: JoinedRow | undefined): string => {
  if (!answer) return '';
  const says = answer.says.join(' ');
  const label = ACCESS_LABELS[answer.access];
  return says.startsWith(label) ? says : `${label}. ${says}`;
};

/** More openings than these nobody reads in a sentence. */
const MAX_NAMED = 6;

/** The figures, and the openings where nobody listens, in sentences. */
export function reportText({ report }: JoinedExport): string {
  const unused = report.unused.map(({ port }) => port);
  const open = unused.length === 0 ? '' : `Open where nobody listens: ${someOf(unused, MAX_NAMED)}.`;
  return [report.summary, open].filter(Boolean).join(' ');
}
