/** What can be chosen for a text: numbers, and the names of the site's exact search and of the scenarios. */
import { type ExactIndex, type Hit, lookup, openIndex, readQuery } from '#features/search/index.ts';
import { compareTargets, targetText } from '../model/target.ts';
import type { Catalogue, ListedService } from './catalogue.ts';
import { type Opened, readCode } from './codes.ts';
import { entryOf } from './entries.ts';
import type { Entry } from './entry.ts';
import { findNumbers } from './find-numbers.ts';
import { findScenarios, legRef } from './find-scenarios.ts';

/** As many as can be looked through in a list. */
const MOST = 14;
/** Single endpoints of the service that was meant. */
const MOST_ENDPOINTS = 8;
/** Ports that a name leads to. */
const MOST_PORTS = 4;
/** Pairs of roles of the scenarios that a name leads to. */
const MOST_SCENARIOS = 6;

const serviceOf = ({ path }: Hit) => /^\/services\/([^/#]+)\//.exec(path)?.[1];
const protocolOf = ({ path }: Hit) => /^\/protocols\/([^/#]+)\//.exec(path)?.[1];
const scenarioOf = ({ path }: Hit) => /^\/scenarios\/([^/#]+)\//.exec(path)?.[1];
const portOf = ({ path }: Hit) => /^\/ports\/(\d+)\/$/.exec(path)?.[1];

/** The names of items that a page of the search stands for. */
function refsOf({ scenarios }: Catalogue, hit: Hit): string[] {
  const [service, protocol, port] = [serviceOf(hit), protocolOf(hit), portOf(hit)];
  const scenario = scenarios.find(({ id }) => id === scenarioOf(hit));
  if (scenario) return scenario.legs.map((leg) => legRef(scenario, leg));
  if (service) return [`service/${service}`];
  if (protocol) return [`protocol/${protocol}`];
  if (!port) return [];
  const known = (hit.transports ?? []).filter((one) => one === 'tcp' || one === 'udp');
  return (known.length > 0 ? known : ['tcp']).map((transport) => `${transport}/${port}`);
}

const holds = ({ way, target }: Opened, number: number, transport: string | undefined): boolean =>
  way === 'there' &&
  target.kind === 'ports' &&
  target.from <= number &&
  number <= target.to &&
  (transport === undefined || transport === target.transport);

/** The services with an endpoint at a number. */
function servicesAt({ services }: Catalogue, number: number, transport: string | undefined): string[] {
  const isThere = ({ endpoints }: ListedService) =>
    endpoints.some(({ code }) => {
      const opened = readCode(code);
      return opened && holds(opened, number, transport);
    });
  return services.filter(isThere).map(({ id }) => `service/${id}`);
}

const isScenario = (ref: string) => ref.startsWith('scenario/');

/** The endpoints of a service, one by one; none of anything else. */
const endpointsOf = ({ services }: Catalogue, ref: string): string[] =>
  (services.find(({ id }) => `service/${id}` === ref)?.endpoints ?? []).map(({ id }) => `${ref}/${id}`);

function refsFor(catalogue: Catalogue, exact: ExactIndex | undefined, typed: string): string[] {
  const numbers = findNumbers(typed);
  if (numbers.length > 0) {
    const { asked } = readQuery(typed);
    const single = asked.length === 1 && asked[0]?.from === asked[0]?.to ? asked[0] : undefined;
    return single ? [...numbers, ...servicesAt(catalogue, single.from, single.transport)] : numbers;
  }
  const hits = exact ? lookup(exact, typed, MOST) : [];
  const isPort = ({ kind }: Hit) => kind === 'port';
  const refs = (is: (hit: Hit) => boolean) => hits.filter(is).flatMap((hit) => refsOf(catalogue, hit));
  const named = refs((hit) => !isPort(hit) && hit.how === 'whole');
  const others = refs((hit) => !isPort(hit) && hit.how !== 'whole');
  const jobs = [...others.filter(isScenario), ...findScenarios(catalogue, typed)].slice(0, MOST_SCENARIOS);
  const endpoints = endpointsOf(catalogue, named[0] ?? '').slice(0, MOST_ENDPOINTS);
  const ports = [...refs((hit) => isPort(hit) && hit.how === 'whole'), ...refs(isPort)].slice(0, MOST_PORTS);
  return [...named, ...jobs, ...endpoints, ...others.filter((ref) => !isScenario(ref)), ...ports];
}

export interface Found {
  entry: Entry;
  /** What it opens, or what a port is called. */
  hint: string;
}

/** So many ports stand in a hint. */
const HINTED = 6;

/** The name of a port, and whether anything is known of it on this transport. */
function portHint(exact: ExactIndex | undefined, ref: string): string {
  const [transport = '', number = ''] = ref.split('/');
  const page = exact && openIndex(exact).port(Number(number));
  if (!page) return '';
  const known = page.transports === undefined || page.transports.includes(transport);
  return known ? page.hint : `${page.hint}; nothing known on ${transport.toUpperCase()}`;
}

function hintOf(exact: ExactIndex | undefined, { kind, ref, openings }: Entry): string {
  if (kind === 'port') return portHint(exact, ref);
  const inOrder = openings.map(({ target }) => target).sort(compareTargets);
  const places = [...new Set(inOrder.map(targetText))];
  const more = places.length > HINTED ? ` and ${places.length - HINTED} more` : '';
  return kind === 'service' || kind === 'protocol' || kind === 'scenario'
    ? places.slice(0, HINTED).join(', ') + more
    : '';
}

/** What can be chosen for a text, best first; empty where nothing is. Without the index only numbers and scenarios. */
export function find(catalogue: Catalogue, exact: ExactIndex | undefined, typed: string): Found[] {
  const refs = new Set(refsFor(catalogue, exact, typed));
  return [...refs]
    .flatMap((ref) => entryOf(catalogue, ref) ?? [])
    .filter(({ openings }) => openings.length > 0)
    .slice(0, MOST)
    .map((entry) => ({ entry, hint: hintOf(exact, entry) }));
}
