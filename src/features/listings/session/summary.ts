/** What was read, in figures and in words. */
import { count } from '#lib/text.ts';
import type { Row, Weight } from '../explain/explained-row.ts';
import { KINDS } from '../parse/listing-kinds.ts';
import type { LeftOver, ListingKind, Reading } from '../parse/listing.ts';

export interface Summary {
  /** `Windows netstat, 43 lines; tasklist, 20 lines`; empty where nothing was recognised. */
  kinds: string;
  listeners: number;
  /** After those that differ by address alone were joined. */
  rows: number;
  connections: number;
  weights: Readonly<Record<Weight, number>>;
  /** The first of the lines that were not understood, and how many there are. */
  leftOver: readonly LeftOver[];
  leftOverCount: number;
  /** How to get more out of the listing next time; none where it names programs. */
  hint: string;
}

/** So many lines that weren't understood are shown. */
const MOST_LEFT = 200;
/** No line needs more room than this. */
const LONGEST = 300;

function kindsOf({ stretches }: Reading): string {
  const lines = new Map<ListingKind, number>();
  for (const { kind, from, to } of stretches) lines.set(kind, (lines.get(kind) ?? 0) + to - from + 1);
  return [...lines].map(([kind, n]) => `${KINDS[kind]}, ${count(n, 'line')}`).join('; ');
}

const TASKLIST = 'paste the output of `tasklist /svc` below it, and they are joined by PID.';

/** How to learn the programs too. */
const HINTS: Readonly<Partial<Record<ListingKind, string>>> = {
  'netstat-windows': TASKLIST,
  'powershell-tcp': TASKLIST,
  'powershell-udp': TASKLIST,
  'netstat-linux': '`sudo ss -tulpn` names them.',
  ss: '`sudo ss -tulpn` names them.',
  'netstat-macos': '`sudo lsof -nP -iTCP -sTCP:LISTEN` names them.',
};

/** Where most have no program, and the kind of listing that could name them. */
function hintFor({ listeners }: Reading): string {
  const nameless = listeners.filter(({ program }) => program === null);
  const hint = HINTS[nameless[0]?.kind ?? 'bare'];
  if (!hint || nameless.length * 2 <= listeners.length) return '';
  return `${nameless.length === listeners.length ? 'It names no programs' : 'Most have no program'}: ${hint}`;
}

export function summarise(reading: Reading, rows: readonly Row[]): Summary {
  const weights = { first: 0, look: 0, plain: 0, local: 0 };
  for (const { weight } of rows) weights[weight]++;
  return {
    kinds: kindsOf(reading),
    listeners: reading.listeners.length,
    rows: rows.length,
    connections: reading.connections,
    weights,
    leftOver: reading.leftOver.slice(0, MOST_LEFT).map((line) => ({ ...line, text: line.text.slice(0, LONGEST) })),
    leftOverCount: reading.leftOver.length,
    hint: hintFor(reading),
  };
}

/** Joined by commas, what is nothing left out. */
const parts = (texts: readonly (string | false)[]) => texts.filter((text) => text !== false).join(', ');

/** `43 listeners: 2 to look at first, 5 worth a look.` */
export function verdictOf({ rows, weights: { first, look } }: Summary): string {
  if (rows === 0) return 'No listener was found in it.';
  const told = parts([first > 0 && `${first} to look at first`, look > 0 && `${look} worth a look`]);
  return `${count(rows, 'listener')}: ${told || 'nothing stands out'}.`;
}

/** `It had 120 connections besides, which are only counted. 2 lines not understood.` */
export function restOf({ listeners, rows, connections, leftOverCount }: Summary): string {
  return [
    listeners > rows &&
      `${count(listeners, 'entry', 'entries')} made ${count(rows, 'row')}: those that differ by address alone are one.`,
    connections > 0 && `${count(connections, 'connection')} besides: counted, not shown.`,
    leftOverCount > 0 && `${count(leftOverCount, 'line')} not understood.`,
  ]
    .filter((text) => text !== false)
    .join(' ');
}
