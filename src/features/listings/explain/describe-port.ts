/** What the chart says of a number: its title, where that comes from, and its page. */
import { rangeOf } from '#chart/port-space.ts';
import type { Transport } from '#content-model/vocab.ts';
import { formatNumber, list, someOf } from '#lib/text.ts';
import type { ListingFacts } from './facts.ts';
import { MAX_NAMED } from './match/match-rule.ts';
import type { PortDescription } from './explained-row.ts';
import type { MergedListener } from './merged-listener.ts';

type PortSpan = Pick<MergedListener, 'transport' | 'from' | 'to'>;

const label = (transport: Transport) => transport.toUpperCase();

/** `IANA: microsoft-ds`; nothing where the registry has no other name than the title. */
const registeredAs = (names: readonly string[], title: string) =>
  names.filter((name) => name.toLowerCase() !== title.toLowerCase()).length > 0
    ? `IANA: ${someOf(names, MAX_NAMED)}`
    : '';

function describeCharted(facts: ListingFacts, transport: Transport, port: number, title: string): PortDescription {
  const names = registeredAs(facts.registered(transport, port), title);
  const elsewhere = facts.expected(transport, port).length === 0 ? `not charted for ${label(transport)}` : '';
  return { title, note: [elsewhere, names].filter(Boolean).join('; ') };
}

/** Of most numbers there is no more to say: one answer for all of them. */
const DYNAMIC: PortDescription = { title: 'Dynamic port', note: 'belongs to nobody' };
const unassigned = (transport: Transport): PortDescription => ({
  title: 'Unassigned',
  note: `no name at IANA for ${label(transport)}`,
});
const UNASSIGNED: Readonly<Record<Transport, PortDescription>> = {
  tcp: unassigned('tcp'),
  udp: unassigned('udp'),
  sctp: unassigned('sctp'),
  dccp: unassigned('dccp'),
};

function describeUncharted(facts: ListingFacts, transport: Transport, port: number): PortDescription {
  const software = facts.expected(transport, port);
  const names = facts.registered(transport, port);
  if (software.length > 0) {
    const title = someOf(
      software.map((known) => known.title),
      MAX_NAMED,
    );
    return { title, note: ['by default', registeredAs(names, title)].filter(Boolean).join('; ') };
  }
  if (names.length > 0)
    return { title: someOf(names, MAX_NAMED), note: 'registered at IANA; no evidence of what runs here' };
  return rangeOf(port).id === 'dynamic' ? DYNAMIC : UNASSIGNED[transport];
}

/** Several numbers in a row: the first names among them. */
function describeRange(facts: ListingFacts, { transport, from, to }: PortSpan): PortDescription {
  const names: string[] = [];
  for (let n = from; n <= to && names.length <= MAX_NAMED; n++) {
    const title = facts.ports.get(n)?.title ?? facts.expected(transport, n)[0]?.title;
    if (title !== undefined) names.push(`${n} ${title}`);
  }
  const among = names.length > MAX_NAMED ? `${names.slice(0, MAX_NAMED).join(', ')} and others` : list(names);
  return {
    title: `${formatNumber(to - from + 1)} numbers in a row`,
    note: among ? `among them ${among}` : 'none of them charted',
  };
}

/** What is known of a number, or of several in a row. */
export function describePort(facts: ListingFacts, ports: PortSpan): PortDescription {
  const { transport, from, to } = ports;
  if (from !== to) return describeRange(facts, ports);
  const known = facts.ports.get(from);
  return known ? describeCharted(facts, transport, from, known.title) : describeUncharted(facts, transport, from);
}
