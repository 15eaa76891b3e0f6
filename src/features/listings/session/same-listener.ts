/** Whether two rows tell of the same listener: what one listing doesn't tell is no change. */
import type { ExplainedRow } from '../explain/explained-row.ts';
import { bareName } from '../explain/program-name.ts';

/** An address without the way it is written, and the interface behind it. */
interface PlainAddress {
  ip: string;
  /** `lo`, `eth0`, `12`; empty where none is told. */
  scope: string;
}

/** `[::1]` and `0:0:0:0:0:0:0:1` are one, and so are `127.0.0.1`, `::ffff:127.0.0.1` and `localhost`. */
function plainAddress(address: string): PlainAddress {
  const [ip = '', scope = ''] = address.replace(/[[\]]/g, '').toLowerCase().split('%');
  if (ip === 'localhost') return { ip: '127.0.0.1', scope };
  const bare = ip.replace(/^::ffff:(?=\d+\.)/, '');
  const short = bare.includes(':')
    ? bare.replace(/\b0+(?=[\da-f])/g, '').replace(/(?:^|:)0(?::0)+(?::|$)/, '::')
    : bare;
  return { ip: short === '*' ? '0.0.0.0' : short, scope };
}

const isWildcard = ({ ip }: PlainAddress): boolean => ip === '0.0.0.0' || ip === '::';

/** In the order of the alphabet, so that they can be compared. */
const plainOnes = ({ addresses }: ExplainedRow): readonly PlainAddress[] =>
  addresses.map(plainAddress).sort((a, b) => (a.ip === b.ip ? (a.scope < b.scope ? -1 : 1) : a.ip < b.ip ? -1 : 1));

/** The addresses as one text: interfaces are left out. */
export const addressKey = (row: ExplainedRow): string =>
  row.addresses.length === 1
    ? plainAddress(row.addresses[0] ?? '').ip
    : [...new Set(plainOnes(row).map(({ ip }) => ip))].join('\n');

/** Whether a listing names neither its program nor its services. */
export const isNameless = ({ program, services }: ExplainedRow): boolean => program === null && services.length === 0;

const inOrder = (words: readonly string[]): string => words.toSorted().join('\n').toLowerCase();

const isPath = (program: string): boolean => /[\\/]/.test(program);

/** Two names of one program: with its folder and without, or cut off by the tool that prints it. */
function isSameName(a: ExplainedRow, b: ExplainedRow): boolean {
  const [one, other] = [a.program ?? '', b.program ?? ''].map((name) => name.toLowerCase());
  if (one === other) return true;
  // Two paths are two programs, whatever the files are called.
  if (isPath(one ?? '') && isPath(other ?? '')) return false;
  const [x, y] = [bareName(one ?? ''), bareName(other ?? '')];
  if (x === '' || y === '') return false;
  return x === y || (a.mayBeCut && y.startsWith(x)) || (b.mayBeCut && x.startsWith(y));
}

/** Whether both have the same program and services, as far as both tell. */
export function isSameProgram(a: ExplainedRow, b: ExplainedRow): boolean {
  if (isNameless(a) || isNameless(b)) return true;
  const sameServices =
    a.services.length === 0 || b.services.length === 0 || inOrder(a.services) === inOrder(b.services);
  return sameServices && (a.program === null || b.program === null || isSameName(a, b));
}

/** Whether both lead into the same container, as far as both tell. */
export const isSameInside = ({ inside: a }: ExplainedRow, { inside: b }: ExplainedRow): boolean =>
  !a || !b || (a.port === b.port && (a.image === '' || b.image === '' || a.image === b.image));

/** All addresses, or those of an interface that the other listing may not name. */
const isEverywhere = (row: ExplainedRow): boolean =>
  row.reach === 'world' || (row.addresses.length > 0 && row.addresses.map(plainAddress).every(isWildcard));

/** Whether both answer the same ones, as far as both tell. */
export function isSameReach(a: ExplainedRow, b: ExplainedRow): boolean {
  if (a.reach === 'unknown' || b.reach === 'unknown') return true;
  if (a.reach === 'world' && b.reach === 'world') return true;
  // One kind of listing names the interface of `0.0.0.0`, another can't; within one kind it is a change.
  if (a.kind !== b.kind && isEverywhere(a) && isEverywhere(b)) return true;
  if (a.reach !== b.reach || addressKey(a) !== addressKey(b)) return false;
  const [ours, others] = [plainOnes(a), plainOnes(b)];
  return ours.every(({ ip, scope }) =>
    others.some((other) => other.ip === ip && (scope === '' || other.scope === '' || scope === other.scope)),
  );
}

/** Whether nothing changed that both tell of. */
export const isUnchanged = (a: ExplainedRow, b: ExplainedRow): boolean =>
  isSameProgram(a, b) && isSameReach(a, b) && isSameInside(a, b);
