/** What is wrong with a set, in sentences: no rules are written as long as there is something. */
import ipProtocols from '#content/vocab/ip-protocols.json' with { type: 'json' };
import transports from '#content/vocab/transports.json' with { type: 'json' };
import { ICMP, ICMPV6 } from '#content-model/icmp-types.ts';
import type { Permit } from '#chart/permits/permit.ts';
import { MAX_PORT } from '#chart/port-space.ts';
import { placeProblems } from './placement.ts';
import type { RuleSet } from './rule-set.ts';

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

/** The problems of a set, each once; an empty list for a good one. */
export function problemsOf({
  source,
  destination,
  permits,
  placement,
}: Pick<RuleSet, 'source' | 'destination' | 'permits' | 'placement'>): string[] {
  const mixed =
    source.kind === 'ip' && destination.kind === 'ip' && source.version !== destination.version
      ? [
          `The source is an address of IPv${source.version} and the destination one of IPv${destination.version}: no packet has both.`,
        ]
      : [];
  return [...new Set([...mixed, ...placeProblems(placement), ...permits.flatMap(problemOfTarget)])];
}
