/** Gathers the facts of a choice from the chart: at build time, for the pages and for the browser. */
import editionFile from '#content/edition.json' with { type: 'json' };
import { BLOCKED_PORTS } from '#chart/blocked-ports.ts';
import { lengthOf, type PortSpan } from '#chart/port-span.ts';
import type { Chart, Endpoint } from '#chart/model.ts';
import { LISTED_NUMBERS } from '#chart/registry.ts';
import { sourceLabel } from '#chart/source-label.ts';
import { numbersOf } from '#chart/port-spec.ts';
import { candidates } from './candidates.ts';
import { type ChooserFacts, type PackedChooserFacts, packNumbers, unpackChooserFacts } from './chooser-facts.ts';
import { CHOICE_RULES } from './choice-rules.ts';

/** What takes numbers: a service, with one of its numbers or ranges. */
interface Claimant extends PortSpan {
  id: string;
  title: string;
  sources: readonly string[];
}

/** So long a range is taken where its software runs, and would take much of the space from everybody else. */
const MIN_WIDE_RANGE = 1000;

/** A longer range than this would leave hardly a number to choose: no choice avoids it. */
const MAX_AVOIDABLE_RANGE = 15_000;

/** Out of a wide range that serves its own machine alone, a program takes whatever is free: nobody has to avoid it. */
const isForItself = (endpoint: Endpoint, numbers: PortSpan) =>
  endpoint.exposure?.reach === 'same-machine' && lengthOf(numbers) >= MIN_WIDE_RANGE;

const claimantsOf = ({ endpoints }: Chart): Claimant[] =>
  endpoints.flatMap((endpoint) => {
    const numbers = numbersOf(endpoint);
    return numbers && lengthOf(numbers) <= MAX_AVOIDABLE_RANGE && !isForItself(endpoint, numbers)
      ? [{ id: endpoint.service, title: endpoint.serviceTitle, ...numbers, sources: endpoint.sources }]
      : [];
  });

const isSingle = ({ from, to }: PortSpan) => from === to;

/** Kubernetes takes a whole range on each of its nodes, and nowhere else: so it is a matter of choice. */
const isNodePorts = (claimant: Claimant) => /^(?:k8s|kube)/.test(claimant.id) && !isSingle(claimant);
const isWide = (claimant: Claimant) => !isNodePorts(claimant) && lengthOf(claimant) >= MIN_WIDE_RANGE;

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
/** Software that takes a number on two transports takes it once. */
const rowsOf = (claimants: readonly Claimant[]) => [
  ...new Map(claimants.map((claimant) => [`${claimant.from} ${claimant.to} ${claimant.title}`, claimant])).values(),
];
const named = (claimants: readonly Claimant[]) =>
  rowsOf(claimants).map(({ from, to, title }) => [from, to, title] as const);

export function gatherChooserFacts(chart: Chart): PackedChooserFacts {
  const claimants = claimantsOf(chart);
  const nodePorts = claimants.filter(isNodePorts);
  const wide = claimants.filter(isWide);
  const citations = {
    kubernetes: unique(nodePorts.flatMap((claimant) => claimant.sources)),
    'long-range': unique(wide.flatMap((claimant) => claimant.sources)),
  };
  const cited = unique([...CHOICE_RULES.flatMap((rule) => rule.sources), ...Object.values(citations).flat()]);
  return {
    edition: editionFile.edition,
    listed: packNumbers(LISTED_NUMBERS),
    charted: [...chart.portIndexes.charted],
    uses: named(claimants.filter((claimant) => !isNodePorts(claimant) && !isWide(claimant))),
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
interface ChooserResults {
  facts: ChooserFacts;
  /** The ids of the sources that reasons name. */
  sources: readonly string[];
  good: readonly number[];
}

const known = new WeakMap<Chart, ChooserResults>();

/** Worked out once for a chart: several pages ask. */
export function chooserResults(chart: Chart): ChooserResults {
  const before = known.get(chart);
  if (before) return before;
  const packed = gatherChooserFacts(chart);
  const facts = unpackChooserFacts(packed);
  const choices = { facts, sources: Object.keys(packed.sources), good: candidates(facts) };
  known.set(chart, choices);
  return choices;
}
