/** The syntaxes that let packets through, each with the reader that reads it back, and what it can say. */
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import type { SyntaxId } from '#features/firewall/syntax/names.ts';
import { type Expressible, type ReadRule, tcpAndUdp } from './read-rules.ts';
import * as read from './readers.ts';

interface ReadBack {
  id: SyntaxId;
  reader: (text: string) => ReadRule[];
  expressible: Expressible;
  /** What the reader has to find, where an end is not what the address says. */
  wanted?: (set: RuleSet, expressible: Expressible) => Record<string, string>;
}

const UFW_NAMES = new Set([47, 50, 51]);

export const FIREWALLS: readonly ReadBack[] = [
  { id: 'powershell', reader: read.readPowershell, expressible: { can: tcpAndUdp(), rpc: true } },
  { id: 'powershell-groups', reader: read.readPowershell, expressible: { can: tcpAndUdp(), rpc: true } },
  { id: 'netsh', reader: read.readNetsh, expressible: { can: tcpAndUdp(), rpc: true } },
  { id: 'nftables', reader: read.readNft, expressible: {} },
  { id: 'iptables', reader: read.readIptables, expressible: {} },
  {
    id: 'ufw',
    reader: read.readUfw,
    expressible: { can: tcpAndUdp((protocol) => UFW_NAMES.has(protocol), false), lowest: 1 },
  },
  { id: 'firewalld-rich', reader: read.readRich, expressible: {} },
];
