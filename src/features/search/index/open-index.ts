/** The exact index, opened: by key, with plain ports as pages like all others. */
import { portRef } from '#chart/page-ref.ts';
import { MAX_PORT, rangeOf } from '#chart/port-space.ts';
import { keyOf } from '#lib/text.ts';
import { type ExactIndex, IDENTIFIERS, type Page, pageOf, type Reason, REASONS } from './index-format.ts';
import type { Name } from './implied-names.ts';
import { unpackNames } from './pack-names.ts';
import { type PlainPort, unpackPorts } from './pack-ports.ts';

/** One way from a name to a page: why, and whether nobody has written about it. */
export interface Way {
  page: Page;
  reason: string;
  /** The less, the better. */
  rank: number;
  plain: boolean;
  /** Of a plain port: how much software is known to listen there. */
  uses: number;
}

/** A name as it is written, with all its ways. */
export interface Named {
  text: string;
  ways: Way[];
}

export interface OpenIndex {
  /** Names by their key (`keyOf` of lib/text.ts). */
  byKey: ReadonlyMap<string, Named>;
  /** Any port: charted, plain, or without a name. Undefined for a number that is none. */
  port(number: number): Page | undefined;
  isCharted(number: number): boolean;
  /** Whether somebody wrote about a port, or software listens there by default. */
  isKnown(number: number): boolean;
  /** The numbers that have a name, ascending. */
  named: readonly number[];
}

const plainPage = ({ number, title, transports }: PlainPort): Page => ({
  ...portRef(number),
  title: `Port ${number}`,
  hint: title,
  transports,
});

const namelessPage = (number: number): Page => ({
  ...portRef(number),
  title: `Port ${number}`,
  hint: rangeOf(number).id === 'dynamic' ? 'dynamic port' : 'unassigned',
});

/** How many names of software a port has. */
const usesOf = ({ uses, lesserUses }: PlainPort) => uses.length + lesserUses.length;

const rank = (reason: Reason) => REASONS.indexOf(reason);

/**
 * How good a way is: its reason's place, but for two. A name that is only registered says less than one under
 * which software listens by default; a service's short name says more than how a list words a protocol: `RDS`.
 */
function rankOf([reason, text]: Name, { kind }: Page, port: PlainPort | undefined): number {
  if (port?.uses.length === 0 && reason === 'registered at IANA') return rank('listens here by default') + 0.5;
  if (kind === 'service' && reason === 'also called' && !/\W/.test(text)) return rank('listed as') - 0.5;
  return rank(reason);
}

const plainNames = ({ names, uses, lesserUses }: PlainPort): Name[] => [
  ...names.map((text): Name => ['registered at IANA', text]),
  ...uses.map((text): Name => ['listens here by default', text]),
  ...lesserUses.map((text): Name => ['listens here too', text]),
];

/** Every name with its ways, in the order of the index; plain ports come behind all others. */
function namesOf({ targets }: ExactIndex, plain: readonly PlainPort[]): Map<string, Named> {
  const byKey = new Map<string, Named>();
  const add = (page: Page, [reason, text]: Name, port?: PlainPort): void => {
    const key = keyOf(text);
    if (key === '') return;
    const named = byKey.get(key) ?? { text, ways: [] };
    // An alias may have an identifier in small letters.
    if (IDENTIFIERS.includes(reason)) named.text = text;
    const uses = port ? usesOf(port) : 0;
    named.ways.push({ page, reason, rank: rankOf([reason, text], page, port), plain: port !== undefined, uses });
    byKey.set(key, named);
  };
  for (const target of targets) {
    const page = pageOf(target);
    for (const name of unpackNames(page, target.names)) add(page, name);
  }
  for (const port of plain) {
    const page = plainPage(port);
    for (const name of plainNames(port)) add(page, name, port);
  }
  return byKey;
}

function open(index: ExactIndex): OpenIndex {
  const plain = unpackPorts(index.ports);
  const plainPorts = new Map(plain.map((port) => [port.number, port]));
  const charted = new Map<number, Page>();
  for (const target of index.targets) if (target.kind === 'port') charted.set(Number(target.id), pageOf(target));
  let byKey: Map<string, Named> | undefined;
  return {
    // Numbers answer without it: on a slow machine it takes some tens of milliseconds.
    get byKey() {
      return (byKey ??= namesOf(index, plain));
    },
    port(number) {
      if (number < 0 || number > MAX_PORT) return undefined;
      const known = plainPorts.get(number);
      return charted.get(number) ?? (known ? plainPage(known) : namelessPage(number));
    },
    isCharted: (number) => charted.has(number),
    isKnown: (number) => charted.has(number) || (plainPorts.get(number)?.uses.length ?? 0) > 0,
    named: [...charted.keys(), ...plainPorts.keys()].sort((a, b) => a - b),
  };
}

const opened = new WeakMap<ExactIndex, OpenIndex>();

/** Opens an index, once for each. */
export function openIndex(index: ExactIndex): OpenIndex {
  const known = opened.get(index) ?? open(index);
  opened.set(index, known);
  return known;
}
