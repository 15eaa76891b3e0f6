/**
 * A port without a file: what it is called and what is said of it follow from the services that use it, from the
 * registry and from its place. Nothing is invented; what isn't known is said to be unknown.
 */
import type { Standing, Verdict } from '#content-model/vocab.ts';
import { list } from '#lib/text.ts';
import type { Endpoint, Port } from './model.ts';
import { BLOCKED_PORTS, BLOCKED_SOURCE } from './blocked-ports.ts';
import { claimSources } from './claims.ts';
import { isListening } from './endpoint.ts';
import { ephemeralOn } from './ephemeral-ranges.ts';
import { rangeOf } from './port-space.ts';
import type { Registration, Remark } from './registry.ts';
import { primaryOf, registeredOn } from './port-transports.ts';

/** What is known of a number, apart from prose. */
export interface PortEvidence {
  registrations: readonly Registration[];
  remarks: readonly Remark[];
  /** Endpoints at this number alone, those first that listen untouched. */
  endpoints: readonly Endpoint[];
  /** Endpoints whose range holds the number. */
  spans: readonly Endpoint[];
}

export function standingOf(
  port: number,
  { registrations, remarks }: Pick<PortEvidence, 'registrations' | 'remarks'>,
): Standing {
  if (registrations.length > 0) return 'registered';
  if (remarks.length > 0) return 'reserved';
  return rangeOf(port).id === 'dynamic' ? 'dynamic' : 'unassigned';
}

const unique = <T>(items: readonly T[]) => [...new Set(items)];
const labels = (registrations: readonly Registration[]) => list(unique(registrations.map(registeredOn)));

/** So many services make a title. */
const MAX_TITLES = 3;

const servicesOf = (endpoints: readonly Endpoint[]) => unique(endpoints.map((e) => e.serviceTitle));

function titleOf(standing: Standing, { registrations, endpoints }: PortEvidence): string {
  const services = servicesOf(endpoints);
  if (services.length > MAX_TITLES) return `${services.slice(0, MAX_TITLES).join(', ')} and others`;
  if (services.length > 0) return services.join(', ');
  if (registrations.length > 0) return unique(primaryOf(registrations).map((r) => r.name)).join(', ');
  return { registered: '', reserved: 'Reserved', unassigned: 'Unassigned', dynamic: 'Dynamic port' }[standing];
}

/** `freeciv (Freeciv gameplay) on TCP and UDP`, one part for each name that is no other form of one. */
function registered(registrations: readonly Registration[]): string {
  const own = registrations.filter(({ aliasOf }) => aliasOf === null);
  const names = Map.groupBy(own, ({ name, description }) => `${name}\n${description}`);
  return list(
    [...names.values()].map((same) => {
      const { name, description } = same[0] ?? { name: '', description: '' };
      const meaning = description === '' || description.toLowerCase() === name.toLowerCase() ? '' : ` (${description})`;
      return `${name}${meaning} on ${labels(same)}`;
    }),
  );
}

/** Systems that may hand the number to a program, as the end of a sentence. */
function handedOut(port: number): string {
  const systems = ephemeralOn(port).map((range) => range.system);
  return systems.length === 0 ? '' : ` Any program may hold it for a while, since these hand it out: ${list(systems)}.`;
}

/** What of a service's default is said of the number, in the order in which it is said. */
const DEFAULT_TEXTS = [
  ['on', (names: string, many: boolean) => `${names} ${many ? 'listen' : 'listens'} here untouched.`],
  [undefined, (names: string, many: boolean) => `${names} ${many ? 'use' : 'uses'} it by default.`],
  ['documented', (names: string) => `The documentation of ${names} uses it.`],
  ['off', (names: string, many: boolean) => `${names} ${many ? 'use' : 'uses'} it where that is switched on.`],
] as const;

