/** netsh advfirewall, for old hosts and for the command prompt. */
import { type DirectedPermits, windowsByDirection } from '../model/by-direction.ts';
import type { WindowsTarget } from '../model/dynamic.ts';
import { type RuleEnds, endText, formatEnd } from '../model/ends.ts';
import { versionsFor } from '../model/icmp.ts';
import { leftOut, partition } from '../model/left-out.ts';
import { headOf, noteOf } from '../model/notes.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { cmdRemark, cmdString } from '../quote/cmd.ts';
import { maxCharacters } from '../quote/one-line.ts';
import { joinBlocks, type Syntax } from './syntax.ts';
import { oldWindowsNotice, ruleName, whyNotOnWindows, windowsWords, type WindowsWords } from './windows.ts';

/** Shorter than Windows would take: cmd reads lines of at most 8,191 characters. */
const MAX_DESCRIPTION = maxCharacters(1000);

/** `TCP`, `47`, `icmpv4:8,any` (netsh advfirewall firewall add rule, protocol=). */
const protocolText = ({ protocol, icmp }: WindowsWords) =>
  icmp === undefined ? protocol : `${protocol.toLowerCase()}:${icmp.type},${icmp.code ?? 'any'}`;

function ruleFor(version: 4 | 6, target: WindowsTarget, { client, server }: RuleEnds, note: string): string {
  const words = windowsWords(target, 'RPC-EPMap', version);
  const local = formatEnd(server, { any: 'any' });
  return [
    `netsh advfirewall firewall add rule name=${cmdString(ruleName(target, version))} dir=in action=allow protocol=${protocolText(words)}`,
    ...(words.port === undefined ? [] : [`localport=${words.port}`]),
    `remoteip=${formatEnd(client, { any: 'any' })}`,
    ...(local === 'any' ? [] : [`localip=${local}`]),
    ...(note ? [`description=${cmdString(note)}`] : []),
  ].join(' ');
}

/** The rule for a target, of ICMP one for each version of IP; without a note it has no description. */
export const rule = (target: WindowsTarget, ends: RuleEnds, note = ''): string[] =>
  versionsFor(target, ends).map((version) => ruleFor(version, target, ends, note));

function lines(directed: DirectedPermits<WindowsTarget>, set: RuleSet): string[] {
  const [can, cannot] = partition(directed.permits, whyNotOnWindows);
  return [
    cmdRemark(`On ${endText(directed.server)}: what ${endText(directed.client)} may open.`),
    ...can.flatMap((permit) => rule(permit.target, directed, noteOf(permit, set, MAX_DESCRIPTION))),
    ...leftOut(cannot, whyNotOnWindows).map(cmdRemark),
  ];
}

export const netsh: Syntax = {
  id: 'netsh',
  label: 'netsh advfirewall',
  group: 'windows',
  fileName: 'portolan.cmd',
  language: 'batch',
  trap: 'For old hosts, from Vista and Server 2008 on. The keywords are RPC and, with a hyphen, RPC-EPMap. Run twice, it adds the rules twice.',
  maxNote: MAX_DESCRIPTION,
  whyNot: whyNotOnWindows,
  write: (set) =>
    joinBlocks(
      [...headOf(set, cmdRemark, (url) => `"${url}"`), ...oldWindowsNotice(set).map(cmdRemark)],
      ...windowsByDirection(set).map((directed) => lines(directed, set)),
    ),
};
