/** nftables: what a rule matches. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import { type RuleEnds, type RuleEnd, formatEnd } from '../model/ends.ts';
import { icmpName, versionsFor } from '../model/icmp.ts';
import { portList, type RuleContent } from '../model/port-lists.ts';

/** What one end adds to a match; nothing for any address. `4` is `ip`, `6` is `ip6`. */
function endMatch(
  end: RuleEnd,
  key: 'saddr' | 'daddr',
  version: 4 | 6,
  placeholder: (word: string) => string,
): string[] {
  const address = formatEnd(end, { any: '', placeholder, list: (texts) => `{ ${texts.join(', ')} }` });
  return address ? [`${version === 4 ? 'ip' : 'ip6'} ${key} ${address}`] : [];
}

/** What a rule matches besides the addresses. `icmp type` and `icmpv6 type` match in their version of IP alone. */
function whatMatch([target, ...more]: RuleContent['targets'], version: 4 | 6): string {
  if (target.kind === 'ip') return `meta l4proto ${target.protocol}`;
  if (target.kind === 'ports') {
    const ports = portList([target, ...more], ', ', '-');
    return `${target.transport} dport ${more.length > 0 ? `{ ${ports} }` : ports}`;
  }
  const { type, code } = icmpNumbers(target.type, version);
  const name = icmpName(version);
  return `${name} type ${type}${code === null ? '' : ` ${name} code ${code}`}`;
}

/** What a rule matches. An address that is not filled in is written as `placeholder` has it. */
export function matchOf(
  targets: RuleContent['targets'],
  { client, server }: RuleEnds,
  version: 4 | 6,
  placeholder = (word: string) => word,
): string {
  const ends = [...endMatch(client, 'saddr', version, placeholder), ...endMatch(server, 'daddr', version, placeholder)];
  return [...ends, whatMatch(targets, version)].join(' ');
}

/** A variable that nobody defined: nft stops there and asks no name server, as it would for a bare word. */
const variable = (word: string) => `$${word}`;

/**
 * In IPv6 the Authentication Header is an extension header: the protocol behind it is what `meta l4proto` sees.
 * Matched is a packet that has it right behind its own header.
 */
const AH = 51;
const AH_IN_IPV6 = `ip6 nexthdr ${AH}`;

/** The match of a rule, or two: of ICMP and of the Authentication Header for each version of IP. */
export function matches(targets: RuleContent['targets'], ends: RuleEnds, versions: readonly (4 | 6)[]): string[] {
  const [target] = targets;
  if (target.kind === 'icmp')
    return versionsFor(target, ends).map((version) => matchOf(targets, ends, version, variable));
  const one = matchOf(targets, ends, versions[0] ?? 4, variable);
  if (target.kind !== 'ip' || target.protocol !== AH || !versions.includes(6)) return [one];
  const inIpv6 = one.replace(`meta l4proto ${AH}`, AH_IN_IPV6);
  return versions.includes(4) ? [one, inIpv6] : [inIpv6];
}
