/** Cisco ASA: a group of services for each direction, and the line of the reader's own access list that permits it. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { portsText, targetText } from '#chart/permits/target.ts';
import { inMask } from '../model/addresses.ts';
import { type Capabilities, TCP_AND_UDP } from '../model/capabilities.ts';
import { endText, formatEnd, type RuleEnd } from '../model/ends.ts';
import { noteOf } from '../model/notes.ts';
import type { IpAddress } from '../model/rule-set.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { ciscoComment } from '../quote/cisco.ts';
import { maxCharacters } from '../quote/one-line.ts';
import { deviceLink, deviceText } from '../quote/device.ts';
import {
  type AddressObject,
  addressObjects,
  allLeftOut,
  directedName,
  endObject,
  serviceObjects,
  withRules,
} from './objects.ts';
import type { Block, Syntax } from './syntax.ts';

/** The longest description of an object group. */
const MAX_DESCRIPTION = maxCharacters(200);

const CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: 'all',
  icmp: true,
  // The name of an object has 64 characters; what stands behind ours has 26.
  nameLength: 38,
  writes: ['deny'],
  lists: 'all',
  ranges: [4, 6],
  named: { name: ['client', 'server'] },
  because: { ports: 'This list has ports of TCP and UDP; another protocol alone would be open as a whole.' },
};

/** An address alone in a line of the list, or as a member of a group. */
function networkWords(address: IpAddress): string {
  if (!address.text.includes('/')) return `host ${address.text}`;
  return address.version === 4 ? inMask(address) : address.text;
}

/** An end in a line of the list: what is no network is an object of its own, and several are a group. */
function end(set: Pick<SetToWrite, 'name'>, one: RuleEnd): string {
  if (one.address.kind === 'list') return `object-group ${endObject(set, one)}`;
  const object = `object ${endObject(set, one)}`;
  return formatEnd(one, {
    any: 'any',
    placeholder: (word) => `${word} MASK`,
    ip: networkWords,
    range: () => object,
    named: () => object,
  });
}

/** What needs an object: a range, and a name. */
const needsObject = ({ address }: AddressObject) => address.kind !== 'ip';

const objectLines = ({ name, address }: AddressObject): string[] =>
  address.kind === 'ip'
    ? []
    : [
        `object network ${name}`,
        address.kind === 'range' ? ` range ${address.from} ${address.to}` : ` fqdn ${address.text}`,
      ];

/** The objects of the ends, and a group for each end that is a list. */
function endLines(set: SetToWrite): Block {
  return set.ends.flatMap((one) => {
    const objects = addressObjects(set, one);
    const group =
      one.address.kind === 'list'
        ? [
            `object-group network ${endObject(set, one)}`,
            ...objects.map(
              ({ name, address }) =>
                ` network-object ${address.kind === 'ip' ? networkWords(address) : `object ${name}`}`,
            ),
          ]
        : [];
    return [...objects.flatMap(objectLines), ...group];
  });
}

const removedEnds = (set: SetToWrite): string[] =>
  set.ends.flatMap((one) => [
    ...(one.address.kind === 'list' ? [`no object-group network ${endObject(set, one)}`] : []),
    ...addressObjects(set, one)
      .filter(needsObject)
      .map(({ name }) => `no object network ${name}`),
  ]);

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
  const ends = `${end(set, client)} ${end(set, server)}`;
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

/** What the last line of a list denies: everything, as a group of the set's own, so that the line is taken out alone. */
const restName = ({ name }: SetToWrite): string => `${name}-rest`;

/** The last lines of the lists, one for each two of list and end that listens. */
function restLines(set: SetToWrite): string[] {
  if (!set.also.includes('deny')) return [];
  const lines = withRules(set).map(
    ({ client, server }) =>
      `access-list ${client.word}-LIST extended deny object-group ${restName(set)} any ${end(set, server)} log`,
  );
  return [...new Set(lines)];
}

function rest(set: SetToWrite): Block {
  const lines = restLines(set);
  if (lines.length === 0) return [];
  return [
    ciscoComment(
      'What nothing above it permits is logged and denied: without a number, a line goes to the end of the list.',
    ),
    ciscoComment('NOTE: a global access list comes after that of the interface, and is not asked any more.'),
    `object-group service ${restName(set)}`,
    ' service-object ip',
    ...lines,
  ];
}

export const asa: Syntax = {
  fileEnding: '-asa.txt',
  language: 'cisco',
  trap: 'ASA binds one access list to an interface, so the line goes into yours: put its name in the place of SOURCE-LIST or DESTINATION-LIST, and for NUMBER the place before the line that denies (show access-list). Answers come through by themselves, those to ping only where icmp is inspected.',
  can: CAN,
  comment: ciscoComment,
  quotedLink: deviceLink,
  write: (set) => [
    endLines(set),
    ...withRules(set).map((directed) => block(directed, set)),
    rest(set),
    allLeftOut(set).map(ciscoComment),
  ],
  undo: (set) => [
    ...restLines(set).map((line) => `no ${line}`),
    ...(restLines(set).length > 0 ? [`no object-group service ${restName(set)}`] : []),
    ...withRules(set).map((directed) => `no ${permitLine(directed, set, '')}`),
    ...withRules(set).map((directed) => `no object-group service ${directedName(set, directed)}`),
    ...removedEnds(set),
  ],
};
