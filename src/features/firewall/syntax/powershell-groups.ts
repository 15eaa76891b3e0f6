/** Windows PowerShell with the rule groups that Windows brings along; rules of its own for the rest. */
import { list } from '#lib/text.ts';
import type { Permit } from '#chart/permits/permit.ts';
import { targetKey, targetText } from '#chart/permits/target.ts';
import { byDirection, type DirectedPermits, windowsByDirection } from '../model/by-direction.ts';
import { type RuleEnds, endText, formatEnd } from '../model/ends.ts';
import { alsoOpens, MAY_OPEN_MORE, mayOpenMore } from '../model/groups.ts';
import { headOf } from '../model/notes.ts';
import type { BuiltInGroup, RuleSet } from '../model/rule-set.ts';
import { powershellComment, powershellString } from '../quote/powershell.ts';
import { MAX_DESCRIPTION, powershellRules } from './powershell.ts';
import { joinBlocks, type Syntax } from './syntax.ts';
import { oldWindowsNotice, whyNotOnWindows } from './windows.ts';

const keyOf = ({ direction, target }: Permit) =>
  `${direction} ${targetKey(target)} ${target.kind === 'ports' ? `${target.from}-${target.to}` : ''}`;

const isForEveryone = ({ client, server }: RuleEnds): boolean =>
  client.address.kind === 'any' && server.address.kind === 'any';

/** What the lines leave alone, and how to see it. */
const STAYS =
  'Only rules that are off are touched. One that is on keeps the addresses that it is for: see Get-NetFirewallAddressFilter.';

/**
 * Enables the group's inbound rules: for the client alone, or for everyone, as Windows means them. Its outbound rules
 * stay as they are, and so do those that are on: on a server at work, other addresses in them would shut others out.
 */
function enable({ id }: BuiltInGroup, { client, server }: RuleEnds): string {
  const inbound = `-Group ${powershellString(id)} -Direction Inbound`;
  const local = formatEnd(server, { any: '' });
  if (isForEveryone({ client, server })) return `Enable-NetFirewallRule ${inbound}`;
  const remote = `-RemoteAddress ${formatEnd(client, { any: 'Any' })}`;
  return `Get-NetFirewallRule ${inbound} -Enabled False | Set-NetFirewallRule -Enabled True ${remote}${local ? ` -LocalAddress ${local}` : ''}`;
}

function groupLines(group: BuiltInGroup, directed: DirectedPermits): string[] {
  const covered = group.covers.filter(({ direction }) => direction === directed.direction);
  if (covered.length === 0) return [];
  const more = alsoOpens({ ...group, covers: covered });
  return [
    powershellComment(`${group.title}, for ${list(covered.map(({ target }) => targetText(target)))}.`),
    ...(more.length > 0 ? [powershellComment(`It opens more than was chosen: ${list(more)}.`)] : []),
    ...(mayOpenMore(group) ? [powershellComment(MAY_OPEN_MORE)] : []),
    enable(group, directed),
  ];
}

function lines(directed: DirectedPermits, set: RuleSet): string[] {
  const enabled = set.groups.flatMap((group) => groupLines(group, directed));
  if (enabled.length === 0) return [];
  return [
    powershellComment(`On ${endText(directed.server)}: the groups that Windows brings along.`),
    powershellComment("All that a group opens: Get-NetFirewallRule -Group '…' | Get-NetFirewallPortFilter"),
    ...(isForEveryone(directed) ? [] : [powershellComment(STAYS)]),
    ...enabled,
  ];
}

function write(set: RuleSet): string {
  const covered = new Set(set.groups.flatMap(({ covers }) => covers.map(keyOf)));
  const rest = set.permits.filter((permit) => !covered.has(keyOf(permit)));
  return joinBlocks(
    [...headOf(set, powershellComment), ...oldWindowsNotice(set).map(powershellComment)],
    set.groups.length > 0 ? [] : [powershellComment('No group that is known here covers any of it: each rule is new.')],
    ...byDirection(set, set.permits).map((directed) => lines(directed, set)),
    ...windowsByDirection(set, rest).map((directed) => powershellRules(directed, set)),
  );
}

export const powershellGroups: Syntax = {
  id: 'powershell-groups',
  label: 'Windows PowerShell, built-in groups',
  group: 'windows',
  fileName: 'portolan-groups.ps1',
  language: 'powershell',
  trap: 'These are the groups’ own ids, the same in every language. A group opens all that its programs need, also what was not chosen.',
  maxNote: MAX_DESCRIPTION,
  whyNot: whyNotOnWindows,
  write,
};
