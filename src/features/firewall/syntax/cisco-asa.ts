/** Cisco ASA: a group of services for each direction, and the line of the reader's own access list that permits it. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { portsText, targetText } from '#chart/permits/target.ts';
import { inMask } from '../model/addresses.ts';
import { type Capabilities, TCP_AND_UDP } from '../model/capabilities.ts';
import { endText, formatEnd, type RuleEnd } from '../model/ends.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { ciscoComment } from '../quote/cisco.ts';
import { maxCharacters } from '../quote/one-line.ts';
import { deviceLink, deviceText } from '../quote/device.ts';
import { allLeftOut, directedName, serviceObjects, withRules } from './objects.ts';
import type { Block, Syntax } from './syntax.ts';

/** The longest description of an object group. */
const MAX_DESCRIPTION = maxCharacters(200);

const CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: 'all',
  icmp: true,
  nameLength: 50,
  because: { ports: 'This list has ports of TCP and UDP; another protocol alone would be open as a whole.' },
};

function end(one: RuleEnd): string {
  return formatEnd(one, {
    any: 'any',
    placeholder: (word) => `${word} MASK`,
    ip: (address) => {
      if (!address.text.includes('/')) return `host ${address.text}`;
      return address.version === 4 ? inMask(address) : address.text;
    },
  });
}

function service(target: NumberedTarget, version: 4 | 6): string {
  if (target.kind === 'ip') return String(target.protocol);
  if (target.kind === 'icmp') {
    const { type, code } = icmpNumbers(target.type, version);
    return `${version === 4 ? 'icmp' : 'icmp6'} ${type}${code === null ? '' : ` ${code}`}`;
  }
  return `${target.transport} destination ${target.from === target.to ? `eq ${target.from}` : `range ${portsText(target, ' ')}`}`;
}

/** The reasons stand before the group: a comment inside it is not for every reader of such a file. */
const reason = (permit: DirectedRules['permits'][number], set: SetToWrite): string =>
  ciscoComment(`${targetText(permit.target)}: ${noteOf(permit, set)}`);

/** The line of the access list, as it is put in and taken out. */
function permitLine(directed: DirectedRules, set: SetToWrite, line: string): string {
  const { client, server } = directed;
  const ends = `${end(client)} ${end(server)}`;
  return `access-list ${client.word}-LIST ${line}extended permit object-group ${directedName(set, directed)} ${ends}`;
}

const description = ({ permits }: DirectedRules, set: SetToWrite): string => {
  const reasons = permits.flatMap((permit) => permit.reasons);
  return deviceText(noteOf({ reasons }, set, MAX_DESCRIPTION), MAX_DESCRIPTION);
};

const block = (directed: DirectedRules, set: SetToWrite): Block => [
  ciscoComment(`What ${endText(directed.client)} may open on ${endText(directed.server)}.`),
  ...directed.permits.map((permit) => reason(permit, set)),
  `object-group service ${directedName(set, directed)}`,
  ` description ${description(directed, set)}`,
  ...serviceObjects(directed, set).map(({ target, version }) => ` service-object ${service(target, version)}`),
  permitLine(directed, set, 'line NUMBER '),
];

export const asa: Syntax = {
  fileEnding: '-asa.txt',
  language: 'cisco',
  trap: 'ASA binds one access list to an interface, so the line goes into yours: put its name in the place of SOURCE-LIST or DESTINATION-LIST, and for NUMBER the place before the line that denies (show access-list). Answers come through by themselves, those to ping only where icmp is inspected.',
  can: CAN,
  comment: ciscoComment,
  quotedLink: deviceLink,
  write: (set) => [...withRules(set).map((directed) => block(directed, set)), allLeftOut(set).map(ciscoComment)],
  undo: (set) => [
    ...withRules(set).map((directed) => `no ${permitLine(directed, set, '')}`),
    ...withRules(set).map((directed) => `no object-group service ${directedName(set, directed)}`),
  ],
};
