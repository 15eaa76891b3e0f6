/** The exact index, opened: by key, with uncharted ports as pages like all others. */
import { portRef } from '#chart/page-ref.ts';
import { MAX_PORT, rangeOf } from '#chart/port-space.ts';
import { keyOf } from '#lib/text.ts';
import {
  type ExactIndex,
  isIdentifier,
  type NameReason,
  type PageSummary,
  rankOfReason,
  withoutNames,
} from './index-format.ts';
import type { PageName } from './implied-names.ts';
import { unpackNames } from './pack-names.ts';
import { type UnchartedPort, unpackUnchartedPorts } from './pack-uncharted-ports.ts';

/** That a name leads to a page: why, and whether nobody has written about the page. */
export interface Posting {
  page: PageSummary;
  reason: NameReason;
  /** The less, the better. */
  rank: number;
  uncharted: boolean;
  /** Of an uncharted port: what is known to listen there. */
  software: readonly string[];
}

/** A name as it is written, with the pages that it leads to. */
export interface IndexedName {
  text: string;
  postings: Posting[];
}

/** The exact index as it is asked. */
export interface OpenIndex {
  /** Names by their key (`keyOf` of lib/text.ts). */
  byKey: ReadonlyMap<string, IndexedName>;
  /** Any port: charted, uncharted, or without a name. Undefined for a number that is none. */
  port(number: number): PageSummary | undefined;
  isCharted(number: number): boolean;
  /** Whether somebody wrote about a port, or software listens there by default. */
  isKnown(number: number): boolean;
  /** The numbers that have a name, ascending. */
  namedPorts: readonly number[];
}

const unchartedPage = ({ number, title, transports }: UnchartedPort): PageSummary => ({
  ...portRef(number),
  title: `Port ${number}`,
  hint: title,
  transports,
});

const unnamedPage = (number: number): PageSummary => ({
  ...portRef(number),
  title: `Port ${number}`,
  hint: rangeOf(number).id === 'dynamic' ? 'dynamic port' : 'unassigned',
});

const softwareOf = ({ uses, lesserUses }: UnchartedPort) => [...uses, ...lesserUses];
const NO_SOFTWARE: readonly string[] = [];

/**
 * How well a name leads to a page: its reason's place, but for two. A name that is only registered says less than one under
 * which software listens by default; a service's short name says more than how a list words a protocol: `RDS`.
 */
function rankOf([reason, text]: PageName, { kind }: PageSummary, port: UnchartedPort | undefined): number {
  if (port?.uses.length === 0 && reason === 'registered') return rankOfReason('main-listener') + 0.5;
  if (kind === 'service' && reason === 'alias' && !/\W/.test(text)) return rankOfReason('wording') - 0.5;
  return rankOfReason(reason);
}

const namesOfUncharted = ({ names, uses, lesserUses }: UnchartedPort): PageName[] => [
  ...names.map((text): PageName => ['registered', text]),
  ...uses.map((text): PageName => ['main-listener', text]),
  ...lesserUses.map((text): PageName => ['other-listener', text]),
];

/** Every name with its postings, in the order of the index; uncharted ports come behind all others. */
function namesOf({ pages }: ExactIndex, uncharted: readonly UnchartedPort[]): Map<string, IndexedName> {
  const byKey = new Map<string, IndexedName>();
  const add = (page: PageSummary, [reason, text]: PageName, port?: UnchartedPort, software = NO_SOFTWARE): void => {
    const key = keyOf(text);
    if (key === '') return;
    const named = byKey.get(key) ?? { text, postings: [] };
    // An alias may have an identifier in small letters.
    if (isIdentifier(reason)) named.text = text;
    named.postings.push({
      page,
      reason,
      rank: rankOf([reason, text], page, port),
      uncharted: port !== undefined,
      software,
    });
    byKey.set(key, named);
  };
  for (const packed of pages) {
    const page = withoutNames(packed);
    for (const name of unpackNames(page, packed.names)) add(page, name);
  }
  for (const port of uncharted) {
    const page = unchartedPage(port);
    const software = softwareOf(port);
    for (const name of namesOfUncharted(port)) add(page, name, port, software);
  }
  return byKey;
}

function open(index: ExactIndex): OpenIndex {
  const uncharted = unpackUnchartedPorts(index.ports);
  const unchartedPorts = new Map(uncharted.map((port) => [port.number, port]));
  const charted = new Map<number, PageSummary>();
  for (const page of index.pages) if (page.kind === 'port') charted.set(Number(page.id), withoutNames(page));
  let byKey: Map<string, IndexedName> | undefined;
  return {
    // Numbers answer without it: on a slow machine it takes some tens of milliseconds.
    get byKey() {
      return (byKey ??= namesOf(index, uncharted));
    },
    port(number) {
      if (number < 0 || number > MAX_PORT) return undefined;
      const known = unchartedPorts.get(number);
      return charted.get(number) ?? (known ? unchartedPage(known) : unnamedPage(number));
    },
    isCharted: (number) => charted.has(number),
    isKnown: (number) => charted.has(number) || (unchartedPorts.get(number)?.uses.length ?? 0) > 0,
    namedPorts: [...charted.keys(), ...unchartedPorts.keys()].sort((a, b) => a - b),
  };
}

const opened = new WeakMap<ExactIndex, OpenIndex>();

/** Opens an index, once for each. */
export function openIndex(index: ExactIndex): OpenIndex {
  const known = opened.get(index) ?? open(index);
  opened.set(index, known);
  return known;
}
