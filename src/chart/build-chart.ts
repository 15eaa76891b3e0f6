/** Joins what authors wrote with the registry into one chart. Pure: entries in, chart out. */
import { compareEndpoints, endpointId, placeOf } from './endpoint.ts';
import type { Chart, ContentEntries, Endpoint, Port, Protocol, Service } from './model.ts';
import { registrationsOf } from './registry.ts';

function endpointsOf(entries: ContentEntries): Endpoint[] {
  return [...entries.services].flatMap(([service, { title, endpoints }]) =>
    endpoints.map((entry) => {
      const protocol = entries.protocols.get(entry.protocol);
      const protocolTitle = protocol?.title ?? entry.protocol;
      return {
        id: endpointId(entry),
        service,
        serviceTitle: title,
        protocol: entry.protocol,
        protocolTitle,
        protocolShort: protocol?.abbreviation ?? protocolTitle,
        wording: entry.as,
        ...placeOf(entry),
        direction: entry.direction,
        when: entry.when,
        note: entry.note,
        sources: entry.sources,
      };
    }),
  );
}

/** Groups items by a key; an item whose key is null belongs nowhere. */
function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K | null): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function sortedMap<K, V>(items: readonly V[], keyOf: (item: V) => K, compare: (a: V, b: V) => number): Map<K, V> {
  return new Map([...items].sort(compare).map((item) => [keyOf(item), item]));
}

const byTitle = (a: { title: string }, b: { title: string }) => a.title.localeCompare(b.title, 'en');
const unique = (words: readonly (string | undefined)[]) => [...new Set(words.filter((word) => word !== undefined))];

/** A source's name for the protocol; what it says of a dynamic port names no protocol. */
const nameInSource = (e: Endpoint) => (e.dynamic ? undefined : e.wording);

/** Builds the chart. Dangling references are kept as they are: the rules report them. */
export function buildChart(entries: ContentEntries): Chart {
  const endpoints = endpointsOf(entries).sort(compareEndpoints);
  const byService = groupBy(endpoints, (e) => e.service);
  const byProtocol = groupBy(endpoints, (e) => e.protocol);
  const byPort = groupBy(endpoints, (e) => e.port);

  const services: Service[] = [...entries.services].map(([id, entry]) => ({
    ...entry,
    id,
    endpoints: byService.get(id) ?? [],
    neededBy: [...entries.services].filter(([, other]) => other.needs.includes(id)).map(([other]) => other),
  }));
  const protocols: Protocol[] = [...entries.protocols].map(([id, entry]) => ({
    ...entry,
    id,
    endpoints: byProtocol.get(id) ?? [],
    wordings: unique((byProtocol.get(id) ?? []).map(nameInSource)),
  }));
  const ports: Port[] = [...entries.ports].map(([id, entry]) => ({
    ...entry,
    number: Number(id),
    endpoints: byPort.get(Number(id)) ?? [],
    registrations: registrationsOf(Number(id)),
  }));
  const guides = [...entries.guides].map(([id, entry]) => ({ ...entry, id }));
  const sources = [...entries.sources].map(([id, entry]) => ({ ...entry, id }));

  return {
    services: sortedMap(services, (s) => s.id, byTitle),
    protocols: sortedMap(protocols, (p) => p.id, byTitle),
    ports: sortedMap(
      ports,
      (p) => p.number,
      (a, b) => a.number - b.number,
    ),
    guides: sortedMap(
      guides,
      (g) => g.id,
      (a, b) => a.order - b.order,
    ),
    sources: sortedMap(
      sources,
      (s) => s.id,
      (a, b) => a.id.localeCompare(b.id),
    ),
    endpoints,
  };
}
