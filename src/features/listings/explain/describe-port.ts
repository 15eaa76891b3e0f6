/** What the chart says of a number: its title, where that comes from, and its page. */
import { rangeOf } from '#chart/port-space.ts';
import type { Transport } from '#content-model/vocab.ts';
import { list, someOf } from '#lib/text.ts';
import type { Facts } from './facts.ts';
import { MAX_NAMED } from './match/match-rule.ts';
import type { Listening, Said } from './explained-row.ts';

type Place = Pick<Listening, 'transport' | 'from' | 'to'>;

const label = (transport: Transport) => transport.toUpperCase();

/** `IANA: microsoft-ds`; nothing where the registry has no other name than the title. */
const registeredAs = (names: readonly string[], title: string) =>
  names.filter((name) => name.toLowerCase() !== title.toLowerCase()).length > 0
    ? `IANA: ${someOf(names, MAX_NAMED)}`
    : '';

function charted(facts: Facts, transport: Transport, port: number, title: string): Said {
  const names = registeredAs(facts.registered(transport, port), title);
  const elsewhere = facts.expected(transport, port).length === 0 ? `not charted for ${label(transport)}` : '';
  return { title, note: [elsewhere, names].filter(Boolean).join('; ') };
}

/** Of most numbers there is no more to say: one answer for all of them. */
const DYNAMIC: Said = { title: 'Dynamic port', note: 'belongs to nobody' };
const unassigned = (transport: Transport): Said => ({
  title: 'Unassigned',
  note: `no name at IANA for ${label(transport)}`,
});
const UNASSIGNED: Readonly<Record<Transport, Said>> = {
  tcp: unassigned('tcp'),
  udp: unassigned('udp'),
  sctp: unassigned('sctp'),
  dccp: unassigned('dccp'),
};

function uncharted(facts: Facts, transport: Transport, port: number): Said {
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
function severalSaid(facts: Facts, { transport, from, to }: Place): Said {
  const names: string[] = [];
  for (let n = from; n <= to && names.length <= MAX_NAMED; n++) {
    const title = facts.ports.get(n)?.title ?? facts.expected(transport, n)[0]?.title;
    if (title !== undefined) names.push(`${n} ${title}`);
  }
  const among = names.length > MAX_NAMED ? `${names.slice(0, MAX_NAMED).join(', ')} and others` : list(names);
  return {
    title: `${(to - from + 1).toLocaleString('en')} numbers in a row`,
    note: among ? `among them ${among}` : 'none of them charted',
  };
}

/** What is known of a number, or of several in a row. */
export function saidOf(facts: Facts, place: Place): Said {
  const { transport, from, to } = place;
  if (from !== to) return severalSaid(facts, place);
  const known = facts.ports.get(from);
  return known ? charted(facts, transport, from, known.title) : uncharted(facts, transport, from);
}
