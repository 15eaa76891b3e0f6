/** What is wrong with a set, in sentences: no rules are written as long as there is something. */
import ipProtocols from '#content/vocab/ip-protocols.json' with { type: 'json' };
import transports from '#content/vocab/transports.json' with { type: 'json' };
import { ICMP, ICMPV6 } from '#content-model/icmp-types.ts';
import type { Permit } from '#chart/permits/permit.ts';
import { MAX_PORT } from '#chart/port-space.ts';
import { formatNumber } from '#lib/text.ts';
import { dynamicProblems } from './dynamic.ts';
import { versionsBetween, wholeEnd } from './ends.ts';
import { networksOf } from './intervals.ts';
import { placeProblems } from './placement.ts';
import type { RuleSet, SetEnd, SetLeg } from './rule-set.ts';
import { windowsProblems } from './windows-scope.ts';

/** Protocols whose number opens all of them at once, ports and types included; 0 is "every protocol" to some firewalls. */
const WITH_PORTS: ReadonlyMap<number, string> = new Map(
  Object.values(transports).map(({ ipProtocol, label }) => [ipProtocol, label]),
);
const WITH_TYPES: Readonly<Record<number, string>> = {
  [ICMP]: ipProtocols[ICMP].label,
  [ICMPV6]: ipProtocols[ICMPV6].label,
};

function problemOfTarget({ target }: Permit): string[] {
  if (target.kind === 'ports') {
    const right = [target.from, target.to].every((port) => Number.isInteger(port) && port >= 0 && port <= MAX_PORT);
    return right && target.from <= target.to ? [] : [`A port is a number from 0 to ${MAX_PORT}, and a range rises.`];
  }
  if (target.kind !== 'ip') return [];
  const { protocol } = target;
  if (!Number.isInteger(protocol) || protocol < 1 || protocol > 254)
    return ['An IP protocol is a number from 1 to 254.'];
  const name = WITH_PORTS.get(protocol);
  if (name) return [`IP protocol ${protocol} is ${name}: name its ports, or all of them would be open.`];
  const types = WITH_TYPES[protocol];
  return types ? [`IP protocol ${protocol} is ${types}: name a type of it, or all of them would be open.`] : [];
}

/** More rules than these are nobody's to read, and too many for a browser to write. */
const MAX_RULES = 20_000;

/** How many addresses and networks an end is, where each is written by itself. */
const partsIn = ({ addresses }: SetEnd): number =>
  addresses.reduce((sum, one) => sum + (one.kind === 'range' ? networksOf(one).length : 1), 0);

const rulesIn = ({ source, destination, permits }: SetLeg): number =>
  partsIn(source) * partsIn(destination) * permits.length;

/** Ends of different versions of IP: `The source is an address of IPv4 …`. */
function mixedVersions({ source, destination }: SetLeg): string[] {
  const ends = { client: wholeEnd(source), server: wholeEnd(destination) };
  if (versionsBetween(ends).length > 0) return [];
  const called = (end: SetEnd, role: string) => (end.title === '' ? role : `end “${end.title}”`);
  return [
    `The ${called(source, 'source')} and the ${called(destination, 'destination')} are of different versions of IP: no packet has both.`,
  ];
}

/** The problems of a set, each once; an empty list for a good one. */
export function problemsOf({
  legs,
  placement,
  windows,
  dynamicPorts,
}: Pick<RuleSet, 'legs' | 'placement' | 'windows' | 'dynamicPorts'>): string[] {
  const rules = legs.reduce((sum, leg) => sum + rulesIn(leg), 0);
  return [
    ...new Set([
      ...legs.flatMap(mixedVersions),
      ...(rules > MAX_RULES
        ? [
            `Each address with each other one makes ${formatNumber(rules)} rules, and more than ${formatNumber(MAX_RULES)} are not written: put networks in the place of single addresses.`,
          ]
        : []),
      ...placeProblems(placement),
      ...windowsProblems(windows),
      ...dynamicProblems({ dynamicPorts }),
      ...legs.flatMap(({ permits }) => permits.flatMap(problemOfTarget)),
    ]),
  ];
}
