/**
 * A port that nobody has written about: what it is called and what is said of it follow from the
 * registry, from the uses and from its place. Nothing is invented; what isn't known is said to be unknown.
 */
import type { Standing } from '#content-model/vocab.ts';
import { list } from '#lib/text.ts';
import type { Endpoint, Port } from './model.ts';
import { BLOCKED_PORTS, BLOCKED_SOURCE } from './blocked-ports.ts';
import { claimSources } from './claims.ts';
import { ephemeralOn } from './ephemeral-ranges.ts';
import { rangeOf } from './port-space.ts';
import type { Registration, Remark } from './registry.ts';
import { primaryOf, registeredOn } from './port-transports.ts';
import { isSingle, type Use } from './uses.ts';

/** What is known of a number, apart from prose. */
export interface PortEvidence {
  registrations: readonly Registration[];
  remarks: readonly Remark[];
  uses: readonly Use[];
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
const own = (uses: readonly Use[]) => uses.filter(isSingle);

function titleOf(standing: Standing, { registrations, uses }: PortEvidence): string {
  if (registrations.length > 0) return unique(primaryOf(registrations).map((r) => r.name)).join(', ');
  if (own(uses).length > 0) return unique(own(uses).map((use) => use.title)).join(', ');
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

function used(uses: readonly Use[]): string {
  const titles = unique(own(uses).map((use) => use.title));
  return titles.length === 0 ? '' : ` ${list(titles)} ${titles.length === 1 ? 'listens' : 'listen'} here by default.`;
}

/** Some reserved numbers are kept for a purpose: "any private mail system". */
function keptBack(remarks: readonly Remark[]): string {
  const purposes = unique(remarks.map((r) => r.description)).filter((text) => text !== 'Reserved');
  return `IANA has no name for it and keeps it back${purposes.length > 0 ? `: “${purposes.join(', ')}”` : ''}.`;
}

function inShortOf(port: number, standing: Standing, known: PortEvidence): string {
  const { registrations, remarks, uses, spans } = known;
  const start = {
    registered: `IANA lists it as ${registered(registrations)}.`,
    reserved: keptBack(remarks),
    unassigned: 'Nobody has registered it.',
    dynamic: 'It belongs to nobody: systems hand it out to whoever asks.',
  }[standing];
  const wide = unique([
    ...uses.filter((use) => !isSingle(use)).map((use) => use.title),
    ...spans.map((e) => e.serviceTitle),
  ]);
  const claimed = wide.length > 0 ? ` It lies in a range that ${list(wide)} may use.` : '';
  const nobody = uses.length + spans.length === 0 ? ' We know of no software that listens here by default.' : '';
  const advice =
    standing === 'registered'
      ? ' The name is no evidence: look at what really listens.'
      : ' Look at what really listens.';
  return `${start}${used(uses)}${claimed}${nobody}${handedOut(port)}${advice}`;
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
    verdict: null,
    aliases: [],
    clash: undefined,
    naming: undefined,
    scanners: undefined,
    otherUses: [],
    techniques: [],
    advisories: [],
    sources: sourcesOf(number, standing),
    endpoints: [],
  };
}
