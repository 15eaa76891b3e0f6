/** Who listens: what the program's name, or that of the Windows service inside, says. */
import listed from '#content/proxies-and-runtimes.json' with { type: 'json' };
import { keyOf } from '#lib/text.ts';
import { type ListingFacts, isExpectedOn, type KnownSoftware } from './facts.ts';
import { bareName, lookUp, programKey } from './program-name.ts';
import type { MergedListener } from './merged-listener.ts';

const NO_SOFTWARE: readonly KnownSoftware[] = [];

/** A listing can hold any number of invented names. */
const MAX_REMEMBERED_NAMES = 10_000;
const rememberedNames = new WeakMap<ListingFacts, Map<string, readonly KnownSoftware[]>>();

/** A name that was cut off is compared with all others: done once a name. */
function remembered(facts: ListingFacts, program: string, kind: string): readonly KnownSoftware[] {
  const names = rememberedNames.get(facts) ?? new Map<string, readonly KnownSoftware[]>();
  rememberedNames.set(facts, names);
  const key = `${kind} ${program}`;
  if (names.size > MAX_REMEMBERED_NAMES) names.clear();
  const known = names.get(key) ?? lookUp(facts.programs, program, kind);
  names.set(key, known);
  return known;
}

/** Whether the services inside say who it is: in svchost, or where no program is named. Other programs say it themselves. */
export const isNamedByServices = ({ program, services }: MergedListener) =>
  services.length > 0 && (program === null || bareName(program).toLowerCase() === 'svchost');

/** The software that goes by the program's name, or is one of the services inside. */
export function identifySoftware(facts: ListingFacts, listener: MergedListener): readonly KnownSoftware[] {
  const { program, services, kind } = listener;
  if (services.length === 0) {
    if (program === null) return NO_SOFTWARE;
    const known = remembered(facts, program, kind);
    if (known.length > 0) return known;
    // Scripts print the service where the program belongs.
    const service = facts.services.get(program.toLowerCase());
    return service ? [service] : namedAfter(facts, listener);
  }
  const inside = [...new Set(services.flatMap((name) => facts.services.get(name.toLowerCase()) ?? []))];
  if (isNamedByServices(listener)) return inside;
  return program === null ? [] : [...new Set([...remembered(facts, program, kind), ...inside])];
}

/** Who answers behind a published port: what the image is called, or its maker. `docker.io/library/redis:7-alpine` is redis. */
export function softwareInside(facts: ListingFacts, { inside, transport }: MergedListener): readonly KnownSoftware[] {
  if (!inside) return NO_SOFTWARE;
  const names = inside.image.toLowerCase().split(/[\s/]+/);
  // `shop_redis_1`: a container is often called after what runs in it.
  const words = names.map((name) => name.replace(/[:@].*$/, '')).flatMap((name) => [name, ...name.split(/[_.-]/)]);
  const known = [...new Set(words.flatMap((word) => facts.programs.get(keyOf(word)) ?? []))];
  return known.filter((software) => isExpectedOn(software, transport, inside.port));
}

/** Shorter names of protocols stand at the end of too many words. */
const MIN_SERVED = 4;

/** `ntpd` serves `ntp`, and `bsnmpd` `snmp`: daemons are called so. `uhttpd` serves `https` too. */
function isDaemonOf(program: string, name: string): boolean {
  const served = name.length > MIN_SERVED && name.endsWith('s') ? name.slice(0, -1) : name;
  return (
    program === name ||
    program === `${name}d` ||
    (served.length >= MIN_SERVED && program.endsWith(`${served}d`) && program.length <= served.length + MIN_SERVED)
  );
}

/** A shorter name of IANA's is the start of too many words. */
const MIN_REGISTERED = 6;

/** `teamviewer_service` is called after the number's name. */
const isNamedLike = (program: string, name: string): boolean =>
  isDaemonOf(program, name) || (name.length >= MIN_REGISTERED && program.startsWith(name));

/** Words in front of many a name: they say nothing of the software. */
const COMMON_WORDS: ReadonlySet<string> = new Set(listed.commonFirstWords);
/** A shorter word is the start of too many others. */
const MIN_WORD = 5;

/** What a program may be called after: the title, and its first word where that is no maker's or system's. */
function namesOf({ title }: KnownSoftware): readonly string[] {
  const [first = ''] = title.split(/[\s:,(]/, 1);
  const word = keyOf(first);
  const names = COMMON_WORDS.has(word) ? [keyOf(title)] : [keyOf(title), word];
  return names.filter((name) => name.length >= MIN_WORD);
}

/** Software that has the number for its own, and after which the program is called: `VeeamTransportSvc` on one of Veeam's. */
function namedAfter(facts: ListingFacts, { program, transport, from }: MergedListener): readonly KnownSoftware[] {
  const key = programKey(program ?? '');
  if (key.length < MIN_WORD) return NO_SOFTWARE;
  return facts.expected(transport, from).filter((known) => namesOf(known).some((name) => key.startsWith(name)));
}

/** Whether the program's name stands with the port: in its file, or as IANA's name of it. */
export function isNamedAtPort(facts: ListingFacts, { program, transport, from, kind }: MergedListener): boolean {
  const key = programKey(program ?? '');
  if (key === '') return false;
  const port = facts.ports.get(from);
  if (port && lookUp(port.words, program ?? '', kind).length > 0) return true;
  if (port && isNamedLike(key, keyOf(port.title))) return true;
  return facts.registered(transport, from).some((name) => isNamedLike(key, keyOf(name)));
}

/** Of the software that it may be, what has this port for its own. */
export const expectedHere = (software: readonly KnownSoftware[], { transport, from, to }: MergedListener) =>
  software.length === 0
    ? NO_SOFTWARE
    : software.filter((known) => isExpectedOn(known, transport, from) && isExpectedOn(known, transport, to));

/** The ports of a piece of software, in words: `22`, `80 and 443`. */
export function portsInWords({ spans }: KnownSoftware): readonly string[] {
  return [...new Set(spans.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`)))];
}
