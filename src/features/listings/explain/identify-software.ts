/** Who listens: what the program's name, or that of the Windows service inside, says. */
import { keyOf } from '#lib/text.ts';
import { type ListingFacts, isExpectedOn, type KnownSoftware } from './facts.ts';
import { bareName, lookUp, programKey } from './program-name.ts';
import type { MergedListener } from './explained-row.ts';

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

const NO_SOFTWARE: readonly KnownSoftware[] = [];

/** Whether the services inside say who it is: in svchost, or where no program is named. Other programs say it themselves. */
export const isNamedByServices = ({ program, services }: MergedListener) =>
  services.length > 0 && (program === null || bareName(program).toLowerCase() === 'svchost');

/** The software that goes by the program's name, or is one of the services inside. */
export function identifySoftware(facts: ListingFacts, listener: MergedListener): readonly KnownSoftware[] {
  const { program, services, kind } = listener;
  if (services.length === 0) return program === null ? NO_SOFTWARE : remembered(facts, program, kind);
  const inside = [...new Set(services.flatMap((name) => facts.services.get(name.toLowerCase()) ?? []))];
  if (isNamedByServices(listener)) return inside;
  return program === null ? [] : [...new Set([...remembered(facts, program, kind), ...inside])];
}

/** Who answers behind a published port: what the image is called. `docker.io/library/redis:7-alpine` is redis. */
export function softwareInside(facts: ListingFacts, { inside, transport }: MergedListener): readonly KnownSoftware[] {
  const name = inside?.image
    .replace(/^.*\//, '')
    .replace(/[:@].*$/, '')
    .toLowerCase();
  if (!inside || !name) return NO_SOFTWARE;
  // `shop_redis_1`: a container is often called after what runs in it.
  const words = [name, ...name.split(/[_.-]/)];
  const known = [...new Set(words.flatMap((word) => facts.programs.get(keyOf(word)) ?? []))];
  return known.filter((software) => isExpectedOn(software, transport, inside.port));
}

/** `ntpd` serves `ntp`: daemons are called so. */
const isDaemonOf = (program: string, name: string) => program === name || program === `${name}d`;

/** Whether the program's name stands with the port: in its file, or as IANA's name of it. */
export function isNamedAtPort(facts: ListingFacts, { program, transport, from, kind }: MergedListener): boolean {
  const key = programKey(program ?? '');
  if (key === '') return false;
  const words = facts.ports.get(from)?.words;
  if (words && lookUp(words, program ?? '', kind).length > 0) return true;
  return facts.registered(transport, from).some((name) => isDaemonOf(key, keyOf(name)));
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
