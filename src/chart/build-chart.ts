/** Joins what authors wrote with the registry into one chart. Pure: entries in, chart out. */
import { compareEndpoints, endpointId, portSpecOf } from './endpoint.ts';
import type { Chart, ContentEntries, Endpoint, Port, Protocol, Service } from './model.ts';
import { plainPort, standingOf } from './plain-port.ts';
import { LISTED_NUMBERS, registrationsOf, remarksOf } from './registry.ts';
import { scenariosFrom } from './scenarios.ts';
import { portIndexesOf } from './surroundings.ts';
import { isSingle, type Use, usesAt, usesOf } from './uses.ts';

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
        ...portSpecOf(entry),
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
const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;
const unique = (words: readonly (string | undefined)[]) => [...new Set(words.filter((word) => word !== undefined))];

/** A source's name for the protocol; what it says of a dynamic port names no protocol. */
const nameInSource = (e: Endpoint) => (e.dynamic ? undefined : e.wording);

/** What the registry, the uses and the ranges of services say of a number. */
const knownOf = (number: number, { uses, endpoints }: { uses: readonly Use[]; endpoints: readonly Endpoint[] }) => ({
  registrations: registrationsOf(number),
  remarks: remarksOf(number),
  uses: usesAt(uses, number),
  spans: endpoints.filter(({ range }) => range !== null && number >= range[0] && number <= range[1]),
});

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
  const uses = usesOf(entries.uses);
  const charted: Port[] = [...entries.ports].map(([id, entry]) => {
    const number = Number(id);
    const known = knownOf(number, { uses, endpoints });
    const endpointsHere = byPort.get(number) ?? [];
    return { ...entry, ...known, number, charted: true, standing: standingOf(number, known), endpoints: endpointsHere };
  });
  const named = [...LISTED_NUMBERS, ...uses.filter(isSingle).map((use) => use.from)];
  const plain = [...new Set(named)]
    .filter((number) => !entries.ports.has(String(number)))
    .map((number) => plainPort(number, knownOf(number, { uses, endpoints })));
  const ports = sortedMap(
    [...charted, ...plain],
    (p) => p.number,
    (a, b) => a.number - b.number,
  );
  const scenarios = scenariosFrom(entries.scenarios, byService);
  const guides = [...entries.guides].map(([id, entry]) => ({ ...entry, id }));
  const sources = [...entries.sources].map(([id, entry]) => ({ ...entry, id }));

  return {
    services: sortedMap(services, (s) => s.id, byTitle),
    protocols: sortedMap(protocols, (p) => p.id, byTitle),
    ports,
    portIndexes: portIndexesOf(
      [...ports.keys()],
      [...ports.values()].filter((p) => p.charted).map((p) => p.number),
      LISTED_NUMBERS,
    ),
    guides: sortedMap(guides, (g) => g.id, byOrder),
    scenarios: sortedMap(scenarios, (s) => s.id, byOrder),
    sources: sortedMap(
      sources,
      (s) => s.id,
      (a, b) => a.id.localeCompare(b.id),
    ),
    uses,
    endpoints,
  };
}

/** Any port: the chart's, or what follows from its place. */
export function portAt(chart: Chart, number: number): Port {
  return chart.ports.get(number) ?? plainPort(number, knownOf(number, chart));
}
