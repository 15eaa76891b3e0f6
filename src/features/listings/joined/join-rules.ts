/**
 * A listing joined with the rules of its firewall: which listeners can be reached and from where, and which rules open
 * a port where nobody listens. What can't be judged is said, row by row and for the whole.
 */
import { type CheckedSet, checkSet, setNotes, setTitle } from '#features/rule-check/index.ts';
import { type NameLookup, readRuleSets } from '#features/rule-readers/index.ts';
import { count } from '#lib/text.ts';
import { portText } from '../session/row-text.ts';
import { type AskedListener, askRules, type ReachAnswer, type ReachAccess } from './ask-rules.ts';
import { unusedOpenings, type UnusedOpening } from './unused-openings.ts';

/** A listener with what the rules let reach it. */
export interface JoinedRow {
  port: string;
  /** Empty where the listing names none. */
  program: string;
  access: ReachAccess | 'local';
  says: readonly string[];
}

export interface JoinedReport {
  /** In figures; never more than the rules in the paste tell. */
  summary: string;
  sets: readonly { title: string; notes: readonly string[] }[];
  rows: readonly JoinedRow[];
  unused: readonly UnusedOpening[];
  /** What could not be judged, in sentences. */
  limits: readonly string[];
}

const LOCAL = 'It answers this machine alone, whatever the rules say.';
const SILENT = 'Not judged: these rules do not speak of its addresses.';

/** Of several sets the answer of all together: each that speaks of it has to let it in. */
function together(answers: readonly ReachAnswer[]): ReachAccess {
  const speaking = answers.filter(({ access }) => access !== 'silent');
  if (speaking.length === 0) return 'not-judged';
  const has = (wanted: ReachAccess) => speaking.some(({ access }) => access === wanted);
  const [first] = speaking;
  if (first && speaking.every(({ access }) => access === first.access)) return first.access;
  return has('open') || has('some') ? 'some' : 'not-judged';
}

interface NamedSet {
  title: string;
  checked: CheckedSet;
}

function joinRow(listener: AskedListener, sets: readonly NamedSet[]): JoinedRow {
  const known = { port: portText(listener), program: listener.program ?? '' };
  if (listener.reach === 'loopback') return { ...known, access: 'local', says: [LOCAL] };
  const answers = sets.map(({ title, checked }) => ({ title, answer: askRules(checked, listener) }));
  const access = together(answers.map(({ answer }) => answer));
  const says = answers.flatMap(({ title, answer }) =>
    answer.says.map((text) => (sets.length > 1 ? `${title}: ${text}` : text)),
  );
  return { ...known, access, says: says.length > 0 ? says : [SILENT] };
}

const FIGURES: readonly (readonly [JoinedRow['access'], string])[] = [
  ['open', 'open to anybody whom these rules speak of'],
  ['some', 'open to some'],
  ['not-judged', 'not judged'],
  ['closed', 'closed by these rules'],
  ['local', 'on this machine only'],
];

function summaryOf(rows: readonly JoinedRow[], unused: readonly UnusedOpening[]): string {
  const figures = FIGURES.map(([wanted, words]) => [rows.filter(({ access }) => access === wanted).length, words]);
  const told = figures.filter(([n]) => n !== 0).map(([n, words]) => `${n} ${words}`);
  const open =
    unused.length === 0 ? '' : ` ${count(unused.length, 'opening')} for a port where the listing shows nobody.`;
  return `${count(rows.length, 'listener')} with these rules: ${told.join(', ')}.${open}`;
}

const OTHER_FIREWALLS =
  'Firewalls on the way (routers, clouds, other machines) are not in the paste and may say otherwise.';
const SEVERAL_HOSTS =
  'The listing is of several machines, and the rules don’t say whose they are: paste the listing of one machine with its rules.';

/** More sets than a person compares. */
const MAX_SETS = 8;

/** Undefined where the text has no rule set that is known. `names` knows names of ports, as rules may have them. */
export function joinRules(
  text: string,
  listeners: readonly AskedListener[],
  names: NameLookup,
): JoinedReport | undefined {
  const { readings } = readRuleSets(text, names);
  const found = readings.flatMap((reading) => reading.sets.map((set) => ({ reading, set }))).slice(0, MAX_SETS);
  if (found.length === 0 || listeners.length === 0) return undefined;
  if (new Set(listeners.map(({ host }) => host)).size > 1)
    return { summary: SEVERAL_HOSTS, sets: [], rows: [], unused: [], limits: [] };
  const sets = found.map(({ reading, set }) => {
    const checked = checkSet(reading.kind, set, []);
    return { title: setTitle(reading, set), checked, notes: setNotes(reading, set, checked) };
  });
  const rows = listeners.map((listener) => joinRow(listener, sets));
  const { unused, limits } = unusedOpenings(
    sets.map(({ checked }) => checked),
    listeners,
  );
  const leftOver = readings.flatMap(({ lines }) => lines).filter(({ as }) => as === 'left-over').length;
  return {
    summary: summaryOf(rows, unused),
    sets: sets.map(({ title, notes }) => ({ title, notes })),
    rows,
    unused,
    limits: [
      ...limits,
      ...(leftOver > 0 ? [`${count(leftOver, 'line')} of the rules could not be read.`] : []),
      OTHER_FIREWALLS,
    ],
  };
}