/** `Redis (commands of clients)`: each service with its purposes. */
const withPurposes = (endpoints: readonly Endpoint[]): string[] =>
  [...Map.groupBy(endpoints, (e) => e.serviceTitle)].map(([title, own]) => {
    const purposes = unique(own.map((e) => e.purpose || e.protocolShort)).filter((text) => text !== '');
    return purposes.length === 0 ? title : `${title} (${list(purposes)})`;
  });

/** So many services are named in a sentence. */
const MAX_SENTENCE = 4;

function used(endpoints: readonly Endpoint[]): string {
  return DEFAULT_TEXTS.flatMap(([word, say]) => {
    const named = withPurposes(endpoints.filter((e) => e.default === word));
    if (named.length === 0) return [];
    const more = named.length - MAX_SENTENCE;
    const shown = more > 0 ? [...named.slice(0, MAX_SENTENCE), `${more} more`] : named;
    return [say(list(shown), named.length > 1)];
  }).join(' ');
}

/** What the one service of a number gives away when it stands open. */
function givenAway(endpoints: readonly Endpoint[]): string {
  const said = unique(endpoints.flatMap((e) => e.exposure?.open ?? []));
  return said.length === 1 ? ` ${said[0]}` : '';
}

/** Some reserved numbers are kept for a purpose: "any private mail system". */
function keptBack(remarks: readonly Remark[]): string {
  const purposes = unique(remarks.map((r) => r.description)).filter((text) => text !== 'Reserved');
  return `IANA has no name for it and keeps it back${purposes.length > 0 ? `: “${purposes.join(', ')}”` : ''}.`;
}

const ABOUT_NAMES = ' The name is no evidence: look at what really listens.';

function inShortOf(port: number, standing: Standing, known: PortEvidence): string {
  const { registrations, remarks, endpoints, spans } = known;
  const place = {
    registered: `IANA lists it as ${registered(registrations)}.`,
    reserved: keptBack(remarks),
    unassigned: 'Nobody has registered it.',
    dynamic: 'It belongs to nobody: systems hand it out to whoever asks.',
  }[standing];
  if (endpoints.length > 0) return `${used(endpoints)}${givenAway(endpoints)} ${place}`;
  const wide = servicesOf(spans);
  const claimed = wide.length > 0 ? ` It lies in a range that ${list(wide)} may use.` : '';
  const nobody = wide.length === 0 ? ' Nothing in this chart listens here by default.' : '';
  const advice = standing === 'registered' ? ABOUT_NAMES : ' Look at what really listens.';
  // Of a registered number the systems that hand it out stand further down.
  const handed = standing === 'registered' ? '' : handedOut(port);
  return `${place}${claimed}${nobody}${handed}${advice}`;
}

/** What the services of a number make of it: nothing, where each of them has to be told to listen here. */
function verdictOf(endpoints: readonly Endpoint[]): Verdict | null {
  return endpoints.some((e) => isListening(e) && e.default !== 'off') ? 'role' : null;
}

/** What its page claims by itself: the standing, the systems that hand it out, the browsers that refuse it. */
function sourcesOf(port: number, standing: Standing): string[] {
  return unique([
    ...(standing === 'dynamic' ? rangeOf(port).sources : claimSources('registry')),
    ...ephemeralOn(port).flatMap((range) => range.sources),
    ...(BLOCKED_PORTS.has(port) ? [BLOCKED_SOURCE] : []),
  ]);
}

/** A port without a file, as the chart has it. */
export function plainPort(number: number, known: PortEvidence): Port {
  const standing = standingOf(number, known);
  return {
    ...known,
    number,
    charted: false,
    standing,
    title: titleOf(standing, known),
    inShort: inShortOf(number, standing, known),
    verdict: verdictOf(known.endpoints),
    aliases: [],
    leads: [],
    clash: undefined,
    naming: undefined,
    scanners: undefined,
    techniques: [],
    advisories: [],
    sources: sourcesOf(number, standing),
  };
}
