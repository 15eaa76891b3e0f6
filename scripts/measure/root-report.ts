/** Reads what read-root.sh says of a started root. */
import { readSs, type Socket } from './ss-output.ts';

interface Process {
  pid: number;
  path: string;
  account: string;
  unit: string;
}

/** A socket unit with one of its addresses, as `systemctl list-sockets` has it. */
interface SystemdSocket {
  listens: string;
  unit: string;
  activates: string;
}

interface InstalledPackage {
  name: string;
  version: string;
  source: string;
  /** Whether dpkg has configured it too. */
  whole: boolean;
}

/** A unit of a package that was installed: what `systemctl show` says, an empty text where it says nothing. */
export interface Unit {
  id: string;
  package: string;
  /** loaded, masked, not-found … */
  load: string;
  /** enabled, disabled, static, generated … */
  file: string;
  /** active, inactive, failed, activating … */
  active: string;
  sub: string;
  result: string;
  /** Of a script this tells one without a link to start from one that has ended. */
  wasNeverStarted: boolean;
}

interface JournalLine {
  unit: string;
  /** Whether the line is systemd's, about the unit. */
  about: boolean;
  message: string;
}

export interface RootReport {
  state: string;
  sockets: readonly Socket[];
  processes: readonly Process[];
  systemdSockets: readonly SystemdSocket[];
  packages: readonly InstalledPackage[];
  units: readonly Unit[];
  journal: readonly JournalLine[];
}

/** The parts by their headings. */
function partsOf(text: string): ReadonlyMap<string, string> {
  const journal = text.indexOf('\n== journal\n');
  const [before, after] = journal < 0 ? [text, ''] : [text.slice(0, journal + 1), text.slice(journal + 12)];
  const parts = before.split(/^== (.*)\n/m).slice(1);
  const named = parts.flatMap((name, i) => (i % 2 === 0 ? [[name, parts[i + 1] ?? ''] as const] : []));
  return new Map([...named, ['journal', after]]);
}

const linesOf = (part: string | undefined) => (part ?? '').split('\n').filter((line) => line.trim() !== '');

function processOf(line: string): Process {
  const [pid, path = '', account = '', unit = ''] = line.split('\t').map((cell) => cell.trim());
  return { pid: Number(pid), path, account, unit };
}

function systemdSocketOf(line: string): SystemdSocket {
  const [unit = '', activates = ''] = line.trim().split(/\s+/).slice(-2);
  return { listens: line.trim().split(/\s+/).slice(0, -2).join(' '), unit, activates };
}

function packageOf(line: string): InstalledPackage {
  const [name = '', version = '', source = '', status = ''] = line.split('\t');
  return { name, version, source, whole: status.trim() === 'ii' };
}

/** A block of `systemctl show`: a property a line. */
function unitOf(block: string): Unit {
  const properties = new Map(
    linesOf(block).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  const valueOf = (name: string) => properties.get(name) ?? '';
  return {
    id: valueOf('Id'),
    package: valueOf('Package'),
    load: valueOf('LoadState'),
    file: valueOf('UnitFileState'),
    active: valueOf('ActiveState'),
    sub: valueOf('SubState'),
    result: valueOf('Result'),
    wasNeverStarted: valueOf('InactiveExitTimestampMonotonic') === '0',
  };
}

/** A message of the journal may be bytes; a line that is no JSON was cut off. */
function journalLineOf(line: string): JournalLine[] {
  try {
    const { UNIT, _SYSTEMD_UNIT, MESSAGE } = JSON.parse(line) as Record<string, unknown>;
    const message = typeof MESSAGE === 'string' ? MESSAGE : '';
    if (typeof UNIT === 'string') return [{ unit: UNIT, about: true, message }];
    return typeof _SYSTEMD_UNIT === 'string' ? [{ unit: _SYSTEMD_UNIT, about: false, message }] : [];
  } catch {
    return [];
  }
}

/** Throws where a part is missing, or where a line of ss can't be read. */
export function readRootReport(text: string): RootReport {
  const parts = partsOf(text);
  for (const name of ['state', 'sockets', 'processes', 'systemd sockets', 'packages', 'units'])
    if (!parts.has(name)) throw new Error(`The report of the root has no part "${name}".`);
  return {
    state: (parts.get('state') ?? '').trim(),
    sockets: readSs(parts.get('sockets') ?? ''),
    processes: linesOf(parts.get('processes')).map(processOf),
    systemdSockets: linesOf(parts.get('systemd sockets')).map(systemdSocketOf),
    packages: linesOf(parts.get('packages')).map(packageOf),
    units: (parts.get('units') ?? '')
      .split('\n\n')
      .filter((block) => block.trim() !== '')
      .map(unitOf)
      .filter(({ id }, i, all) => all.findIndex((other) => other.id === id) === i),
    journal: linesOf(parts.get('journal')).flatMap(journalLineOf),
  };
}
