/** What both ways to write a rule for Windows share. */
import { ENDPOINT_MAPPER } from '#chart/endpoint-mapper.ts';
import { icmpNumbers } from '#content-model/icmp-types.ts';
import type { Permit } from '#chart/permits/permit.ts';
import { hasOwnDynamicPorts, inNumbersButRpc, USUAL_DYNAMIC_PORTS, type WindowsTarget } from '../model/dynamic.ts';
import { type Capabilities, TCP_AND_UDP, whyNotOf } from '../model/capabilities.ts';
import { endText, formatEnd, type RuleEnd, type RuleEnds } from '../model/ends.ts';
import { noteOf } from '../model/notes.ts';
import { contentText, inPortLists, portList, type RuleContent } from '../model/port-lists.ts';
import type { WindowsScope } from '../model/rule-set.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { maxCharacters } from '../quote/one-line.ts';

/** What a rule is for as both ways to write it need it: an IP protocol has no port, and ICMP has a type instead. */
export interface WindowsWords {
  protocol: string;
  port?: string;
  /** Of ICMP, its type, and its code where one alone is meant. */
  icmp?: { type: number; code: number | null };
}

/** What one rule is for. */
export type WindowsContent = RuleContent<WindowsTarget>['targets'];

const isMapper = (target: WindowsTarget): boolean =>
  target.kind === 'ports' &&
  target.transport === 'tcp' &&
  target.from === ENDPOINT_MAPPER &&
  target.to === ENDPOINT_MAPPER;

/** Windows sets no limit; a name that lists more is nobody's to read. */
const MAX_PORTS = 15;

/** The permits as rules: a keyword has one for itself, and ports with the same note share one (New-NetFirewallRule, -LocalPort). */
export const windowsContents = (permits: readonly Permit<WindowsTarget>[], set: SetToWrite) =>
  inPortLists(permits, (permit) => noteOf(permit, set, WINDOWS_CAN.note), MAX_PORTS, isMapper);

/**
 * What a rule is for as Windows Firewall writes it. RPC and its endpoint mapper have keywords; the mapper's differs:
 * `RPCEPMap` for New-NetFirewallRule, `RPC-EPMap` for netsh. ICMP is `ICMPv4` or `ICMPv6`, in capitals or not.
 */
export function windowsWords([target, ...more]: WindowsContent, mapper: string, version: 4 | 6): WindowsWords {
  if (target.kind === 'icmp') return { protocol: `ICMPv${version}`, icmp: icmpNumbers(target.type, version) };
  if (target.kind === 'ip') return { protocol: String(target.protocol) };
  if (target.kind === 'rpc') return { protocol: 'TCP', port: 'RPC' };
  const port = isMapper(target) ? mapper : portList([target, ...more], ',', '-');
  return { protocol: target.transport.toUpperCase(), port };
}

/**
 * What Windows Firewall can say. Ports belong to TCP and UDP only (MS-FASP, FW_RULE): another transport could only be
 * opened as a whole. A description takes about ten thousand characters, which nobody reads.
 */
export const WINDOWS_CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: 'all',
  icmp: true,
  note: maxCharacters(1000),
  nameLength: 100,
  lists: 'all',
  ranges: [4, 6],
  named: { keyword: ['client'] },
  // The words stand for addresses at the other end alone.
  sending: { named: { keyword: ['server'] } },
  writes: ['egress'],
  because: {
    deny: 'A rule of Windows that blocks wins over those that allow, so there is no last one. What no rule lets in is held back, and logged after Set-NetFirewallProfile -All -LogBlocked True.',
    ports: 'Windows Firewall knows ports of TCP and UDP only; a rule for the protocol would open all of it.',
  },
};

/** What a page can offer of some permits in a syntax of Windows. */
export const briefForWindows = (permits: readonly Permit[]): Permit<WindowsTarget>[] =>
  inNumbersButRpc(permits, USUAL_DYNAMIC_PORTS).filter(({ target }) => whyNotOf(WINDOWS_CAN)(target) === undefined);

/** Which way a rule is for: what comes to the machine that listens, or what goes out where somebody opens a connection. */
export type WindowsWay = 'in' | 'out';

/** The name that the list of rules shows, behind that of its set where it belongs to one. */
export function ruleName(targets: WindowsContent, version: 4 | 6, setName?: string, way: WindowsWay = 'in'): string {
  const text = contentText(targets);
  const opened = targets[0].kind === 'icmp' && version === 6 ? text.replace('ICMP', 'ICMPv6') : text;
  return setName === undefined ? `Allow ${opened} ${way}` : `${setName}: allow ${opened} ${way}`;
}

/** Whether RPC is a keyword in the rules of a set: where its ports were pinned, they stand there as numbers. */
export const hasRpcKeyword = (set: SetToWrite): boolean => !hasOwnDynamicPorts(set) && set.permits.some(usesRpcKeyword);

/** Whether a permit is written with a keyword, for RPC or for its endpoint mapper. */
export const usesRpcKeyword = ({ target }: Permit): boolean =>
  target.kind === 'rpc' || (target.kind === 'ports' && isMapper(target));

/** Why Windows' line says RPC where others say a range. */
export const RPC_TRAP =
  'For RPC the port is the keyword RPC or RPCEPMap, not a range: so the firewall follows the endpoint mapper.';

/** An end as all of them write it: addresses behind commas, without a space. */
export const windowsEnd = (end: RuleEnd, any: string): string =>
  formatEnd(end, { any, list: (texts) => texts.join(',') });

/**
 * The rules of a set with their ways: those for the machines that listen, then those for the sending side where somebody
 * asks for them. Ports of these are numbers: RPC's keyword is for the machine that listens alone.
 */
export const windowsRules = (set: SetToWrite): { way: WindowsWay; directed: DirectedRules<WindowsTarget> }[] => [
  ...set.directedForWindows.map((directed) => ({ way: 'in' as const, directed })),
  ...(set.sending?.directed ?? []).map((directed) => ({ way: 'out' as const, directed })),
];

/** The end that has the rule, and the one that it is about. */
export const endsByWay = (way: WindowsWay, { client, server }: RuleEnds): { own: RuleEnd; other: RuleEnd } =>
  way === 'in' ? { own: server, other: client } : { own: client, other: server };

/** Where rules of the set hold: it is not the program that listens which opens the connection. */
export const scopeByWay = (way: WindowsWay, { profiles, program }: WindowsScope): WindowsScope => ({
  profiles,
  program: way === 'in' ? program : '',
});

/** What stands above the rules of a way; nothing where all that the sending side has is left out. */
export function headingByWay(way: WindowsWay, { client, server, permits }: DirectedRules<WindowsTarget>): string[] {
  if (way === 'in') return [`On ${endText(server)}: what ${endText(client)} may open.`];
  if (permits.length === 0) return [];
  return [`On ${endText(client)}, where it holds back what goes out: what it may open on ${endText(server)}.`];
}

const belongsToProgram = ({ target }: Permit): boolean => target.kind !== 'icmp' && target.kind !== 'ip';

/** What is to be said above the lines: of machines that are too old for them, and of what no program owns. */
export const windowsNotices = ({ generation, windows, permits }: SetToWrite): string[] => [
  ...(generation === 'before-vista'
    ? ['For a newer machine that listens: Windows before Vista takes none of these lines, only netsh firewall.']
    : []),
  ...(windows.program !== '' && !permits.every(belongsToProgram)
    ? ['NOTE: ICMP and IP protocols belong to no program: the rules for them, which name one, let nothing in.']
    : []),
];
