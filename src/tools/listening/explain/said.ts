/** What the chart says of a number: its title, where that comes from, and its page. */
import { portPath } from '#chart/addresses.ts';
import { rangeOf } from '#chart/port-space.ts';
import type { Transport } from '#schemas/vocab.ts';
import type { Facts } from './facts.ts';
import type { Said } from './row.ts';
import { listed, MOST, some } from './words.ts';

const label = (transport: Transport) => transport.toUpperCase();

/** `IANA: microsoft-ds`; nothing where the registry has no other name than the title. */
const registeredAs = (names: readonly string[], title: string) =>
  names.filter((name) => name.toLowerCase() !== title.toLowerCase()).length > 0 ? `IANA: ${some(names)}` : '';

function charted(facts: Facts, transport: Transport, port: number, title: string): Said {
  const names = registeredAs(facts.registered(transport, port), title);
  const elsewhere = facts.expected(transport, port).length === 0 ? `not charted for ${label(transport)}` : '';
  return { title, note: [elsewhere, names].filter(Boolean).join('; '), path: portPath(port) };
}

function uncharted(facts: Facts, transport: Transport, port: number): Said {
  const path = portPath(port);
  const software = facts.expected(transport, port).map(({ title }) => title);
  const names = facts.registered(transport, port);
  if (software.length > 0) {
    const title = some(software);
    const also = registeredAs(names, title);
    return { title, note: ['by default', also].filter(Boolean).join('; '), path };
  }
  if (names.length > 0) return { title: some(names), note: 'registered at IANA; no evidence of what runs here', path };
  if (rangeOf(port).id === 'dynamic') return { title: 'Dynamic port', note: 'belongs to nobody', path };
  return { title: 'Unassigned', note: `no name at IANA for ${label(transport)}`, path };
}

/** What is known of one number. */
export function saidOf(facts: Facts, transport: Transport, port: number): Said {
  const known = facts.ports.get(port);
  return known ? charted(facts, transport, port, known.title) : uncharted(facts, transport, port);
}

/** What is known of several numbers in a row: the first names among them. */
export function saidOfRange(facts: Facts, transport: Transport, from: number, to: number): Said {
  const names: string[] = [];
  for (let n = from; n <= to && names.length <= MOST; n++) {
    const title = facts.ports.get(n)?.title ?? facts.expected(transport, n)[0]?.title;
    if (title !== undefined) names.push(`${n} ${title}`);
  }
  const among = names.length > MOST ? `${names.slice(0, MOST).join(', ')} and others` : listed(names);
  return {
    title: `${(to - from + 1).toLocaleString('en')} numbers in a row`,
    note: among ? `among them ${among}` : 'none of them charted',
    path: portPath(from),
  };
}
