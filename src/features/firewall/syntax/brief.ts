/** The syntaxes that pages of ports, services and scenarios offer, each with its short form. A file of its own: the rule builder needs none of it. */
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import { inNumbers, USUAL_DYNAMIC_PORTS } from '../model/dynamic.ts';
import { PAGE_ENDS } from '../model/page-ends.ts';
import { nftString } from '../quote/nft.ts';
import { shellString } from '../quote/shell.ts';
import { cisco, permitLine } from './cisco.ts';
import { type NamedSyntax, SYNTAXES } from './syntax-names.ts';
import { netsh, rule as netshRule } from './netsh.ts';
import { matchOf } from './nftables-match.ts';
import { nftables } from './nftables.ts';
import { powershell, rule as powershellRule } from './powershell.ts';
import type { BriefRules, Syntax } from './syntax.ts';
import { briefForWindows, RPC_TRAP, usesRpcKeyword } from './windows.ts';

type BriefSyntax = Syntax & { brief: BriefRules };

const BRIEF: Readonly<Record<string, BriefSyntax>> = {
  powershell: {
    ...powershell,
    brief: {
      trap: (permits) =>
        briefForWindows(permits).some(usesRpcKeyword)
          ? RPC_TRAP
          : 'Where Windows has a built-in rule group for the service, enable that instead: Enable-NetFirewallRule -Group.',
      write: (permits, page) =>
        briefForWindows(permits)
          .flatMap(({ target }) => powershellRule([target], PAGE_ENDS.onHost, page))
          .join('\n'),
    },
  },
  netsh: {
    ...netsh,
    brief: {
      title: 'netsh',
      trap: () => 'For old hosts, with the keywords RPC and RPC-EPMap. Run twice, it adds the rule twice.',
      write: (permits) =>
        briefForWindows(permits)
          .flatMap(({ target }) => netshRule([target], PAGE_ENDS.onHost))
          .join('\n'),
    },
  },
  nftables: {
    ...nftables,
    brief: {
      trap: () =>
        'Goes to the top of the chain input of a table inet filter: before what drops the rest, and before drops for single addresses, too. For IPv6 sources write ip6 saddr.',
      write: (permits, page) =>
        inNumbers(permits, USUAL_DYNAMIC_PORTS)
          .map(({ target }) => matchOf([target], PAGE_ENDS.onHost, 4))
          .map((match) => `nft insert rule inet filter input ${match} accept comment ${shellString(nftString(page))}`)
          .join('\n'),
    },
  },
  'cisco-ios': {
    ...cisco,
    brief: {
      trap: () => 'An ACL has no memory: the way back, from the port to the client, needs a rule of its own.',
      write: (permits) =>
        inNumbers(permits, USUAL_DYNAMIC_PORTS)
          .map(({ target }: Permit<NumberedTarget>) => permitLine(target, PAGE_ENDS.onRouter, 4))
          .join('\n'),
    },
  },
};

export const BRIEF_SYNTAXES: readonly (NamedSyntax & BriefSyntax)[] = SYNTAXES.flatMap((named) => {
  const syntax = BRIEF[named.id];
  return syntax ? [{ ...named, ...syntax }] : [];
});
