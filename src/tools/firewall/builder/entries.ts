/** What a chosen name stands for: its title, what can be left out of it, and what it opens. */
import { endpointPath, protocolPath, scenarioPath, servicePath } from '#chart/addresses.ts';
import type { Reason } from '../rule-set.ts';
import type { Catalogue, Leg, ListedEndpoint, ListedScenario, ListedService } from './catalogue.ts';
import { type Opened, readCode } from './codes.ts';
import { numberEntry } from './number-entries.ts';
import { placeName } from './place-names.ts';

/** Something that can be left out, or taken in. */
export interface Switch {
  id: string;
  title: string;
  /** When it is needed, or when one may leave it out. */
  detail: string;
  /** Off until somebody turns it on. */
  legacy: boolean;
}

export interface Opening extends Opened {
  reason: Reason;
  /** Open only while all of these switches are on … */
  all: readonly string[];
  /** … and any of these, where there are any. */
  any: readonly string[];
}

export interface Entry {
  ref: string;
  /** `service`, `scenario`, `protocol`, `endpoint`, `port`, `IP protocol`. */
  kind: string;
  title: string;
  /** Its page below the site's base. */
  path: string;
  switches: readonly Switch[];
  openings: readonly Opening[];
}

/** The switch of endpoints where either side may begin. */
const BACK = 'back';

const opened = (code: string, rest: Omit<Opening, keyof Opened>): Opening[] => {
  const read = readCode(code);
  return read ? [{ ...read, ...rest }] : [];
};

const shortOf = (catalogue: Catalogue, protocol: string) => catalogue.protocols[protocol]?.[0] ?? protocol;

const withoutStop = (sentence: string) => sentence.replace(/\.$/, '');

/** `TCP 445: SMB`. */
const nameOf = (catalogue: Catalogue, { code, protocol }: { code: string; protocol: string }) =>
  `${placeName(code)}: ${shortOf(catalogue, protocol)}`;

function endpointOpenings(catalogue: Catalogue, { id, title }: ListedService, e: ListedEndpoint, all: string[]) {
  const reason = {
    text: `${shortOf(catalogue, e.protocol)}, for ${title}`,
    path: endpointPath({ service: id, id: e.id }),
  };
  const back = e.peers ? opened(`b${e.code}`, { reason, all: [...all, BACK], any: [] }) : [];
  return [...opened(e.code, { reason, all, any: [] }), ...back];
}

const backSwitch = (endpoints: readonly ListedEndpoint[]): Switch[] =>
  endpoints.some(({ peers }) => peers)
    ? [{ id: BACK, title: 'The way back', detail: 'Peers: either side may begin.', legacy: false }]
    : [];

function serviceEntry(catalogue: Catalogue, ref: string, service: ListedService): Entry {
  const { id, title, endpoints } = service;
  const switches = endpoints.map((e) => ({ id: e.id, title: nameOf(catalogue, e), detail: e.when, legacy: false }));
  return {
    ref,
    kind: 'service',
    title,
    path: servicePath(id),
    switches: [...switches, ...backSwitch(endpoints)],
    openings: endpoints.flatMap((e) => endpointOpenings(catalogue, service, e, [e.id])),
  };
}

function endpointEntry(catalogue: Catalogue, ref: string, service: ListedService, e: ListedEndpoint): Entry {
  return {
    ref,
    kind: 'endpoint',
    title: `${service.title}, ${nameOf(catalogue, e)}`,
    path: endpointPath({ service: service.id, id: e.id }),
    switches: backSwitch([e]),
    openings: endpointOpenings(catalogue, service, e, []),
  };
}

/** Every port of a protocol once, whichever service listens there. */
function protocolEntry(catalogue: Catalogue, ref: string, id: string): Entry | undefined {
  const names = catalogue.protocols[id];
  const listed = catalogue.services.flatMap(({ endpoints }) => endpoints.filter(({ protocol }) => protocol === id));
  if (!names || listed.length === 0) return undefined;
  const codes = [...new Set(listed.map(({ code }) => code))];
  const path = protocolPath(id);
  const users = (code: string) =>
    catalogue.services.filter((s) => s.endpoints.some((e) => e.protocol === id && e.code === code));
  return {
    ref,
    kind: 'protocol',
    title: names[1],
    path,
    switches: codes.map((code) => ({
      id: code,
      title: placeName(code),
      detail: users(code)
        .map(({ title }) => title)
        .join(', '),
      legacy: false,
    })),
    openings: codes.flatMap((code) => opened(code, { reason: { text: names[0], path }, all: [code], any: [] })),
  };
}

/** Names that begin a role keep their capital. */
const NAMES = /^(?:Windows|Unix|Linux|Kerberos|Internet)\b/;

/** A role within a sentence: `Relay agent` becomes small, `Network Policy Server` is a name. */
export function roleInSentence({ roles }: Pick<ListedScenario, 'roles'>, id: string): string {
  const title = roles[id] ?? id;
  if (NAMES.test(title) || / [A-Z][a-z]/.test(title)) return title;
  return title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** `Member to domain controller`; with several pairs of roles, which of them. */
export function legTitle(scenario: ListedScenario, { source, destination }: Leg): string {
  if (scenario.legs.length === 1) return scenario.title;
  return `${scenario.title}: ${roleInSentence(scenario, source)} to ${roleInSentence(scenario, destination)}`;
}

function scenarioEntry(catalogue: Catalogue, ref: string, scenario: ListedScenario, leg: Leg): Entry {
  const used = new Set(leg.flows.flatMap(({ features }) => features));
  const path = scenarioPath(scenario.id);
  return {
    ref,
    kind: 'scenario',
    title: legTitle(scenario, leg),
    path,
    switches: scenario.features
      .filter(({ id }) => used.has(id))
      .map(({ id, title, legacy, unused }) => ({ id, title, detail: unused, legacy })),
    openings: leg.flows.flatMap(({ code, protocol, endpoint, ways, carries, features }) => {
      const [service = '', id = ''] = endpoint.split('#');
      // The endpoint's own row: built-in groups go by the service that listens.
      const to = endpointPath({ service, id });
      const reason = {
        text: `${shortOf(catalogue, protocol)}, for ${scenario.title}: ${withoutStop(carries)}`,
        path: to,
      };
      return ways.flatMap((way) => opened((way === 'back' ? 'b' : '') + code, { reason, all: [], any: features }));
    }),
  };
}

/** What a name stands for in the chart of today; undefined where the chart doesn't know it. */
export function entryOf(catalogue: Catalogue, ref: string): Entry | undefined {
  const [kind, id = '', ...more] = ref.split('/');
  if (kind === 'protocol') return protocolEntry(catalogue, ref, id);
  if (kind === 'service') {
    const service = catalogue.services.find((one) => one.id === id);
    if (!service || more.length === 0) return service && serviceEntry(catalogue, ref, service);
    const endpoint = service.endpoints.find((one) => one.id === more[0]);
    return endpoint && endpointEntry(catalogue, ref, service, endpoint);
  }
  if (kind === 'scenario') {
    const scenario = catalogue.scenarios.find((one) => one.id === id);
    const isMeant = (leg: Leg) => leg.source === more[0] && leg.destination === more[1];
    const leg = more.length === 0 ? scenario?.legs[0] : scenario?.legs.find(isMeant);
    return scenario && leg && scenarioEntry(catalogue, ref, scenario, leg);
  }
  return numberEntry(ref);
}
