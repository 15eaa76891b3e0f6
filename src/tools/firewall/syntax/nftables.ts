/** nftables: a complete file for `nft -f`, with a table of its own. */
import { inNumbers } from '../dynamic.ts';
import { headOf, noteOf, within } from '../notes.ts';
import { NFT_COMMENT, nftString } from '../quote/nft.ts';
import { inBytes, oneLine } from '../quote/one-line.ts';
import { sidesOf, spelled, versionsOf, type End, type Side } from '../sides.ts';
import { portsText } from '../target.ts';
import type { Permit, RuleSet } from '../rule-set.ts';
import { inBlocks, type Syntax } from './syntax.ts';

/** What one end adds to a match; nothing for any address. `4` is `ip`, `6` is `ip6`. */
function endMatch(end: End, key: 'saddr' | 'daddr', version: 4 | 6, placeholder: (word: string) => string): string[] {
  const address = spelled(end, { any: '', placeholder });
  return address ? [`${version === 4 ? 'ip' : 'ip6'} ${key} ${address}`] : [];
}

/**
 * What a rule matches. An address that is not filled in is written as `placeholder` has it.
 */
export function nftMatch(
  { target }: Permit,
  { client, server }: Pick<Side, 'client' | 'server'>,
  version: 4 | 6,
  placeholder = (word: string) => word,
): string {
  if (target.kind === 'rpc' || target.kind === 'dynamic') throw new Error('Dynamic ports have to be numbers here.');
  const what =
    target.kind === 'ip' ? `meta l4proto ${target.protocol}` : `${target.transport} dport ${portsText(target)}`;
  const ends = [...endMatch(client, 'saddr', version, placeholder), ...endMatch(server, 'daddr', version, placeholder)];
  return [...ends, what].join(' ');
}

/** A variable that nobody defined: nft stops there and asks no name server, as it would for a bare word. */
const variable = (word: string) => `$${word}`;

function rules(set: RuleSet): string[] {
  const version = versionsOf(set)[0] ?? 4;
  return sidesOf(set, inNumbers(set.permits, set.generation)).flatMap((side) =>
    side.permits.map((permit) => {
      const note = noteOf(permit, set.site, within(NFT_COMMENT, inBytes));
      return `    ${nftMatch(permit, side, version, variable)} accept comment ${nftString(note)}`;
    }),
  );
}

/** How to fill in what is open. */
function missing({ source, destination }: RuleSet): string[] {
  const words = [
    ...(source.kind === 'placeholder' ? ['SOURCE'] : []),
    ...(destination.kind === 'placeholder' ? ['DESTINATION'] : []),
  ];
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
  fileName: 'portolan.nft',
  trap: 'It lets through and drops nothing itself. A packet passes every table: what another table drops stays dropped, so there the rules of chain allow belong into that table.',
  write: (set) =>
    inBlocks(
      [...headOf(set).map((line) => `# ${oneLine(line)}`), '# Load it with: nft -f portolan.nft'],
      missing(set),
      [
        '# Made anew each time, so that loading twice adds nothing twice.',
        'table inet portolan',
        'delete table inet portolan',
      ],
      ['table inet portolan {', '  chain allow {', ...rules(set), '  }', ...base('input'), ...base('forward'), '}'],
    ),
};
