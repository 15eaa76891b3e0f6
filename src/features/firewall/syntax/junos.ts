/** Juniper SRX: an address book, applications and a policy for each direction, as set commands. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { inCidr } from '../model/addresses.ts';
import { type Capabilities, TCP_AND_UDP } from '../model/capabilities.ts';
import { endText, formatAddress, formatEnd, type ListedAddress, type RuleEnd } from '../model/ends.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { deviceComment, deviceLink, deviceString } from '../quote/device.ts';
import { maxCharacters } from '../quote/one-line.ts';
import {
  addressObjects,
  allAddressObjects,
  allLeftOut,
  directedName,
  type ServiceObject,
  serviceObjects,
  withRules,
} from './objects.ts';
import type { Block, Syntax } from './syntax.ts';

const MAX_DESCRIPTION = maxCharacters(900);

const CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: 'all',
  icmp: true,
  note: MAX_DESCRIPTION,
  // Older releases take 31 characters for an application, and ours stand behind the name with "-back-" and a number.
  nameLength: 21,
  writes: ['deny'],
  lists: 'all',
  // A range of IPv6 is written as its networks: the books of older releases take ranges of IPv4 alone.
  ranges: [4],
  named: { name: ['client', 'server'] },
  because: { ports: 'An application of Junos has ports of TCP or UDP; the protocol alone would open all of it.' },
};

interface Application extends ServiceObject {
  /** With a number in the place of what it opens: Junos is short of characters. */
  name: string;
}

const applications = (directed: DirectedRules, set: SetToWrite): Application[] =>
  serviceObjects(directed, set).map((one, i) => ({ ...one, name: `${directedName(set, directed)}-${i + 1}` }));

function matches(target: NumberedTarget, version: 4 | 6): string {
  if (target.kind === 'ip') return `protocol ${target.protocol}`;
  if (target.kind === 'ports') return `protocol ${target.transport} destination-port ${portsText(target)}`;
  const { type, code } = icmpNumbers(target.type, version);
  const icmp = version === 4 ? 'icmp' : 'icmp6';
  return `protocol ${icmp} ${icmp}-type ${type}${code === null ? '' : ` ${icmp}-code ${code}`}`;
}

const application = ({ name, target, version, permit }: Application, set: SetToWrite): string[] => [
  `set applications application ${name} ${matches(target, version)}`,
  `set applications application ${name} description ${deviceString(noteOf(permit, set, MAX_DESCRIPTION), MAX_DESCRIPTION)}`,
];

/** An end that is not filled in is no entry of the address book, and the commit fails. */
function addresses(set: SetToWrite, end: RuleEnd): string[] {
  const objects = addressObjects(set, end);
  return objects.length > 0 ? objects.map(({ name }) => name) : [formatEnd(end, { any: 'any' })];
}

/** An entry of the address book, behind its name. */
const entry = (address: ListedAddress): string =>
  formatAddress(address, {
    any: '',
    ip: inCidr,
    range: ({ from, to }) => `range-address ${from} to ${to}`,
    named: ({ text }) => `dns-name ${text}`,
  });

const policyPath = ({ client, server }: DirectedRules, name: string): string =>
  `security policies from-zone ${client.word}-ZONE to-zone ${server.word}-ZONE policy ${name}`;

function block(directed: DirectedRules, set: SetToWrite): Block {
  const { client, server } = directed;
  const path = `set ${policyPath(directed, directedName(set, directed))}`;
  const own = applications(directed, set);
  return [
    deviceComment(`What ${endText(client)} may open on ${endText(server)}.`),
    ...own.flatMap((one) => application(one, set)),
    ...addresses(set, client).map((name) => `${path} match source-address ${name}`),
    ...addresses(set, server).map((name) => `${path} match destination-address ${name}`),
    ...own.map(({ name }) => `${path} match application ${name}`),
    `${path} then permit`,
  ];
}

const restPath = ({ name }: SetToWrite): string => `security policies global policy ${name}-rest`;

/** What no policy between zones decided, for the ends that listen. */
function rest(set: SetToWrite): Block {
  const servers = withRules(set).flatMap(({ server }) => addresses(set, server));
  if (!set.also.includes('deny') || servers.length === 0) return [];
  const path = `set ${restPath(set)}`;
  const to = servers.includes('any') ? ['any'] : [...new Set(servers)];
  return [
    deviceComment('Global policies come after those between zones: what none of them decided is logged and denied.'),
    deviceComment(
      'NOTE: It stands last among global policies. Where the default is permit-all, it closes what that let through.',
    ),
    `${path} match source-address any`,
    ...to.map((name) => `${path} match destination-address ${name}`),
    `${path} match application any`,
    `${path} then deny`,
    `${path} then log session-init`,
  ];
}

export const junos: Syntax = {
  fileEnding: '-srx.txt',
  language: 'text',
  trap: 'A new policy stands last between its zones: where one above it denies, move it (insert … policy NAME before policy OTHER). The words that end in ZONE are your zones. The addresses go into the global address book, which Junos does not take beside address books of zones. Nothing counts before commit.',
  can: CAN,
  comment: deviceComment,
  quotedLink: deviceLink,
  write: (set) => [
    allAddressObjects(set).map(
      ({ name, address }) => `set security address-book global address ${name} ${entry(address)}`,
    ),
    ...withRules(set).map((directed) => block(directed, set)),
    rest(set),
    allLeftOut(set).map(deviceComment),
  ],
  undo: (set) => [
    ...(rest(set).length > 0 ? [`delete ${restPath(set)}`] : []),
    ...withRules(set).map((directed) => `delete ${policyPath(directed, directedName(set, directed))}`),
    ...withRules(set).flatMap((directed) =>
      applications(directed, set).map(({ name }) => `delete applications application ${name}`),
    ),
    ...allAddressObjects(set).map(({ name }) => `delete security address-book global address ${name}`),
  ],
};
