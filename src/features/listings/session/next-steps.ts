/** What to do first, second and third. */
import type { ExplainedRow } from '../explain/explained-row.ts';
import type { Remedy } from '../explain/remedies.ts';
import { portText } from './row-text.ts';
import { sortRows } from './sort-rows.ts';

/** One of the rows that deserve a look most, with what to do about it. */
export interface NextStep {
  /** `TCP 6379, redis-server`, with the host in front where there are several. */
  what: string;
  why: string;
  /** None where the listing doesn't tell enough. */
  remedy: Remedy | null;
}

const MAX_STEPS = 3;

const whatOf = (row: ExplainedRow): string => [row.host, portText(row), row.program ?? ''].filter(Boolean).join(', ');

/** The first few rows by danger; empty where none deserves a look. */
export const stepsOf = (rows: readonly ExplainedRow[]): NextStep[] =>
  sortRows(
    rows.filter(({ attention }) => attention === 'first' || attention === 'look'),
    'attention',
  )
    .slice(0, MAX_STEPS)
    .map((row) => ({ what: whatOf(row), why: row.why, remedy: row.remedies[0] ?? null }));

/** A remedy in words: `To stop it: `systemctl …`.` */
export const remedyText = ({ does, how, where }: Remedy): string =>
  `${does}: \`${how}\`${where === '' ? '' : ` in ${where}`}.`;

/** A step in words. */
export const stepText = ({ what, why, remedy }: NextStep): string =>
  [`${what}: ${why}.`, remedy ? remedyText(remedy) : ''].filter(Boolean).join(' ');
