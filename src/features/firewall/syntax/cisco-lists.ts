/** Cisco's access lists for switches and routers, one for each direction of the packets: IOS and NX-OS differ in words. */
import { icmpAnswer, icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget, PermitDirection } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { type RuleEnds, endText, type RuleEnd } from '../model/ends.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, Leg, SetToWrite } from '../model/to-write.ts';
import { ciscoComment, ciscoRemark, MAX_CISCO_REMARK } from '../quote/cisco.ts';
import type { Syntax } from './syntax.ts';

/** What the systems say differently. */
export interface CiscoDialect {
  /** What stands before the name of a list, by the version of IP. */
  list: Readonly<Record<4 | 6, string>>;
  /** An end in a list. */
  end: (end: RuleEnd, version: 4 | 6) => string;
  /** Why a list that lacks its lines is not to be bound: the end of a sentence. */
  empty: string;
}

/** What stands behind the end that listens: its ports, or the type of ICMP with its code (`permit icmp … 3 4`). */
function portWords(target: NumberedTarget, version: 4 | 6): string {
  if (target.kind === 'ip') return '';
  if (target.kind === 'icmp') {
    const { type, code } = icmpNumbers(target.type, version);
    return code === null ? ` ${type}` : ` ${type} ${code}`;
  }
  return target.from === target.to ? ` eq ${target.from}` : ` range ${portsText(target, ' ')}`;
}

/** ICMP is `icmp` in the lists of both versions of IP. */
function protocolWord(target: NumberedTarget): string {
  if (target.kind === 'icmp') return 'icmp';
  return target.kind === 'ip' ? String(target.protocol) : target.transport;
}

/** The line that lets the client open a connection. */
export const permitLine = (
  dialect: CiscoDialect,
  target: NumberedTarget,
  { client, server }: RuleEnds,
  version: 4 | 6,
) =>
  `permit ${protocolWord(target)} ${dialect.end(client, version)} ${dialect.end(server, version)}${portWords(target, version)}`;

/**
 * The line that lets the answers through: for TCP only to connections that are open, for others from the same port;
 * for a message of ICMP the one that answers it, if any does.
 */
function answerLine(
  dialect: CiscoDialect,
  target: NumberedTarget,
  { client, server }: RuleEnds,
  version: 4 | 6,
): string[] {
  if (target.kind === 'icmp') {
    const answer = icmpAnswer(target.type);
    if (answer === undefined) return [];
    return [permitLine(dialect, { kind: 'icmp', type: answer }, { client: server, server: client }, version)];
  }
  const established = target.kind === 'ports' && target.transport === 'tcp' ? ' established' : '';
  const from = `${dialect.end(server, version)}${portWords(target, version)}`;
  return [`permit ${protocolWord(target)} ${from} ${dialect.end(client, version)}${established}`];
}

/** The lines for one direction of packets: what opens a connection, each with its reason, or the answers. */
function lines(
  dialect: CiscoDialect,
  directed: DirectedRules,
  set: SetToWrite,
  version: 4 | 6,
  packets: PermitDirection,
): string[] {
  const { permits, leftOut } = directed;
  if (directed.direction !== packets) {
    const answers = [...new Set(permits.flatMap(({ target }) => answerLine(dialect, target, directed, version)))];
    return answers.length > 0 ? [ciscoRemark('Answers: an access list has no memory'), ...answers] : [];
  }
  return [
    ...permits.flatMap((permit) => [
      ciscoRemark(noteOf(permit, set, MAX_CISCO_REMARK)),
      permitLine(dialect, permit.target, directed, version),
    ]),
    ...leftOut.map(ciscoComment),
  ];
}

const endOf = ({ source, destination }: Leg, packets: PermitDirection) =>
  packets === 'forward' ? destination : source;

/** `ip access-list extended PORTOLAN-PRINT-SPOOL-1X3F9-TO-DESTINATION`. */
function nameOf(dialect: CiscoDialect, { name, legs }: SetToWrite, version: 4 | 6, packets: PermitDirection): string {
  const word = legs[0] ? endOf(legs[0], packets).word : '';
  const list = `${name.toUpperCase()}-${version === 6 ? 'V6-' : ''}TO-${word}`;
  return `${dialect.list[version]} ${list}`;
}

/** One list: for the packets from the sources to the destinations, or for those of the other direction. */
function list(dialect: CiscoDialect, set: SetToWrite, version: 4 | 6, packets: PermitDirection): string[] {
  const between = set.legs.map((leg) =>
    packets === 'forward'
      ? `from ${endText(leg.source)} to ${endText(leg.destination)}`
      : `from ${endText(leg.destination)} to ${endText(leg.source)}`,
  );
  const all = set.directed
    .filter(({ versions }) => versions.includes(version))
    .flatMap((directed) => lines(dialect, directed, set, version, packets));
  const name = nameOf(dialect, set, version, packets);
  return [
    ciscoComment(`Packets ${between.join(', ')}`),
    // Without this line a second load would append to the list.
    `no ${name}`,
    name,
    ...all.map((line) => (line.startsWith('!') ? line : ` ${line}`)),
  ];
}

const PACKETS: readonly PermitDirection[] = ['forward', 'reverse'];

/** A list from which every line was refused is empty. */
const missing = ({ empty }: CiscoDialect, { ends }: SetToWrite): string[] =>
  ends.some(({ address }) => address.kind === 'placeholder')
    ? [`Fill in the words in capitals first: those lines are refused, and ${empty}`]
    : [];

/** The lists of a set, and the lines that take them out. */
export const ciscoLists = (dialect: CiscoDialect): Pick<Syntax, 'write' | 'undo'> => ({
  write: (set) => [
    [
      ...missing(dialect, set).map(ciscoComment),
      ciscoComment('Bind each list to an interface: ip access-group NAME in, for IPv6 ipv6 traffic-filter NAME in.'),
    ],
    ...set.versions.flatMap((version) => PACKETS.map((packets) => list(dialect, set, version, packets))),
  ],
  undo: (set) => [
    'interface NAME',
    ...set.versions.map((version) => ` no ${version === 4 ? 'ip access-group' : 'ipv6 traffic-filter'} LIST in`),
    ...set.versions.flatMap((version) => PACKETS.map((packets) => `no ${nameOf(dialect, set, version, packets)}`)),
  ],
});
