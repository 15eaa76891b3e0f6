/** Gathers the facts of a choice from the chart: at build time, for the pages and for the browser. */
import editionFile from '#content/edition.json' with { type: 'json' };
import { BLOCKED_PORTS } from '#chart/blocked-ports.ts';
import { lengthOf } from '#chart/port-span.ts';
import type { Chart } from '#chart/model.ts';
import { LISTED_NUMBERS } from '#chart/registry.ts';
import { sourceLabel } from '#chart/source-label.ts';
import { isSingle, type Use } from '#chart/uses.ts';
import { candidates } from './candidates.ts';
import { type Facts, type PackedFacts, packNumbers, unpack } from './facts.ts';
import { RULES } from './rules.ts';

/** What takes numbers: software outside the chart, and services of the chart that have a range. */
type Taker = Pick<Use, 'id' | 'title' | 'from' | 'to' | 'sources'>;

const takersOf = ({ uses, endpoints }: Chart): Taker[] => [
  ...uses,
  ...endpoints.flatMap(({ service, serviceTitle, range, sources }) =>
    range ? [{ id: service, title: serviceTitle, from: range[0], to: range[1], sources }] : [],
  ),
];

/** So long a range is taken where its software runs, and would take much of the space from everybody else. */
const WIDE = 1000;

/** Kubernetes takes a whole range on each of its nodes, and nowhere else: so it is a matter of choice. */
const isNodePorts = (taker: Taker) => /^(?:k8s|kube)/.test(taker.id) && !isSingle(taker);
const isWide = (taker: Taker) => !isNodePorts(taker) && lengthOf(taker) >= WIDE;

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
/** Software that takes a number on two transports takes it once. */
const rowsOf = (takers: readonly Taker[]) => [
  ...new Map(takers.map((taker) => [`${taker.from} ${taker.to} ${taker.title}`, taker])).values(),
];
const named = (takers: readonly Taker[]) => rowsOf(takers).map(({ from, to, title }) => [from, to, title] as const);

export function gatherFacts(chart: Chart): PackedFacts {
  const takers = takersOf(chart);
  const nodePorts = takers.filter(isNodePorts);
  const wide = takers.filter(isWide);
  const citations = {
    kubernetes: unique(nodePorts.flatMap((taker) => taker.sources)),
    'long-range': unique(wide.flatMap((taker) => taker.sources)),
  };
  const cited = unique([...RULES.flatMap((rule) => rule.sources), ...Object.values(citations).flat()]);
  return {
    edition: editionFile.edition,
    listed: packNumbers(LISTED_NUMBERS),
    charted: [...chart.portIndexes.charted],
    uses: named(takers.filter((taker) => !isNodePorts(taker) && !isWide(taker))),
    nodePorts: rowsOf(nodePorts).map(({ from, to }) => [from, to] as const),
    wide: named(wide),
    blocked: [...BLOCKED_PORTS],
    citations,
    sources: Object.fromEntries(
      cited.flatMap((id) => {
        const source = chart.sources.get(id);
        return source ? [[id, sourceLabel(source)] as const] : [];
      }),
    ),
  };
}

/** The facts, ready to be asked, and the numbers that pass every rule. */
export interface Choices {
  facts: Facts;
  /** The ids of the sources that reasons name. */
  sources: readonly string[];
  good: readonly number[];
}

const known = new WeakMap<Chart, Choices>();

/** Worked out once for a chart: several pages ask. */
export function choicesOf(chart: Chart): Choices {
  const before = known.get(chart);
  if (before) return before;
  const packed = gatherFacts(chart);
  const facts = unpack(packed);
  const choices = { facts, sources: Object.keys(packed.sources), good: candidates(facts) };
  known.set(chart, choices);
  return choices;
}
