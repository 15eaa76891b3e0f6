/** nftables: a complete file for `nft -f`, with a table of its own. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { type Capabilities, EVERY_TRANSPORT, SINGLE_ENDS } from '../model/capabilities.ts';
import { type RuleEnds, type RuleEnd, formatEnd } from '../model/ends.ts';
import { icmpName, versionsFor } from '../model/icmp.ts';
import { noteOf } from '../model/notes.ts';
import type { SetToWrite } from '../model/to-write.ts';
import { MAX_NFT_COMMENT, nftString } from '../quote/nft.ts';
import { hashComment } from '../quote/one-line.ts';
import type { Syntax } from './syntax.ts';

const CAN: Capabilities = {
  transports: EVERY_TRANSPORT,
  ipProtocols: 'all',
  icmp: true,
  ipVersions: [4, 6],
  ends: SINGLE_ENDS,
  stateful: true,
  note: MAX_NFT_COMMENT,
  nameLength: 100,
  because: {},
};

/** What one end adds to a match; nothing for any address. `4` is `ip`, `6` is `ip6`. */
function endMatch(
  end: RuleEnd,
  key: 'saddr' | 'daddr',
  version: 4 | 6,
  placeholder: (word: string) => string,
): string[] {
  const address = formatEnd(end, { any: '', placeholder });
  return address ? [`${version === 4 ? 'ip' : 'ip6'} ${key} ${address}`] : [];
}

/** What a rule matches besides the addresses. `icmp type` and `icmpv6 type` match in their version of IP alone. */
function whatMatch(target: NumberedTarget, version: 4 | 6): string {
  if (target.kind === 'ip') return `meta l4proto ${target.protocol}`;
  if (target.kind === 'ports') return `${target.transport} dport ${portsText(target)}`;
  const { type, code } = icmpNumbers(target.type, version);
  const name = icmpName(version);
  return `${name} type ${type}${code === null ? '' : ` ${name} code ${code}`}`;
}

/** What a rule matches. An address that is not filled in is written as `placeholder` has it. */
export function matchOf(
  target: NumberedTarget,
  { client, server }: RuleEnds,
  version: 4 | 6,
  placeholder = (word: string) => word,
): string {
  const ends = [...endMatch(client, 'saddr', version, placeholder), ...endMatch(server, 'daddr', version, placeholder)];
  return [...ends, whatMatch(target, version)].join(' ');
}

/** A variable that nobody defined: nft stops there and asks no name server, as it would for a bare word. */
const variable = (word: string) => `$${word}`;

/**
 * In IPv6 the Authentication Header is an extension header: the protocol behind it is what `meta l4proto` sees.
 * Matched is a packet that has it right behind its own header.
 */
const AH = 51;
const AH_IN_IPV6 = `ip6 nexthdr ${AH}`;

/** The match of a permit, or two: of ICMP and of the Authentication Header for each version of IP. */
function matches(target: NumberedTarget, ends: RuleEnds, versions: readonly (4 | 6)[]): string[] {
  if (target.kind === 'icmp')
    return versionsFor(target, ends).map((version) => matchOf(target, ends, version, variable));
  const one = matchOf(target, ends, versions[0] ?? 4, variable);
  if (target.kind !== 'ip' || target.protocol !== AH || !versions.includes(6)) return [one];
  const inIpv6 = one.replace(`meta l4proto ${AH}`, AH_IN_IPV6);
  return versions.includes(4) ? [one, inIpv6] : [inIpv6];
}

function rules(set: SetToWrite): string[] {
  return set.directed.flatMap(({ permits, versions, ...ends }) =>
    permits.flatMap((permit) => {
      const note = nftString(noteOf(permit, set, MAX_NFT_COMMENT));
      return matches(permit.target, ends, versions).map((match) => `    ${match} accept comment ${note}`);
    }),
  );
}

/** How to fill in what is open. */
function missing({ ends }: SetToWrite): string[] {
  const words = ends.filter(({ address }) => address.kind === 'placeholder').map(({ word }) => word);
  if (words.length === 0) return [];
  return [
    ...words.map((word) => `# Fill in: define ${word} = 192.0.2.0/24`),
    '# For IPv6 write ip6 in the place of ip.',
  ];
}

const base = (hook: string) => [
  `  chain ${hook} {`,
  `    type filter hook ${hook} priority filter; policy accept;`,
  '    jump allow',
  '  }',
];

export const nftables: Syntax = {
  id: 'nftables',
  label: 'nftables',
  group: 'linux',
  fileEnding: '.nft',
  language: 'nftables',
  trap: 'It lets through and drops nothing itself. A packet passes every table: what another table drops stays dropped, so there the rules of chain allow belong into that table.',
  can: CAN,
  comment: hashComment,
  write: (set) => [
    [
      `# Load it with: nft -f ${set.name}.nft`,
      '# It lets through what was chosen and drops nothing: your own rules do that.',
    ],
    missing(set),
    [
      '# Made anew each time, so that loading twice adds nothing twice.',
      `table inet ${set.name}`,
      `delete table inet ${set.name}`,
    ],
    [`table inet ${set.name} {`, '  chain allow {', ...rules(set), '  }', ...base('input'), ...base('forward'), '}'],
  ],
  undo: ({ name }) => [`nft delete table inet ${name}`],
};
