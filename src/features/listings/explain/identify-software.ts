/** Who listens: what the program's name, or that of the Windows service inside, says. */
import { keyOf } from '#lib/text.ts';
import { type Facts, isAt, type KnownSoftware } from './facts.ts';
import { bareName, lookUp, programKey } from './program-name.ts';
import type { ListingKind } from '../parse/listing.ts';
import type { Listening } from './explained-row.ts';

/** A listing can hold any number of invented names. */
const MANY = 10_000;
const found = new WeakMap<Facts, Map<string, readonly KnownSoftware[]>>();

/** A name that was cut off is compared with all others: done once a name. */
function remembered(facts: Facts, program: string, kind: ListingKind): readonly KnownSoftware[] {
  const names = found.get(facts) ?? new Map<string, readonly KnownSoftware[]>();
  found.set(facts, names);
  const key = `${kind} ${program}`;
  if (names.size > MANY) names.clear();
  const known = names.get(key) ?? lookUp(facts.programs, program, kind);
  names.set(key, known);
  return known;
}

const NOBODY: readonly KnownSoftware[] = [];

/** Whether the services inside say who it is: in svchost, or where no program is named. A program of its own says it itself. */
export const isCarrier = ({ program, services }: Listening) =>
  services.length > 0 && (program === null || bareName(program).toLowerCase() === 'svchost');

/** The software that goes by the program's name, or is one of the services inside. */
export function softwareOf(facts: Facts, listening: Listening): readonly KnownSoftware[] {
  const { program, services, kind } = listening;
  if (services.length === 0) return program === null ? NOBODY : remembered(facts, program, kind);
  const inside = [...new Set(services.flatMap((name) => facts.services.get(name.toLowerCase()) ?? []))];
  if (isCarrier(listening)) return inside;
  return program === null ? [] : [...new Set([...remembered(facts, program, kind), ...inside])];
}

/** `ntpd` serves `ntp`: daemons are called so. */
const isDaemonOf = (program: string, name: string) => program === name || program === `${name}d`;

/** Whether the program's name stands with the port: in its file, or as IANA's name of it. */
export function isNamedThere(facts: Facts, { program, transport, from, kind }: Listening): boolean {
  const key = programKey(program ?? '');
  if (key === '') return false;
  const words = facts.ports.get(from)?.words;
  if (words && lookUp(words, program ?? '', kind).length > 0) return true;
  return facts.registered(transport, from).some((name) => isDaemonOf(key, keyOf(name)));
}

/** Of the software that it may be, what has this port for its own. */
export const atHome = (software: readonly KnownSoftware[], { transport, from, to }: Listening) =>
  software.length === 0
    ? NOBODY
    : software.filter((known) => isAt(known, transport, from) && isAt(known, transport, to));

/** The ports of a piece of software, in words: `22`, `80 and 443`. */
export function portsOf({ spans }: KnownSoftware): readonly string[] {
  return [...new Set(spans.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`)))];
}
