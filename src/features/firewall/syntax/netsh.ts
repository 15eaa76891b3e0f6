/** netsh advfirewall, for old hosts and for the command prompt. */
import { inNumbersButRpc } from '../model/dynamic.ts';
import { headOf, leftOut, noteOf, within } from '../model/notes.ts';
import { cmdRemark, cmdString } from '../quote/cmd.ts';
import { endText, sidesOf, spelled, type Side } from '../model/sides.ts';
import type { Permit, RuleSet } from '../model/rule-set.ts';
import { inBlocks, type Syntax } from './syntax.ts';
import { forWindows, oldWindows, ruleName, WHY_NOT, windowsTarget } from './windows.ts';

/** Shorter than Windows would take: cmd reads lines of at most 8,191 characters. */
const DESCRIPTION = 1000;

/** One rule; without a note it has no description. */
export function netshRule({ target }: Permit, { client, server }: Omit<Side, 'permits'>, note = ''): string {
  if (target.kind === 'dynamic') throw new Error('Dynamic ports have to be numbers here.');
  const { protocol, port } = windowsTarget(target, 'RPC-EPMap');
  const local = spelled(server, { any: 'any' });
  return [
    `netsh advfirewall firewall add rule name=${cmdString(ruleName(target))} dir=in action=allow protocol=${protocol}`,
    ...(port === undefined ? [] : [`localport=${port}`]),
    `remoteip=${spelled(client, { any: 'any' })}`,
    ...(local === 'any' ? [] : [`localip=${local}`]),
    ...(note ? [`description=${cmdString(note)}`] : []),
  ].join(' ');
}

function sideLines(side: Side, set: RuleSet): string[] {
  const [can, cannot] = forWindows(side.permits);
  return [
    cmdRemark(`On ${endText(side.server)}: what ${endText(side.client)} may open.`),
    ...can.map((permit) => netshRule(permit, side, noteOf(permit, set, within(DESCRIPTION)))),
    ...leftOut(cannot, WHY_NOT).map(cmdRemark),
  ];
}

export const netsh: Syntax = {
  id: 'netsh',
  label: 'netsh advfirewall',
  fileName: 'portolan.cmd',
  trap: 'For old hosts, from Vista and Server 2008 on. The keywords are RPC and, with a hyphen, RPC-EPMap. Run twice, it adds the rules twice.',
  write: (set) =>
    inBlocks(
      [...headOf(set, cmdRemark, (url) => `"${url}"`), ...oldWindows(set).map(cmdRemark)],
      ...sidesOf(set, inNumbersButRpc(set.permits, set.generation)).map((side) => sideLines(side, set)),
    ),
};
