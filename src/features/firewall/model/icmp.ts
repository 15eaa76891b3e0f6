/** What rules for ICMP need besides: its numbers differ between the versions of IP, and some of it comes from the way. */
import { icmpWord } from '#content-model/icmp-types.ts';
import type { Permit, PermitTarget } from '#chart/permits/permit.ts';
import { targetText } from '#chart/permits/target.ts';
import { list } from '#lib/text.ts';
import { itemsOf, type RuleEnd, type RuleEnds, versionsBetween } from './ends.ts';

/**
 * The versions of IP for which a target is written one by one: for ICMP each that the addresses allow, since its
 * numbers differ; for anything else only the first, since one rule does for all.
 */
export function versionsFor(target: PermitTarget, ends: RuleEnds): readonly (4 | 6)[] {
  const versions = versionsBetween(ends);
  return target.kind === 'icmp' ? versions : versions.slice(0, 1);
}

/** The name of ICMP in a version of IP, as most syntaxes have it. */
export const icmpName = (version: 4 | 6): 'icmp' | 'icmpv6' => (version === 4 ? 'icmp' : 'icmpv6');

interface Ends {
  source: RuleEnd;
  destination: RuleEnd;
}

const isUnknown = ({ source, destination }: Ends): boolean =>
  [source, destination].every((end) => itemsOf(end).every(({ kind }) => kind !== 'ip' && kind !== 'range')) &&
  [source, destination].some(({ address }) => address.kind === 'placeholder');

/** What is to be said of the ICMP in a set, in sentences; empty where there is none. */
export function icmpNotices({ legs, permits }: { legs: readonly Ends[]; permits: readonly Permit[] }): string[] {
  const messages = permits.flatMap(({ target }) => (target.kind === 'icmp' ? [target] : []));
  const fromTheWay = messages.filter(({ type }) => icmpWord(type).fromTheWay);
  const names = list([...new Set(fromTheWay.map(targetText))]);
  return [
    ...(messages.length > 0 && legs.some(isUnknown)
      ? ['ICMP has other numbers in IPv6. As long as no address tells the version, the rules are for IPv4.']
      : []),
    ...(fromTheWay.length > 0
      ? [
          `Routers on the way send it too (${names}): a rule for one source alone misses theirs. A firewall that follows connections lets such errors in by itself.`,
        ]
      : []),
  ];
}
