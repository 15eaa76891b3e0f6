/** Windows PowerShell: New-NetFirewallRule, a line for each permit. */
import { type DirectedPermits, windowsByDirection } from '../model/by-direction.ts';
import type { WindowsTarget } from '../model/dynamic.ts';
import { type RuleEnds, endText, formatEnd } from '../model/ends.ts';
import { versionsFor } from '../model/icmp.ts';
import { leftOut, partition } from '../model/left-out.ts';
import { headOf, noteOf } from '../model/notes.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { maxCharacters } from '../quote/one-line.ts';
import { powershellComment, powershellString } from '../quote/powershell.ts';
import { joinBlocks, type Syntax } from './syntax.ts';
import { oldWindowsNotice, RPC_TRAP, ruleName, usesRpcKeyword, whyNotOnWindows, windowsWords } from './windows.ts';

/** Windows takes about ten thousand characters (MS-FASP, FW_RULE), which nobody reads, and no | (INetFwRule). */
export const MAX_DESCRIPTION = maxCharacters(1000);

const LOCAL_KEYWORD = 'Any';

/** `8`, or with a code `3:4` (New-NetFirewallRule, -IcmpType). */
const icmpText = ({ type, code }: { type: number; code: number | null }) =>
  code === null ? `${type}` : `${type}:${code}`;

function ruleFor(version: 4 | 6, target: WindowsTarget, { client, server }: RuleEnds, note: string): string {
  const { protocol, port, icmp } = windowsWords(target, 'RPCEPMap', version);
  const local = formatEnd(server, { any: LOCAL_KEYWORD });
  return [
    `New-NetFirewallRule -DisplayName ${powershellString(ruleName(target, version))}`,
    `-Description ${powershellString(note.replaceAll('|', '/'))}`,
    `-Direction Inbound -Action Allow -Protocol ${protocol}`,
    ...(port === undefined ? [] : [`-LocalPort ${port}`]),
    ...(icmp === undefined ? [] : [`-IcmpType ${icmpText(icmp)}`]),
    `-RemoteAddress ${formatEnd(client, { any: 'Any' })}`,
    ...(local === LOCAL_KEYWORD ? [] : [`-LocalAddress ${local}`]),
  ].join(' ');
}

/** The rule for a target; of ICMP one for each version of IP that the addresses allow. */
export const rule = (target: WindowsTarget, ends: RuleEnds, note: string): string[] =>
  versionsFor(target, ends).map((version) => ruleFor(version, target, ends, note));

/** The rules of one direction, to be run on the machine that listens. */
export function powershellRules(directed: DirectedPermits<WindowsTarget>, set: RuleSet): string[] {
  const [can, cannot] = partition(directed.permits, whyNotOnWindows);
  return [
    powershellComment(`On ${endText(directed.server)}: what ${endText(directed.client)} may open.`),
    ...can.flatMap((permit) => rule(permit.target, directed, noteOf(permit, set, MAX_DESCRIPTION))),
    ...leftOut(cannot, whyNotOnWindows).map(powershellComment),
  ];
}

export const powershell: Syntax = {
  id: 'powershell',
  label: 'Windows PowerShell',
  group: 'windows',
  fileName: 'portolan.ps1',
  language: 'powershell',
  trap: ({ permits }) =>
    `${permits.some(usesRpcKeyword) ? `${RPC_TRAP} ` : ''}For Windows 8, Server 2012 and newer; older ones take netsh. Run twice, it adds the rules twice. Each line belongs on the machine that listens.`,
  maxNote: MAX_DESCRIPTION,
  whyNot: whyNotOnWindows,
  write: (set) =>
    joinBlocks(
      [...headOf(set, powershellComment), ...oldWindowsNotice(set).map(powershellComment)],
      ...windowsByDirection(set).map((directed) => powershellRules(directed, set)),
    ),
};
