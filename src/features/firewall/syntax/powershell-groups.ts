/** Windows PowerShell with the rule groups that Windows brings along; rules of its own for the rest. */
import { list } from '#lib/text.ts';
import { inNumbersButRpc } from '../model/dynamic.ts';
import { alsoOpens } from '../model/groups.ts';
import { headOf } from '../model/notes.ts';
import { powershellComment, powershellString } from '../quote/powershell.ts';
import { endText, sidesOf, spelled, type Side } from '../model/sides.ts';
import { targetKey, targetText } from '../model/target.ts';
import type { BuiltInGroup, Permit, RuleSet } from '../model/rule-set.ts';
import { powershellSide } from './powershell.ts';
import { inBlocks, type Syntax } from './syntax.ts';
import { oldWindows } from './windows.ts';

const keyOf = ({ way, target }: Permit) =>
  `${way} ${targetKey(target)} ${target.kind === 'ports' ? `${target.from}-${target.to}` : ''}`;

const isForEveryone = ({ client, server }: Pick<Side, 'client' | 'server'>): boolean =>
  client.address.kind === 'any' && server.address.kind === 'any';

/** What the lines leave alone, and how to see it. */
const STAYS =
  'Only rules that are off are touched. One that is on keeps the addresses that it is for: see Get-NetFirewallAddressFilter.';

/**
 * Enables the group's inbound rules: for the client alone, or for everyone, as Windows means them. Its outbound rules
 * stay as they are, and so do those that are on: on a server at work, other addresses in them would shut others out.
 */
function enable({ id }: BuiltInGroup, { client, server }: Side): string {
  const inbound = `-Group ${powershellString(id)} -Direction Inbound`;
  const local = spelled(server, { any: '' });
  if (isForEveryone({ client, server })) return `Enable-NetFirewallRule ${inbound}`;
  const remote = `-RemoteAddress ${spelled(client, { any: 'Any' })}`;
  return `Get-NetFirewallRule ${inbound} -Enabled False | Set-NetFirewallRule -Enabled True ${remote}${local ? ` -LocalAddress ${local}` : ''}`;
}

function groupLines(group: BuiltInGroup, side: Side): string[] {
  const covered = group.covers.filter(({ way }) => way === side.way);
  if (covered.length === 0) return [];
  const more = alsoOpens({ ...group, covers: covered });
  return [
    powershellComment(`${group.title}, for ${list(covered.map(({ target }) => targetText(target)))}.`),
    ...(more.length > 0 ? [powershellComment(`It opens more than was chosen, such as ${list(more)}.`)] : []),
    enable(group, side),
  ];
}

function sideLines(side: Side, set: RuleSet): string[] {
  const lines = set.groups.flatMap((group) => groupLines(group, side));
  if (lines.length === 0) return [];
  return [
    powershellComment(`On ${endText(side.server)}: the groups that Windows brings along.`),
    powershellComment("All that a group opens: Get-NetFirewallRule -Group '…' | Get-NetFirewallPortFilter"),
    ...(isForEveryone(side) ? [] : [powershellComment(STAYS)]),
    ...lines,
  ];
}

function write(set: RuleSet): string {
  const covered = new Set(set.groups.flatMap(({ covers }) => covers.map(keyOf)));
  const rest = set.permits.filter((permit) => !covered.has(keyOf(permit)));
  return inBlocks(
    [...headOf(set, powershellComment), ...oldWindows(set).map(powershellComment)],
    set.groups.length > 0 ? [] : [powershellComment('No group that is known here covers any of it: each rule is new.')],
    ...sidesOf(set).map((side) => sideLines(side, set)),
    ...sidesOf(set, inNumbersButRpc(rest, set.generation)).map((side) => powershellSide(side, set)),
  );
}

export const powershellGroups: Syntax = {
  id: 'powershell-groups',
  label: 'Windows PowerShell, built-in groups',
  fileName: 'portolan-groups.ps1',
  trap: 'Display names are localized: these are the groups’ own ids, the same in every language. A group opens all that its programs need, also what was not chosen.',
  write,
};
