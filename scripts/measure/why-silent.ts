/** Why nothing listens, in a sentence: of a root that was started, from its units and its journal. */
import type { MeasuredEntry } from '#content-model/measured.ts';
import { list } from '#lib/text.ts';
import type { RootReport, Unit } from './root-report.ts';

type Silence = NonNullable<MeasuredEntry['silent']>;

/** Systemd's own sentence on a unit whose condition was not met. */
const SKIPPED =
  /was skipped because (?:of an unmet condition check|all trigger condition checks failed|no trigger condition checks were met)\s*(?:\(([^)]*)\))?/;

/** Without the time at its beginning, which is another at each start, and the name of who says it. */
const withoutTime = (text: string) =>
  text
    .replace(/^(?:ts=\S+|time=\S+|\d{4}[-/]\d\d[-/]\d\d[T ][\d:.,]+\S*)\s/, '')
    .replace(/^[A-Z][a-z]{2} [ \d]\d [\d:]{8}(?: \([\d.]+\))? \S+: /, '');

const quoted = (text: string, key: string) =>
  new RegExp(`\\b${key}="((?:\\\\.|[^"\\\\])*)"`).exec(text)?.[1]?.replace(/\\(.)/g, '$1');

/** Of a record in pairs (`level=error msg="…" err="…"`) the message and the error. */
const withoutKeys = (text: string) =>
  [quoted(text, 'msg'), quoted(text, 'err')].filter((part) => part !== undefined).join(': ') || text;

const oneLine = (text: string) => withoutKeys(withoutTime(text)).replace(/\s+/g, ' ').trim();

/** Lines that name the failure and not its cause. */
const isEmptyWord = (message: string) =>
  /^(?:exiting\b|failed!?$|done\.?$|Main process exited|Control process exited|Failed with result|Scheduled restart|Start(?:ing|ed) |Stopp(?:ing|ed) |Failed to start|Consumed |.*: (?:Main process exited|Control process exited|Failed with result|Scheduled restart|Start request repeated|Consumed |Deactivated))/.test(
    message,
  );

const NAMES_AN_ERROR =
  /\b(?:error|fatal|fail(?:ed|ure)?|cannot|can't|could not|couldn't|unable|invalid|denied|not (?:found|permitted|known|set|configured)|no such|missing|bad)\b/i;

/** At most so many letters of a program's message. */
const LONGEST = 260;

/** The last thing that a unit's programs said before it failed; empty where they said nothing. */
function lastWord(unit: Unit, { journal }: RootReport): string {
  const said = journal
    .filter((line) => line.unit === unit.id)
    .map((line) => ({ ...line, message: oneLine(line.message) }))
    .filter(({ message }) => message !== '' && !isEmptyWord(message));
  const own = said.filter((line) => !line.about);
  const word =
    (own.filter((line) => NAMES_AN_ERROR.test(line.message)).at(-1) ?? own.at(-1) ?? said.at(-1))?.message ?? '';
  return word.length > LONGEST ? `${word.slice(0, LONGEST).replace(/\s\S*$/, '')} …` : word;
}

interface Told {
  why: Silence['why'];
  /** How much it tells; of those that are off only what tells most is said. */
  weight: number;
  says: string;
}

const off = (weight: number, says: string): Told => ({ why: 'off', weight, says });

function ofUnit(unit: Unit, report: RootReport): Told | undefined {
  const condition = report.journal
    .filter((line) => line.unit === unit.id || line.message.startsWith(`${unit.id} `))
    .map(({ message }) => SKIPPED.exec(message))
    .find((found) => found !== null);
  if (condition) return off(3, `${unit.id} waits for a condition, ${condition[1] ?? 'one of several'}`);
  if (unit.load === 'masked' || unit.file === 'masked') return off(3, `Debian masks ${unit.id}`);
  if (unit.active === 'failed' || unit.active === 'activating' || unit.sub === 'auto-restart') {
    const word = lastWord(unit, report);
    return {
      why: 'fails',
      weight: 0,
      says: `${unit.id} ${word === '' ? `ends with “${unit.result}”` : `says “${word}”`}`,
    };
  }
  if (unit.active === 'inactive' && /^(?:disabled|indirect|static)$/.test(unit.file))
    return off(1, `${unit.id} is not enabled`);
  if (unit.active === 'inactive' && unit.wasNeverStarted) return off(1, `${unit.id} is not started with the system`);
  if (unit.active === 'inactive') return off(2, `${unit.id} has ended`);
  if (unit.sub === 'exited') return off(2, `${unit.id} starts nothing that stays`);
  return unit.active === 'active' ? { why: 'runs', weight: 0, says: unit.id } : undefined;
}

/** What fails says most, then what runs, then what is off. */
const WEIGHTS = { fails: 0, runs: 1, off: 2 } as const;

/** At most so many units are told of. */
const MOST = 3;

/** Why none of the package's programs listens. */
export function whySilent(report: RootReport, packageName: string): Silence {
  const source = report.packages.find(({ name }) => name === packageName)?.source;
  const ofSource = report.units.filter(
    (unit) => report.packages.find(({ name }) => name === unit.package)?.source === source,
  );
  const own = ofSource.filter((unit) => unit.package === packageName);
  const told = (own.length > 0 ? own : ofSource)
    .flatMap((unit) => ofUnit(unit, report) ?? [])
    .sort((a, b) => WEIGHTS[a.why] - WEIGHTS[b.why]);
  const [gravest] = told;
  if (!gravest) return { why: 'off', because: 'no unit or script of it starts with the system' };
  const alike = told.filter(({ why }) => why === gravest.why);
  const most = Math.max(...alike.map(({ weight }) => weight));
  const said = alike
    .filter(({ weight }) => weight === most)
    .map(({ says }) => says)
    .slice(0, MOST);
  if (gravest.why !== 'runs') return { why: gravest.why, because: said.join('; ') };
  return { why: 'runs', because: `${list(said)} ${said.length > 1 ? 'run' : 'runs'} without one` };
}
