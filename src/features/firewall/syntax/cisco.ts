/** Cisco IOS: extended access lists, one for each direction of the packets. */
import { icmpAnswer, icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget, PermitDirection } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { prefixOf, wildcardOf } from '../model/addresses.ts';
import { type DirectedPermits, numberedByDirection } from '../model/by-direction.ts';
import { destinationOf, type RuleEnds, endText, type RuleEnd, sourceOf, formatEnd, versionsOf } from '../model/ends.ts';
import { leftOut, partition, unlessTcpOrUdp } from '../model/left-out.ts';
import { headOf, noteOf } from '../model/notes.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { ciscoComment, ciscoRemark, MAX_CISCO_REMARK } from '../quote/cisco.ts';
import { joinBlocks, type Syntax } from './syntax.ts';

/** An end in an access list: `any`, `host 10.1.2.3`, `10.0.0.0 0.255.255.255`, `2001:db8::/32`. */
function endWords(end: RuleEnd, version: 4 | 6): string {
  return formatEnd(end, {
    any: 'any',
    placeholder: (word) => (version === 4 ? `${word} WILDCARD` : `${word}/LENGTH`),
    ip: (address) => {
      const [host = '', length] = address.text.split('/');
      if (length === undefined) return `host ${host}`;
      return version === 4 ? `${host} ${wildcardOf(prefixOf(address))}` : address.text;
    },
  });
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
export const permitLine = (target: NumberedTarget, { client, server }: RuleEnds, version: 4 | 6) =>
  `permit ${protocolWord(target)} ${endWords(client, version)} ${endWords(server, version)}${portWords(target, version)}`;

/**
 * The line that lets the answers through: for TCP only to connections that are open, for others from the same port;
 * for a message of ICMP the one that answers it, if any does.
 */
function answerLine(target: NumberedTarget, { client, server }: RuleEnds, version: 4 | 6): string[] {
  if (target.kind === 'icmp') {
    const answer = icmpAnswer(target.type);
    if (answer === undefined) return [];
    return [permitLine({ kind: 'icmp', type: answer }, { client: server, server: client }, version)];
  }
  const established = target.kind === 'ports' && target.transport === 'tcp' ? ' established' : '';
  const from = `${endWords(server, version)}${portWords(target, version)}`;
  return [`permit ${protocolWord(target)} ${from} ${endWords(client, version)}${established}`];
}

const whyNot = unlessTcpOrUdp(
  'An access list of IOS knows ports of TCP and UDP only; the protocol alone would open all of it.',
);

/** The lines for one direction of packets: what opens a connection, each with its reason, or the answers. */
function lines(
  directed: DirectedPermits<NumberedTarget>,
  set: RuleSet,
  version: 4 | 6,
  packets: PermitDirection,
): string[] {
  const [can, cannot] = partition(directed.permits, whyNot);
  if (directed.direction !== packets) {
    const answers = [...new Set(can.flatMap(({ target }) => answerLine(target, directed, version)))];
    return answers.length > 0 ? [ciscoRemark('Answers: an access list has no memory'), ...answers] : [];
  }
  return [
    ...can.flatMap((permit) => [
      ciscoRemark(noteOf(permit, set, MAX_CISCO_REMARK)),
      permitLine(permit.target, directed, version),
    ]),
    ...leftOut(cannot, whyNot).map(ciscoComment),
  ];
}

/** One list: for the packets from the source to the destination, or for those of the other direction. */
function list(set: RuleSet, version: 4 | 6, packets: PermitDirection): string[] {
  const [from, to] = packets === 'forward' ? [sourceOf(set), destinationOf(set)] : [destinationOf(set), sourceOf(set)];
  const name = `PORTOLAN-${version === 6 ? 'V6-' : ''}TO-${to.word}`;
  const head = version === 4 ? `ip access-list extended ${name}` : `ipv6 access-list ${name}`;
  const all = numberedByDirection(set).flatMap((directed) => lines(directed, set, version, packets));
  return [
    ciscoComment(`Packets from ${endText(from)} to ${endText(to)}`),
    head,
    ...all.map((line) => (line.startsWith('!') ? line : ` ${line}`)),
  ];
}

/** A list from which every line was refused is empty, and IOS lets everything through an empty one. */
const missing = ({ source, destination }: RuleSet): string[] =>
  source.kind === 'placeholder' || destination.kind === 'placeholder'
    ? ['Fill in the words in capitals first: IOS refuses those lines, and a bound list without lines lets all through.']
    : [];

export const cisco: Syntax = {
  id: 'cisco-ios',
  label: 'Cisco IOS ACL',
  group: 'network',
  fileName: 'portolan-acl.txt',
  language: 'cisco',
  trap: 'An access list is stateless: the answers need lines of their own, and those for UDP let in whatever comes from that port. What no line permits is denied.',
  maxNote: MAX_CISCO_REMARK,
  whyNot,
  write: (set) =>
    joinBlocks(
      [
        ...headOf(set, ciscoComment, (url) => url.replaceAll('?', '%3F')),
        ...missing(set).map(ciscoComment),
        ciscoComment('Bind each list to an interface: ip access-group NAME in, for IPv6 ipv6 traffic-filter NAME in.'),
      ],
      ...versionsOf(set).flatMap((version) => [list(set, version, 'forward'), list(set, version, 'reverse')]),
    ),
};
