/** `nft list ruleset`: https://www.netfilter.org/projects/nftables/manpage.html */
import { ANY_ADDRESS } from '../../model/addresses.ts';
import { LineBook, type PartReading, type RulePart } from '../../model/part.ts';
import type { RuleSetKind } from '../../rule-set-kind.ts';
import { nftChains } from './chains.ts';
import { readNftText } from './text.ts';

function read({ lines, names }: RulePart): PartReading {
  const book = new LineBook(lines);
  const chains = nftChains(readNftText(lines, book), names);
  for (const { rules } of chains)
    for (const { line, unknown } of rules)
      if (unknown.length > 0) book.leftOver(line, `not understood: ${unknown.join('; ')}`);
  return { sets: [{ name: '', chains, covers: ANY_ADDRESS }], lines: book.all(), notices: [] };
}

export const nft: RuleSetKind = {
  id: 'nft',
  label: 'nft list ruleset',
  group: 'Linux',
  commands: ['sudo nft list ruleset'],
  hasOwnHead: true,
  starts: (line) => /^table (?:(?:ip6?|inet|arp|bridge|netdev) )?\S{1,60} \{/.test(line),
  read,
};
