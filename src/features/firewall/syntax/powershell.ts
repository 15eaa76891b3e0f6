/** Windows PowerShell: New-NetFirewallRule, a line for each permit. */
import type { WindowsTarget } from '../model/dynamic.ts';
import { capitalised } from '#lib/text.ts';
import type { RuleEnds } from '../model/ends.ts';
import type { WindowsScope } from '../model/rule-set.ts';
import { numberedName } from './objects.ts';
import { versionsFor } from '../model/icmp.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { powershellComment, powershellString } from '../quote/powershell.ts';
import type { Block, Syntax } from './syntax.ts';
import {
  endsByWay,
  headingByWay,
  RPC_TRAP,
  ruleName,
  scopeByWay,
  hasRpcKeyword,
  WINDOWS_CAN,
  type WindowsContent,
  windowsContents,
  windowsEnd,
  windowsNotices,
  windowsRules,
  type WindowsWay,
  windowsWords,
} from './windows.ts';

const LOCAL_KEYWORD = 'Any';

/** `8`, or with a code `3:4` (New-NetFirewallRule, -IcmpType). */
const icmpText = ({ type, code }: { type: number; code: number | null }) =>
  code === null ? `${type}` : `${type}:${code}`;

/** A range within a list stands in quotes: it is no subtraction. */
const portText = (port: string): string =>
  port.includes(',') ? port.replace(/\d+-\d+/g, (range) => powershellString(range)) : port;

/** Of what a rule is part. */
interface PartOfSet {
  /** The group of all rules of the set. */
  group: string;
  /** What stands in front of the rule's own name. */
  name: string;
  scope: WindowsScope;
  /** The store that the rule goes into; the machine's own where there is none. */
  store: string;
  way: WindowsWay;
}

const scopeWords = ({ profiles, program }: WindowsScope): string[] => [
  ...(profiles.length > 0 ? [`-Profile ${profiles.map(capitalised).join(',')}`] : []),
  ...(program === '' ? [] : [`-Program ${powershellString(program)}`]),
];

function ruleFor(version: 4 | 6, targets: WindowsContent, ends: RuleEnds, note: string, set?: PartOfSet): string {
  const { protocol, port, icmp } = windowsWords(targets, 'RPCEPMap', version);
  const way = set?.way ?? 'in';
  const { own, other } = endsByWay(way, ends);
  const local = windowsEnd(own, LOCAL_KEYWORD);
  return [
    `New-NetFirewallRule -DisplayName ${powershellString(ruleName(targets, version, set?.name, way))}`,
    ...(set ? [`-Group ${powershellString(set.group)}`] : []),
    // A | would end the description (INetFwRule).
    `-Description ${powershellString(note.replaceAll('|', '/'))}`,
    `-Direction ${way === 'in' ? 'Inbound' : 'Outbound'} -Action Allow -Protocol ${protocol}`,
    ...(port === undefined ? [] : [`-${way === 'in' ? 'Local' : 'Remote'}Port ${portText(port)}`]),
    ...(icmp === undefined ? [] : [`-IcmpType ${icmpText(icmp)}`]),
    `-RemoteAddress ${windowsEnd(other, 'Any')}`,
    ...(local === LOCAL_KEYWORD ? [] : [`-LocalAddress ${local}`]),
    ...(set ? scopeWords(set.scope) : []),
    ...(set?.store ? [set.store] : []),
  ].join(' ');
}

/** The rule for ports, or for ICMP one for each version of IP that the addresses allow; as part of a set, or by itself. */
export const rule = (targets: WindowsContent, ends: RuleEnds, note: string, set?: PartOfSet): string[] =>
  versionsFor(targets[0], ends).map((version) => ruleFor(version, targets, ends, note, set));

/** The rules of one direction for one machine: to be run there, or for the policy store that is named. */
export function powershellRules(
  directed: DirectedRules<WindowsTarget>,
  set: SetToWrite,
  way: WindowsWay,
  store = '',
): string[] {
  const name = numberedName(set, directed);
  const part = { group: set.name, name, scope: scopeByWay(way, set.windows), store, way };
  return [
    ...headingByWay(way, directed).map(powershellComment),
    ...windowsContents(directed.permits, set).flatMap(({ targets, note }) => rule(targets, directed, note, part)),
    ...directed.leftOut.map(powershellComment),
  ];
}

/** Takes the rules of a set out, by their group; where there are none, nothing happens. */
export const removeGroup = ({ name }: SetToWrite, store = ''): string =>
  `Get-NetFirewallRule${store && ` ${store}`} -Group ${powershellString(name)} -ErrorAction SilentlyContinue | Remove-NetFirewallRule`;

/** So that a second run adds nothing twice. */
export const madeAnew = (set: SetToWrite, store?: string): Block => [
  powershellComment('Made anew each time, so that a second run adds nothing twice.'),
  removeGroup(set, store),
];

export const powershell: Syntax = {
  fileEnding: '.ps1',
  language: 'powershell',
  trap: (set) =>
    `${hasRpcKeyword(set) ? `${RPC_TRAP} ` : ''}For Windows 8, Server 2012 and newer; older ones take netsh. Each line belongs on the machine that listens.`,
  can: WINDOWS_CAN,
  comment: powershellComment,
  write: (set) => [
    windowsNotices(set).map(powershellComment),
    madeAnew(set),
    ...windowsRules(set).map(({ way, directed }) => powershellRules(directed, set, way)),
  ],
  undo: (set) => [removeGroup(set)],
};
