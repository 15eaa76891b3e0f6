/** Windows PowerShell: New-NetFirewallRule, a line for each permit. */
import { inNumbersButRpc } from '../model/dynamic.ts';
import { headOf, leftOut, noteOf, within } from '../model/notes.ts';
import { powershellComment, powershellString } from '../quote/powershell.ts';
import { endText, sidesOf, spelled, type Side } from '../model/sides.ts';
import type { Permit, RuleSet } from '../model/rule-set.ts';
import { inBlocks, type Syntax } from './syntax.ts';
import { forWindows, oldWindows, RPC_TRAP, ruleName, usesKeyword, WHY_NOT, windowsTarget } from './windows.ts';

/** Windows takes about ten thousand characters (MS-FASP, FW_RULE), which nobody reads, and no | (INetFwRule). */
const DESCRIPTION = 1000;

const LOCAL_KEYWORD = 'Any';

/** One rule. The permit's dynamic ports are numbers already, but for those of RPC. */
export function powershellRule({ target }: Permit, { client, server }: Omit<Side, 'permits'>, note: string): string {
  if (target.kind === 'dynamic') throw new Error('Dynamic ports have to be numbers here.');
  const { protocol, port } = windowsTarget(target, 'RPCEPMap');
  const local = spelled(server, { any: LOCAL_KEYWORD });
  return [
    `New-NetFirewallRule -DisplayName ${powershellString(ruleName(target))}`,
    `-Description ${powershellString(note.replaceAll('|', '/'))}`,
    `-Direction Inbound -Action Allow -Protocol ${protocol}`,
    ...(port === undefined ? [] : [`-LocalPort ${port}`]),
    `-RemoteAddress ${spelled(client, { any: 'Any' })}`,
    ...(local === LOCAL_KEYWORD ? [] : [`-LocalAddress ${local}`]),
  ].join(' ');
}

/** The rules of one side, to be run on the machine that listens. */
export function powershellSide(side: Side, set: RuleSet): string[] {
  const [can, cannot] = forWindows(side.permits);
  return [
    powershellComment(`On ${endText(side.server)}: what ${endText(side.client)} may open.`),
    ...can.map((permit) => powershellRule(permit, side, noteOf(permit, set, within(DESCRIPTION)))),
    ...leftOut(cannot, WHY_NOT).map(powershellComment),
  ];
}

export const powershell: Syntax = {
  id: 'powershell',
  label: 'Windows PowerShell',
  fileName: 'portolan.ps1',
  trap: ({ permits }) =>
    `${permits.some(usesKeyword) ? `${RPC_TRAP} ` : ''}For Windows 8, Server 2012 and newer; older ones take netsh. Run twice, it adds the rules twice. Each line belongs on the machine that listens.`,
  write: (set) =>
    inBlocks(
      [...headOf(set, powershellComment), ...oldWindows(set).map(powershellComment)],
      ...sidesOf(set, inNumbersButRpc(set.permits, set.generation)).map((side) => powershellSide(side, set)),
    ),
};
