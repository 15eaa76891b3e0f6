/** Cisco IOS: extended access lists, one for each direction of the packets. */
import { prefixOf, wildcardOf } from '../model/addresses.ts';
import { inNumbers } from '../model/dynamic.ts';
import { divided, headOf, leftOut, noteOf, within } from '../model/notes.ts';
import { CISCO_REMARK, ciscoComment, ciscoRemark } from '../quote/cisco.ts';
import { destinationOf, endText, sidesOf, sourceOf, spelled, versionsOf, type End, type Side } from '../model/sides.ts';
import { portsText } from '../model/target.ts';
import type { Permit, RuleSet, Way } from '../model/rule-set.ts';
import { inBlocks, type Syntax } from './syntax.ts';

/** An end in an access list: `any`, `host 10.1.2.3`, `10.0.0.0 0.255.255.255`, `2001:db8::/32`. */
function endWords(end: End, version: 4 | 6): string {
  return spelled(end, {
    any: 'any',
    placeholder: (word) => (version === 4 ? `${word} WILDCARD` : `${word}/LENGTH`),
    ip: (address) => {
      const [host = '', length] = address.text.split('/');
      if (length === undefined) return `host ${host}`;
      return version === 4 ? `${host} ${wildcardOf(prefixOf(address))}` : address.text;
    },
  });
}

function portWords({ target }: Permit): string {
  if (target.kind !== 'ports') return '';
  return target.from === target.to ? ` eq ${target.from}` : ` range ${portsText(target, ' ')}`;
}

function protocolWord({ target }: Permit): string {
  if (target.kind === 'ip') return String(target.protocol);
  if (target.kind !== 'ports') throw new Error('Dynamic ports have to be numbers here.');
  return target.transport;
}

/** The line that lets the client open a connection. */
export const ciscoPermit = (permit: Permit, { client, server }: Pick<Side, 'client' | 'server'>, version: 4 | 6 = 4) =>
  `permit ${protocolWord(permit)} ${endWords(client, version)} ${endWords(server, version)}${portWords(permit)}`;

/** The line that lets the answers through: for TCP only to connections that are open, for others from the same port. */
export function ciscoAnswer(permit: Permit, { client, server }: Pick<Side, 'client' | 'server'>, version: 4 | 6 = 4) {
  const established = permit.target.kind === 'ports' && permit.target.transport === 'tcp' ? ' established' : '';
  return `permit ${protocolWord(permit)} ${endWords(server, version)}${portWords(permit)} ${endWords(client, version)}${established}`;
}

const WHY_NOT = 'An access list of IOS knows ports of TCP and UDP only; the protocol alone would open all of it.';
const canWrite = ({ target }: Permit) =>
  target.kind === 'ip' || (target.kind === 'ports' && (target.transport === 'tcp' || target.transport === 'udp'));

/** The lines of one side: what opens a connection, each with its reason, or the answers. */
function sideLines(side: Side, set: RuleSet, version: 4 | 6, packets: Way): string[] {
  const [can, cannot] = divided(side.permits, canWrite);
  if (side.way !== packets) {
    const lines = [...new Set(can.map((permit) => ciscoAnswer(permit, side, version)))];
    return lines.length > 0 ? [ciscoRemark('Answers: an access list has no memory'), ...lines] : [];
  }
  return [
    ...can.flatMap((permit) => [
      ciscoRemark(noteOf(permit, set, within(CISCO_REMARK))),
      ciscoPermit(permit, side, version),
    ]),
    ...leftOut(cannot, WHY_NOT).map(ciscoComment),
  ];
}

/** One list: for the packets from the source to the destination, or for those of the other direction. */
function list(set: RuleSet, version: 4 | 6, packets: Way): string[] {
  const [from, to] = packets === 'there' ? [sourceOf(set), destinationOf(set)] : [destinationOf(set), sourceOf(set)];
  const name = `PORTOLAN-${version === 6 ? 'V6-' : ''}TO-${to.word}`;
  const head = version === 4 ? `ip access-list extended ${name}` : `ipv6 access-list ${name}`;
  const lines = sidesOf(set, inNumbers(set.permits, set.generation)).flatMap((s) =>
    sideLines(s, set, version, packets),
  );
  return [
    ciscoComment(`Packets from ${endText(from)} to ${endText(to)}`),
    head,
    ...lines.map((l) => (l.startsWith('!') ? l : ` ${l}`)),
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
  fileName: 'portolan-acl.txt',
  trap: 'An access list is stateless: the answers need lines of their own, and those for UDP let in whatever comes from that port. What no line permits is denied.',
  write: (set) =>
    inBlocks(
      [
        ...headOf(set, ciscoComment, (url) => url.replaceAll('?', '%3F')),
        ...missing(set).map(ciscoComment),
        ciscoComment('Bind each list to an interface: ip access-group NAME in, for IPv6 ipv6 traffic-filter NAME in.'),
      ],
      ...versionsOf(set).flatMap((version) => [list(set, version, 'there'), list(set, version, 'back')]),
    ),
};
