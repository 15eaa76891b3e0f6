/** Windows PowerShell with the rule groups that Windows brings along; rules of its own for the rest. */
import { list } from '#lib/text.ts';
import type { Permit } from '#chart/permits/permit.ts';
import { targetKey, targetText } from '#chart/permits/target.ts';
import type { WindowsTarget } from '../model/dynamic.ts';
import { type RuleEnds, endText } from '../model/ends.ts';
import { alsoOpens, MAY_OPEN_MORE, mayOpenMore } from '../model/groups.ts';
import type { BuiltInGroup } from '../model/rule-set.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { powershellComment, powershellString } from '../quote/powershell.ts';
import { madeAnew, powershellRules, removeGroup } from './powershell.ts';
import type { Block, Syntax } from './syntax.ts';
import { windowsEnd, windowsNotices, WINDOWS_CAN } from './windows.ts';

const keyOf = ({ direction, target }: Permit) =>
  `${direction} ${targetKey(target)} ${target.kind === 'ports' ? `${target.from}-${target.to}` : ''}`;

const isForEveryone = ({ client, server }: RuleEnds): boolean =>
  client.address.kind === 'any' && server.address.kind === 'any';

/**
 * The groups that are enabled between two ends. A group has its addresses once: where the same machine needs it for
 * several parts of an end, for a program or a kind of network alone, rules of the set's own say that instead.
 */
function enabledBy(directed: DirectedRules<WindowsTarget>, set: SetToWrite): readonly BuiltInGroup[] {
  const { profiles, program } = set.windows;
  const others = set.directedForWindows.filter(({ direction }) => direction === directed.direction);
  return others.length > 1 || profiles.length > 0 || program !== '' || directed.permits.length === 0
    ? []
    : directed.groups;
}

const usesGroups = (set: SetToWrite): boolean =>
  set.directedForWindows.some((directed) => enabledBy(directed, set).length > 0);

/** What the lines leave alone, and how to see it. */
const STAYS =
  'Only rules that are off are touched. One that is on keeps the addresses that it is for: see Get-NetFirewallAddressFilter.';

/** Where the names of the rules are kept that the set switches on: what switches them off again reads it. */
const keptIn = ({ name }: SetToWrite): string => powershellString(`${name}-switched-on.csv`);

/**
 * Enables the group's inbound rules: for the client alone, or for everyone, as Windows means them. Its outbound rules
 * stay as they are, and so do those that are on: on a server at work, other addresses in them would shut others out.
 */
function enable({ id }: BuiltInGroup, { client, server }: RuleEnds, set: SetToWrite): string[] {
  const off = `Get-NetFirewallRule -Group ${powershellString(id)} -Direction Inbound -Enabled False`;
  const local = windowsEnd(server, '');
  const ends = isForEveryone({ client, server })
    ? ''
    : ` -RemoteAddress ${windowsEnd(client, 'Any')}${local ? ` -LocalAddress ${local}` : ''}`;
  return [
    `${off} | Select-Object -Property Name | Export-Csv -NoTypeInformation -Append -Path ${keptIn(set)}`,
    `${off} | Set-NetFirewallRule -Enabled True${ends}`,
  ];
}

function groupLines(group: BuiltInGroup, directed: DirectedRules<WindowsTarget>, set: SetToWrite): string[] {
  const more = alsoOpens(group);
  return [
    powershellComment(`${group.title}, for ${list(group.covers.map(({ target }) => targetText(target)))}.`),
    ...(more.length > 0 ? [powershellComment(`It opens more than was chosen: ${list(more)}.`)] : []),
    ...(mayOpenMore(group) ? [powershellComment(MAY_OPEN_MORE)] : []),
    ...enable(group, directed, set),
  ];
}

function lines(directed: DirectedRules<WindowsTarget>, set: SetToWrite): string[] {
  const enabled = enabledBy(directed, set).flatMap((group) => groupLines(group, directed, set));
  if (enabled.length === 0) return [];
  return [
    powershellComment(`On ${endText(directed.server)}: the groups that Windows brings along.`),
    powershellComment("All that a group opens: Get-NetFirewallRule -Group '…' | Get-NetFirewallPortFilter"),
    ...(isForEveryone(directed) ? [] : [powershellComment(STAYS)]),
    ...enabled,
  ];
}

/** The rules that no group covers. */
function rest(set: SetToWrite): DirectedRules<WindowsTarget>[] {
  return set.directedForWindows
    .map((directed) => {
      const covered = new Set(enabledBy(directed, set).flatMap(({ covers }) => covers.map(keyOf)));
      return { ...directed, permits: directed.permits.filter((permit) => !covered.has(keyOf(permit))) };
    })
    .filter(({ permits, leftOut }) => permits.length + leftOut.length > 0);
}

/** Whether the set makes rules of its own. */
const hasOwn = (set: SetToWrite): boolean => rest(set).length > 0 || set.sending !== undefined;

function write(set: SetToWrite): Block[] {
  const others = rest(set);
  return [
    windowsNotices(set).map(powershellComment),
    usesGroups(set) ? [] : [powershellComment('No group that is known here covers any of it: each rule is new.')],
    ...set.directedForWindows.map((directed) => lines(directed, set)),
    ...(hasOwn(set) ? [madeAnew(set)] : []),
    ...others.map((directed) => powershellRules(directed, set, 'in')),
    ...(set.sending?.directed ?? []).map((directed) => powershellRules(directed, set, 'out')),
  ];
}

/** Switched off are only the rules that the set has switched on; they keep its addresses, which let nothing in then. */
const undo = (set: SetToWrite): string[] => [
  ...(usesGroups(set)
    ? [`Import-Csv -Path ${keptIn(set)} | ForEach-Object { Set-NetFirewallRule -Name $_.Name -Enabled False }`]
    : []),
  ...(hasOwn(set) ? [removeGroup(set)] : []),
];

export const powershellGroups: Syntax = {
  fileEnding: '-groups.ps1',
  language: 'powershell',
  trap: 'These are the groups’ own ids, the same in every language. A group opens all that its programs need, also what was not chosen.',
  can: WINDOWS_CAN,
  comment: powershellComment,
  write,
  undo,
};
