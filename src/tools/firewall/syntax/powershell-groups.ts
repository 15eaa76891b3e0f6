/** Windows PowerShell with the rule groups that Windows brings along; rules of its own for the rest. */
import { list } from '#lib/text.ts';
import { inNumbersButRpc } from '../dynamic.ts';
import { alsoOpens } from '../groups.ts';
import { headOf } from '../notes.ts';
import { powershellComment, powershellString } from '../quote/powershell.ts';
import { endText, sidesOf, spelled, type Side } from '../sides.ts';
import { targetKey, targetText } from '../target.ts';
import type { BuiltInGroup, Permit, RuleSet } from '../rule-set.ts';
import { powershellSide } from './powershell.ts';
import { inBlocks, type Syntax } from './syntax.ts';

const keyOf = ({ way, target }: Permit) =>
  `${way} ${targetKey(target)} ${target.kind === 'ports' ? `${target.from}-${target.to}` : ''}`;

/**
 * Enables the group's inbound rules: for the client alone, or for everyone, as Windows means them. Its outbound rules
 * stay as they are.
 */
function enable({ id }: BuiltInGroup, { client, server }: Side): string {
  const inbound = `-Group ${powershellString(id)} -Direction Inbound`;
  const local = spelled(server, { any: '' });
  if (client.address.kind === 'any' && !local) return `Enable-NetFirewallRule ${inbound}`;
  const remote = `-RemoteAddress ${spelled(client, { any: 'Any' })}`;
  return `Get-NetFirewallRule ${inbound} | Set-NetFirewallRule -Enabled True ${remote}${local ? ` -LocalAddress ${local}` : ''}`;
}

function groupLines(group: BuiltInGroup, side: Side): string[] {
  const covered = group.covers.filter(({ way }) => way === side.way);
  if (covered.length === 0) return [];
  const more = alsoOpens({ ...group, covers: covered });
  return [
    powershellComment(`${group.title}, for ${list(covered.map(({ target }) => targetText(target)))}.`),
    ...(more.length > 0 ? [powershellComment(`It opens more than was chosen: ${list(more)}.`)] : []),
    enable(group, side),
  ];
}

function sideLines(side: Side, set: RuleSet): string[] {
  const lines = set.groups.flatMap((group) => groupLines(group, side));
  if (lines.length === 0) return [];
  return [
    powershellComment(`On ${endText(side.server)}: the groups that Windows brings along.`),
    powershellComment("All that a group opens: Get-NetFirewallRule -Group '…' | Get-NetFirewallPortFilter"),
    ...lines,
  ];
}

function write(set: RuleSet): string {
  const covered = new Set(set.groups.flatMap(({ covers }) => covers.map(keyOf)));
  const rest = set.permits.filter((permit) => !covered.has(keyOf(permit)));
  return inBlocks(
    headOf(set, powershellComment),
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
