/** The exact index, opened: by key, with uncharted ports as pages like all others. */
import { portRef } from '#chart/page-ref.ts';
import { MAX_PORT, rangeOf } from '#chart/port-space.ts';
import { keyOf } from '#lib/text.ts';
import {
  type ExactIndex,
  type IndexedPage,
  isIdentifier,
  type NameReason,
  type PageName,
  type PageSummary,
  rankOfReason,
  type UnchartedPort,
  withoutNames,
} from './index-format.ts';

/** That a name leads to a page: why, and whether nobody has written about the page. */
export interface Posting {
  page: PageSummary;
  reason: NameReason;
  /** The less, the better. */
  rank: number;
  uncharted: boolean;
  /** Of a port: what is known to listen there. */
  software: readonly string[];
}

/** A name as it is written, with the pages that it leads to. */
export interface IndexedName {
  text: string;
  postings: readonly Posting[];
}

/** Names by their key (`keyOf` of lib/text.ts). */
type NamesByKey = ReadonlyMap<string, IndexedName>;

/** The exact index as it is asked. */
export interface OpenIndex {
  /** The names of all pages and of the uncharted ports that were loaded. */
  byKey: NamesByKey;
  /** Those of the pages alone. */
  pages: readonly IndexedPage[];
  namesOfPages: NamesByKey;
  /** Any port: charted, uncharted, or without a name. Undefined for a number that is none. */
  port(number: number): PageSummary | undefined;
  /** All that an uncharted port is called. */
  uncharted(number: number): UnchartedPort | undefined;
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

const namesOfUncharted = ({ names, otherNames, uses, lesserUses }: UnchartedPort): PageName[] => [
  ...[...names, ...otherNames].map((text): PageName => ['registered', text]),
  ...uses.map((text): PageName => ['main-listener', text]),
  ...lesserUses.map((text): PageName => ['other-listener', text]),
];

/** Adds a name to those that are there, without changing what others hold of them. */
function add(names: Map<string, IndexedName>, text: string, reason: NameReason, posting: Posting): void {
  const key = keyOf(text);
  if (key === '') return;
  const known = names.get(key);
  // An alias may have an identifier in small letters.
  const written = known && !isIdentifier(reason) ? known.text : text;
  names.set(key, { text: written, postings: [...(known?.postings ?? []), posting] });
}

const listenersOf = ({ names }: IndexedPage) =>
  names.flatMap(([reason, text]) => (reason === 'main-listener' || reason === 'other-listener' ? [text] : []));

/** Every name of the pages with its postings, in the order of the index. */
function namesOfPages(pages: readonly IndexedPage[]): Map<string, IndexedName> {
  const names = new Map<string, IndexedName>();
  for (const entry of pages) {
    const page = withoutNames(entry);
    const software = entry.kind === 'port' ? listenersOf(entry) : NO_SOFTWARE;
    for (const name of entry.names) {
      const [reason, text] = name;
      const rank = rankOf(name, page, undefined);
      add(names, text, reason, { page, reason, rank, uncharted: false, software });
    }
  }
  return names;
}

/** The same with those of uncharted ports behind them. */
function withUncharted(known: NamesByKey, ports: readonly UnchartedPort[]): NamesByKey {
  if (ports.length === 0) return known;
  const names = new Map(known);
  for (const port of ports) {
    const page = unchartedPage(port);
    const software = softwareOf(port);
    for (const name of namesOfUncharted(port)) {
      const [reason, text] = name;
      add(names, text, reason, { page, reason, rank: rankOf(name, page, port), uncharted: true, software });
    }
  }
  return names;
}

/** What hangs on pages alone, once for each list of them: opening takes a slow machine some tens of milliseconds. */
const pagesOpened = new WeakMap<readonly IndexedPage[], NamesByKey>();

function openPages(pages: readonly IndexedPage[]): NamesByKey {
  const known = pagesOpened.get(pages) ?? namesOfPages(pages);
  pagesOpened.set(pages, known);
  return known;
}

function open({ pages, ports, namedNumbers }: ExactIndex): OpenIndex {
  const uncharted = new Map(ports.map((port) => [port.number, port]));
  const charted = new Map<number, PageSummary>();
  for (const page of pages) if (page.kind === 'port') charted.set(Number(page.id), withoutNames(page));
  let byKey: NamesByKey | undefined;
  return {
    pages,
    // Numbers answer without them.
    get byKey() {
      return (byKey ??= withUncharted(openPages(pages), ports));
    },
    get namesOfPages() {
      return openPages(pages);
    },
    port(number) {
      if (number < 0 || number > MAX_PORT) return undefined;
      const known = uncharted.get(number);
      return charted.get(number) ?? (known ? unchartedPage(known) : unnamedPage(number));
    },
    uncharted: (number) => uncharted.get(number),
    isCharted: (number) => charted.has(number),
    isKnown: (number) => charted.has(number) || (uncharted.get(number)?.uses.length ?? 0) > 0,
    namedPorts: namedNumbers,
  };
}

const opened = new WeakMap<ExactIndex, OpenIndex>();

/** Opens an index, once for each. */
export function openIndex(index: ExactIndex): OpenIndex {
  const known = opened.get(index) ?? open(index);
  opened.set(index, known);
  return known;
}
