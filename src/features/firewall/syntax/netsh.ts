/** netsh advfirewall, for old hosts and for the command prompt. */
import type { WindowsTarget } from '../model/dynamic.ts';
import type { RuleEnds } from '../model/ends.ts';
import type { WindowsScope } from '../model/rule-set.ts';
import { numberedName } from './objects.ts';
import { versionsFor } from '../model/icmp.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { cmdRemark, cmdString } from '../quote/cmd.ts';
import type { Syntax } from './syntax.ts';
import {
  endsByWay,
  headingByWay,
  ruleName,
  scopeByWay,
  WINDOWS_CAN,
  type WindowsContent,
  windowsContents,
  windowsEnd,
  windowsNotices,
  windowsRules,
  type WindowsWay,
  windowsWords,
  type WindowsWords,
} from './windows.ts';

/** `TCP`, `47`, `icmpv4:8,any` (netsh advfirewall firewall add rule, protocol=). */
const protocolText = ({ protocol, icmp }: WindowsWords) =>
  icmp === undefined ? protocol : `${protocol.toLowerCase()}:${icmp.type},${icmp.code ?? 'any'}`;

/** What a rule has of its set: the name in front of its own, and where it holds. */
interface PartOfSet {
  name: string;
  scope: WindowsScope;
  way: WindowsWay;
}

/** A program's path is checked (`windowsProblems`): its only sign of the command prompt is that of a variable. */
const scopeWords = ({ profiles, program }: WindowsScope): string[] => [
  ...(profiles.length > 0 ? [`profile=${profiles.join(',')}`] : []),
  ...(program === '' ? [] : [`program="${program}"`]),
];

function ruleFor(version: 4 | 6, targets: WindowsContent, ends: RuleEnds, note: string, set?: PartOfSet): string {
  const words = windowsWords(targets, 'RPC-EPMap', version);
  const way = set?.way ?? 'in';
  const { own, other } = endsByWay(way, ends);
  const local = windowsEnd(own, 'any');
  return [
    `netsh advfirewall firewall add rule name=${cmdString(ruleName(targets, version, set?.name, way))} dir=${way} action=allow protocol=${protocolText(words)}`,
    ...(words.port === undefined ? [] : [`${way === 'in' ? 'local' : 'remote'}port=${words.port}`]),
    `remoteip=${windowsEnd(other, 'any')}`,
    ...(local === 'any' ? [] : [`localip=${local}`]),
    ...(set ? scopeWords(set.scope) : []),
    ...(note ? [`description=${cmdString(note)}`] : []),
  ].join(' ');
}

/** The rule for ports, or for ICMP one for each version of IP; without a note it has no description. */
export const rule = (targets: WindowsContent, ends: RuleEnds, note = '', set?: PartOfSet): string[] =>
  versionsFor(targets[0], ends).map((version) => ruleFor(version, targets, ends, note, set));

/** netsh can't give a rule a group: what takes the set out again is the names of its rules. */
const undo = (set: SetToWrite): string[] => {
  const names = windowsRules(set).flatMap(({ way, directed }) =>
    windowsContents(directed.permits, set).flatMap(({ targets }) =>
      versionsFor(targets[0], directed).map((version) => ruleName(targets, version, numberedName(set, directed), way)),
    ),
  );
  return [...new Set(names)].map((one) => `netsh advfirewall firewall delete rule name=${cmdString(one)}`);
};

function lines(directed: DirectedRules<WindowsTarget>, set: SetToWrite, way: WindowsWay): string[] {
  const part = { name: numberedName(set, directed), scope: scopeByWay(way, set.windows), way };
  return [
    ...headingByWay(way, directed).map(cmdRemark),
    ...windowsContents(directed.permits, set).flatMap(({ targets, note }) => rule(targets, directed, note, part)),
    ...directed.leftOut.map(cmdRemark),
  ];
}

export const netsh: Syntax = {
  fileEnding: '.cmd',
  language: 'batch',
  trap: 'For old hosts, from Vista and Server 2008 on. The keywords are RPC and, with a hyphen, RPC-EPMap. Where there are no rules of the set yet, its first lines say so and do nothing.',
  can: WINDOWS_CAN,
  comment: cmdRemark,
  quotedLink: (url) => `"${url}"`,
  write: (set) => [
    windowsNotices(set).map(cmdRemark),
    [cmdRemark('Made anew each time, so that a second run adds nothing twice.'), ...undo(set)],
    ...windowsRules(set).map(({ way, directed }) => lines(directed, set, way)),
  ],
  undo,
};
