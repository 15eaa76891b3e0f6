/** Cisco IOS: extended access lists, one for each direction of the packets. */
import { icmpAnswer, icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget, PermitDirection } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { prefixOf, wildcardOf } from '../model/addresses.ts';
import { type Capabilities, TCP_AND_UDP } from '../model/capabilities.ts';
import { type RuleEnds, endText, type RuleEnd, formatEnd } from '../model/ends.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, Leg, SetToWrite } from '../model/to-write.ts';
import { ciscoComment, ciscoRemark, MAX_CISCO_REMARK } from '../quote/cisco.ts';
import type { Syntax } from './syntax.ts';

const CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: 'all',
  icmp: true,
  note: MAX_CISCO_REMARK,
  // IOS takes 64 characters in the name of a list; what stands behind ours has 16.
  nameLength: 48,
  because: {
    ports: 'An access list of IOS knows ports of TCP and UDP only; the protocol alone would open all of it.',
  },
};

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

/** The lines for one direction of packets: what opens a connection, each with its reason, or the answers. */
function lines(directed: DirectedRules, set: SetToWrite, version: 4 | 6, packets: PermitDirection): string[] {
  const { permits, leftOut } = directed;
  if (directed.direction !== packets) {
    const answers = [...new Set(permits.flatMap(({ target }) => answerLine(target, directed, version)))];
    return answers.length > 0 ? [ciscoRemark('Answers: an access list has no memory'), ...answers] : [];
  }
  return [
    ...permits.flatMap((permit) => [
      ciscoRemark(noteOf(permit, set, MAX_CISCO_REMARK)),
      permitLine(permit.target, directed, version),
    ]),
    ...leftOut.map(ciscoComment),
  ];
}

const endOf = ({ source, destination }: Leg, packets: PermitDirection) =>
  packets === 'forward' ? destination : source;

/** `ip access-list extended PORTOLAN-PRINT-SPOOL-1X3F9-TO-DESTINATION`. */
function nameOf({ name, legs }: SetToWrite, version: 4 | 6, packets: PermitDirection): string {
  const word = legs[0] ? endOf(legs[0], packets).word : '';
  const list = `${name.toUpperCase()}-${version === 6 ? 'V6-' : ''}TO-${word}`;
  return version === 4 ? `ip access-list extended ${list}` : `ipv6 access-list ${list}`;
}

/** One list: for the packets from the sources to the destinations, or for those of the other direction. */
function list(set: SetToWrite, version: 4 | 6, packets: PermitDirection): string[] {
  const between = set.legs.map((leg) =>
    packets === 'forward'
      ? `from ${endText(leg.source)} to ${endText(leg.destination)}`
      : `from ${endText(leg.destination)} to ${endText(leg.source)}`,
  );
  const all = set.directed
    .filter(({ versions }) => versions.includes(version))
    .flatMap((directed) => lines(directed, set, version, packets));
  const name = nameOf(set, version, packets);
  return [
    ciscoComment(`Packets ${between.join(', ')}`),
    // Without this line a second load would append to the list.
    `no ${name}`,
    name,
    ...all.map((line) => (line.startsWith('!') ? line : ` ${line}`)),
  ];
}

const PACKETS: readonly PermitDirection[] = ['forward', 'reverse'];

/** A list from which every line was refused is empty, and IOS lets everything through an empty one. */
const missing = ({ ends }: SetToWrite): string[] =>
  ends.some(({ address }) => address.kind === 'placeholder')
    ? ['Fill in the words in capitals first: IOS refuses those lines, and a bound list without lines lets all through.']
    : [];

export const cisco: Syntax = {
  fileEnding: '-acl.txt',
  language: 'cisco',
  trap: 'An access list is stateless: the answers need lines of their own, and those for UDP let in whatever comes from that port. What no line permits is denied.',
  can: CAN,
  comment: ciscoComment,
  quotedLink: (url) => url.replaceAll('?', '%3F'),
  write: (set) => [
    [
      ...missing(set).map(ciscoComment),
      ciscoComment('Bind each list to an interface: ip access-group NAME in, for IPv6 ipv6 traffic-filter NAME in.'),
    ],
    ...set.versions.flatMap((version) => PACKETS.map((packets) => list(set, version, packets))),
  ],
  undo: (set) => [
    'interface NAME',
    ...set.versions.map((version) => ` no ${version === 4 ? 'ip access-group' : 'ipv6 traffic-filter'} LIST in`),
    ...set.versions.flatMap((version) => PACKETS.map((packets) => `no ${nameOf(set, version, packets)}`)),
  ],
};
