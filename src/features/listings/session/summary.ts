/** What was read, in figures. */
import { count } from '#lib/text.ts';
import type { ExplainedRow, AttentionLevel } from '../explain/explained-row.ts';
import { RULES } from '../parse/rules-reason.ts';
import { stepsOf, type NextStep } from './next-steps.ts';
import { listingKind } from '../parse/listing-kinds.ts';
import type { ParsedListing, UnparsedLine } from '../parse/listing.ts';

/** The figures of one listing. */
export interface ListingSummary {
  /** `Windows netstat, 43 lines; tasklist, 20 lines`; empty where nothing was recognised. */
  kinds: string;
  listeners: number;
  /** After those that differ by address alone were joined. */
  rows: number;
  connections: number;
  /** How many machines; 1 where the paste names none. */
  hosts: number;
  attention: Readonly<Record<AttentionLevel, number>>;
  /** The first of the lines that were not understood, and how many there are. */
  unparsed: readonly UnparsedLine[];
  unparsedCount: number;
  /** Lines of a firewall's rules, beside the listing or alone: they are no left-overs. */
  ruleLines: number;
  /** How many of these have the form of a listing's row. */
  unreadRows: number;
  /** Whether programs are named: of none, of some, of all. */
  programs: 'none' | 'some' | 'all';
  /** What to do first, second and third. */
  steps: readonly NextStep[];
  /** How to get more out of the listing next time; none where it names programs. */
  hint: string;
}

/** So many lines that weren't understood are shown. */
const MAX_UNPARSED_SHOWN = 200;
/** No line needs more room than this. */
const MAX_UNPARSED_LENGTH = 300;

function kindsOf({ sections }: ParsedListing): string {
  const lines = new Map<string, number>();
  for (const { kind, from, to } of sections) lines.set(kind, (lines.get(kind) ?? 0) + to - from + 1);
  return [...lines].map(([kind, n]) => `${listingKind(kind)?.label ?? kind}, ${count(n, 'line')}`).join('; ');
}

/** How to learn the programs, where most are missing and there is a way. */
function hintFor({ listeners }: ParsedListing): string {
  const nameless = listeners.filter(({ program }) => program === null);
  const hint = nameless[0] && listingKind(nameless[0].kind)?.programHint;
  if (hint === undefined || nameless.length * 2 <= listeners.length) return '';
  return `${nameless.length === listeners.length ? 'It names no programs' : 'Most have no program'}: ${hint}`;
}

/** Of how many rows a program is told. */
function programsIn(rows: readonly ExplainedRow[]): ListingSummary['programs'] {
  const named = rows.filter(
    ({ program, services, inside }) => program !== null || services.length > 0 || inside,
  ).length;
  if (named === 0) return 'none';
  return named < rows.length ? 'some' : 'all';
}

/** Counts what was read, and the rows that were made of it. */
export function summarise(listing: ParsedListing, rows: readonly ExplainedRow[]): ListingSummary {
  const isRule = ({ reason }: UnparsedLine) => reason === RULES;
  const left = listing.unparsed.filter((line) => !isRule(line));
  const attention = { first: 0, look: 0, unknown: 0, plain: 0, local: 0 };
  for (const row of rows) attention[row.attention]++;
  return {
    kinds: kindsOf(listing),
    listeners: listing.listeners.length,
    rows: rows.length,
    connections: listing.connections,
    hosts: Math.max(1, new Set(rows.map(({ host }) => host)).size),
    attention,
    unparsed: left
      .slice(0, MAX_UNPARSED_SHOWN)
      .map((line) => ({ ...line, text: line.text.slice(0, MAX_UNPARSED_LENGTH) })),
    unparsedCount: left.length,
    ruleLines: listing.unparsed.length - left.length,
    unreadRows: left.filter(({ mayListen }) => mayListen).length,
    programs: programsIn(rows),
    steps: stepsOf(rows),
    hint: hintFor(listing),
  };
}
