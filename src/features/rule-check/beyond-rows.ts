/** What is open beyond a job, row by row, with what the chart knows to listen there. */
import transports from '#content/vocab/transports.json' with { type: 'json' };
import reaches from '#content/vocab/reaches.json' with { type: 'json' };
import { icmpTypeText } from './icmp-text.ts';
import { type Catalogue, type KnownListener, listenersAt } from '#features/firewall/index.ts';
import { type OpenPorts, protocolText } from '#features/rule-readers/index.ts';
import { transportOf } from './transport-protocols.ts';

export interface BeyondRow {
  /** `TCP 6379`, `Everything else`. */
  label: string;
  opening: OpenPorts;
  /** Who listens there by the chart, a few of them. */
  listeners: readonly KnownListener[];
  /** How many more there are. */
  more: number;
  /** Whether it is a port, on which somebody may listen. */
  isPort: boolean;
  /** So wide that no list of listeners would help. */
  isWide: boolean;
}

/** More ports in a row are no choice of anybody. */
const WIDE = 1000;
const MAX_LISTENERS = 3;

const EVERYTHING = 'Everything else';

const listened = (label: string, opening: OpenPorts, all?: readonly KnownListener[]): BeyondRow => ({
  label,
  opening,
  listeners: all?.slice(0, MAX_LISTENERS) ?? [],
  more: Math.max(0, (all?.length ?? 0) - MAX_LISTENERS),
  isPort: all !== undefined,
  isWide: false,
});

const wide = (opening: OpenPorts, label: string): BeyondRow => ({ ...listened(label, opening), isWide: true });

function rowsOf(catalogue: Catalogue, opening: OpenPorts): BeyondRow[] {
  const { protocol, ports } = opening;
  if (protocol === 'all') return [wide(opening, EVERYTHING)];
  if (protocol === 'others') return [wide(opening, 'All other IP protocols')];
  const transport = transportOf(protocol);
  if (!transport) return [listened(icmpTypeText(protocol, ports) ?? protocolText(protocol), opening)];
  const { label } = transports[transport];
  if (ports === null) return [wide(opening, `${label}, all ports`)];
  return ports.map(([from, end]) => {
    const name = `${label} ${end - from === 1 ? from : `${from}-${end - 1}`}`;
    if (end - from > WIDE) return wide(opening, name);
    return listened(name, opening, listenersAt(catalogue, transport, from, end - 1));
  });
}

/** The same rule, whatever its protocol: a rule for everything comes as a row for each. */
const ruleOf = ({ outcome, lines, interfaces, programs }: OpenPorts): string =>
  JSON.stringify([outcome, lines, interfaces, programs]);

/** The rows of rules that open nearly everything, as one row each. */
function folded(rows: readonly BeyondRow[]): BeyondRow[] {
  const wideRules = new Set(rows.filter(({ isWide }) => isWide).map(({ opening }) => ruleOf(opening)));
  const [wideRows, others] = [
    rows.filter(({ opening }) => wideRules.has(ruleOf(opening))),
    rows.filter(({ opening }) => !wideRules.has(ruleOf(opening))),
  ];
  const everything = [...Map.groupBy(wideRows, ({ opening }) => ruleOf(opening)).values()].flatMap((same) => {
    const [first] = [...same.filter(({ isWide }) => isWide), ...same];
    if (!first) return [];
    return [same.length === 1 ? first : { ...first, label: EVERYTHING }];
  });
  return [...others, ...everything];
}

/** What is open by a rule of its own first, what is as wide as everything last. */
export const beyondRows = (catalogue: Catalogue, openings: readonly OpenPorts[]): BeyondRow[] =>
  folded(openings.flatMap((opening) => rowsOf(catalogue, opening)));

/** Who may sensibly reach it: `meant for: its peers`; empty where the chart doesn't say. */
export const reachText = ({ reach }: KnownListener): string =>
  reach ? `meant for: ${reaches[reach].label.toLowerCase()}` : '';
