/** Inbound rules for one port or for a service's ports, short, in the syntaxes that are asked for most. */
import type { Direction } from '#content-model/vocab.ts';
import { inNumbers, inNumbersButRpc } from './model/dynamic.ts';
import { mergePermits, permitOf, type Place } from './model/permits.ts';
import { shellString } from './quote/shell.ts';
import { nftString } from './quote/nft.ts';
import type { Permit } from './model/rule-set.ts';
import type { End } from './model/sides.ts';
import { ciscoPermit } from './syntax/cisco.ts';
import { netshRule } from './syntax/netsh.ts';
import { nftMatch } from './syntax/nftables.ts';
import { powershellRule } from './syntax/powershell.ts';
import { forWindows, RPC_TRAP, usesKeyword } from './syntax/windows.ts';

export interface Rule {
  syntax: string;
  text: string;
  /** The known trap of this syntax. */
  trap: string;
}

const SOURCE: End = { word: 'SOURCE', address: { kind: 'placeholder' } };
const DESTINATION: End = { word: 'DESTINATION', address: { kind: 'placeholder' } };
/** On the machine itself it needs no address of its own; on a router it does. */
const HERE: End = { word: 'DESTINATION', address: { kind: 'any' } };

/** What has to be let in for a list of endpoints: each target once, and none for what only sends. */
export function openingsOf(endpoints: readonly (Place & { direction: Direction })[]): Permit[] {
  const inward = endpoints.filter((e) => e.direction !== 'outbound');
  return mergePermits(inward.map((e) => permitOf(e, 'there', { text: '', path: '' })));
}

/**
 * Rules for a set of permits, one line each. SOURCE and DESTINATION are left to fill in: as they
 * stand, every syntax refuses them, so that a rule which was pasted unread opens nothing.
 * `page` is the permalink that goes into descriptions and comments.
 */
export function rulesFor(permits: readonly Permit[], page: string): Rule[] {
  if (permits.length === 0) return [];
  const host = { way: 'there', client: SOURCE, server: HERE } as const;
  const [windows] = forWindows(inNumbersButRpc(permits, 'since-vista'));
  const numbers = inNumbers(permits, 'since-vista');
  const lines = (of: readonly Permit[], line: (permit: Permit) => string) => of.map(line).join('\n');
  return [
    {
      syntax: 'Windows PowerShell',
      text: lines(windows, (permit) => powershellRule(permit, host, page)),
      trap: windows.some(usesKeyword)
        ? RPC_TRAP
        : 'Where Windows has a built-in rule group for the service, enable that instead: Enable-NetFirewallRule -Group.',
    },
    {
      syntax: 'netsh',
      text: lines(windows, (permit) => netshRule(permit, host)),
      trap: 'For old hosts, with the keywords RPC and RPC-EPMap. Run twice, it adds the rule twice.',
    },
    {
      syntax: 'nftables',
      text: lines(
        numbers,
        (permit) =>
          `nft add rule inet filter input ${nftMatch(permit, host, 4)} accept comment ${shellString(nftString(page))}`,
      ),
      trap: 'Expects a table inet filter with a chain input. For IPv6 sources write ip6 saddr.',
    },
    {
      syntax: 'Cisco IOS ACL',
      text: lines(numbers, (permit) => ciscoPermit(permit, { client: SOURCE, server: DESTINATION })),
      trap: 'An ACL has no memory: the way back, from the port to the client, needs a rule of its own.',
    },
  ];
}
