/** Joins what authors wrote with the registry into one chart. Pure: entries in, chart out. */
import { markReachedThrough } from './reached-through.ts';
import { compareEndpoints, compareListeners, endpointId } from './endpoint.ts';
import { inheritedExposure } from './exposure.ts';
import { portSpecOf } from './port-spec.ts';
import type { ServiceEntry } from '#content-model/service.ts';
import type { Chart, ContentEntries, Endpoint, Port, Protocol, Service } from './model.ts';
import { plainPort, standingOf } from './plain-port.ts';
import { measuredOf } from './measured.ts';
import { LISTED_NUMBERS, registrationsOf, remarksOf } from './registry.ts';
import { scenariosFrom } from './scenarios.ts';
import { serviceSummary } from './service-summary.ts';
import { portIndexesOf } from './surroundings.ts';

/** The place of a service among those that lead at a number. */
function leadOf(service: string, port: unknown, ports: ContentEntries['ports']): number | null {
  const place = ports.get(String(port))?.leads.indexOf(service) ?? -1;
  return place < 0 ? null : place;
}

function endpointsOf(entries: ContentEntries): Endpoint[] {
  return [...entries.services].flatMap(([service, { title, family, endpoints, exposure }]) =>
    endpoints.map((entry) => {
      const protocol = entry.protocol === undefined ? undefined : entries.protocols.get(entry.protocol);
      const protocolTitle = protocol?.title ?? entry.protocol ?? entry.for ?? '';
      const main =
        'port' in entry && endpoints[0] !== undefined && 'port' in endpoints[0] && entry.port === endpoints[0].port;
      return {
        id: endpointId(entry),
        service,
        serviceTitle: title,
        family,
        protocol: entry.protocol ?? null,
        protocolTitle,
        protocolShort: protocol?.abbreviation ?? protocolTitle,
        purpose: entry.for ?? '',
        main,
        lead: 'port' in entry ? leadOf(service, entry.port, entries.ports) : null,
        wording: entry.as,
        ...portSpecOf(entry),
        direction: entry.direction,
        when: entry.when ?? '',
        default: entry.default,
        listens: entry.listens,
        packaged: entry.packaged,
        since: entry.since,
        until: entry.until,
        exposure: entry.exposure ?? inheritedExposure(exposure, protocol?.protection),
        note: entry.note,
        through: null,
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

/** The endpoints by where they listen: at one number, or at all of a range. */
interface Listeners {
  byPort: ReadonlyMap<number, readonly Endpoint[]>;
  ranges: readonly Endpoint[];
}

const listenersOf = (endpoints: readonly Endpoint[]): Listeners => ({
  byPort: groupBy(endpoints, (e) => e.port),
  ranges: endpoints.filter(({ range }) => range !== null),
});

/** A wide range names nobody on one of its numbers: it stands with its service, and the chooser keeps away from it. */
const MAX_TELLING_RANGE = 500;

const tells = ([from, to]: readonly [number, number]) => to - from < MAX_TELLING_RANGE;

/** What the registry and the services say of a number. */
const knownOf = (number: number, { byPort, ranges }: Listeners) => ({
  registrations: registrationsOf(number),
  remarks: remarksOf(number),
  endpoints: [...(byPort.get(number) ?? [])].sort(compareListeners),
  spans: ranges.filter(({ range }) => range !== null && number >= range[0] && number <= range[1] && tells(range)),
});

/** The program and the service name that Windows shows. */
function windowsNamesOf({ programs }: ServiceEntry): Pick<Service, 'systemServiceName' | 'process'> {
  const own = programs.filter(({ system }) => system === 'windows');
  return {
    systemServiceName: own.find(({ unit }) => unit !== undefined)?.unit ?? null,
    process: own.find(({ name }) => name !== undefined)?.name ?? null,
  };
}

/** Builds the chart. Dangling references are kept as they are: the rules report them. */
export function buildChart(entries: ContentEntries): Chart {
  const endpoints = markReachedThrough(endpointsOf(entries), entries.protocols).sort(compareEndpoints);
  const byService = groupBy(endpoints, (e) => e.service);
  const byProtocol = groupBy(endpoints, (e) => e.protocol);
  const listeners = listenersOf(endpoints);

  const services: Service[] = [...entries.services].map(([id, entry]) => ({
    ...entry,
    id,
    ...windowsNamesOf(entry),
    inShort: entry.inShort ?? serviceSummary(byService.get(id) ?? []),
    endpoints: byService.get(id) ?? [],
    measured: measuredOf(entry, entries.measured),
    neededBy: [...entries.services].filter(([, other]) => other.needs.includes(id)).map(([other]) => other),
  }));
  const protocols: Protocol[] = [...entries.protocols].map(([id, entry]) => ({
    ...entry,
    id,
    endpoints: byProtocol.get(id) ?? [],
    wordings: unique((byProtocol.get(id) ?? []).map(nameInSource)),
  }));
  const charted: Port[] = [...entries.ports].map(([id, entry]) => {
    const number = Number(id);
    const known = knownOf(number, listeners);
    return { ...entry, ...known, number, charted: true, standing: standingOf(number, known) };
  });
  const named = [...LISTED_NUMBERS, ...listeners.byPort.keys()];
  const plain = [...new Set(named)]
    .filter((number) => !entries.ports.has(String(number)))
    .map((number) => plainPort(number, knownOf(number, listeners)));
  const ports = sortedMap(
    [...charted, ...plain],
    (p) => p.number,
    (a, b) => a.number - b.number,
  );
  const scenarios = scenariosFrom(entries.scenarios, byService);
  const guides = [...entries.guides].map(([id, entry]) => ({ ...entry, id }));
  const symptoms = [...entries.symptoms].map(([id, entry]) => ({ ...entry, id }));
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
    symptoms: sortedMap(symptoms, (s) => s.id, byTitle),
    sources: sortedMap(
      sources,
      (s) => s.id,
      (a, b) => a.id.localeCompare(b.id),
    ),
    endpoints,
  };
}

const knownRanges = new WeakMap<Chart, Endpoint[]>();

/** The endpoints that take a range, found once: 59,000 numbers ask. */
function rangesOf(chart: Chart): readonly Endpoint[] {
  const ranges = knownRanges.get(chart) ?? chart.endpoints.filter(({ range }) => range !== null);
  knownRanges.set(chart, ranges);
  return ranges;
}

/** Any port: the chart's, or what follows from its place. */
export function portAt(chart: Chart, number: number): Port {
  return chart.ports.get(number) ?? plainPort(number, knownOf(number, { byPort: new Map(), ranges: rangesOf(chart) }));
}
