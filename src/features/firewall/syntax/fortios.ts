/** FortiOS: addresses, services and a policy for each direction, as commands. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { inCidr, inMask } from '../model/addresses.ts';
import type { Capabilities } from '../model/capabilities.ts';
import { endText, formatEnd, type RuleEnd } from '../model/ends.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { deviceComment, deviceLink, deviceString } from '../quote/device.ts';
import { ascii, maxCharacters } from '../quote/one-line.ts';
import {
  type AddressObject,
  addressObjects,
  allAddressObjects,
  allLeftOut,
  directedName,
  type ServiceObject,
  serviceObjects,
  withRules,
} from './objects.ts';
import type { Block, Syntax } from './syntax.ts';

/** The comment of an address and of a service. */
const MAX_COMMENT = maxCharacters(255);

const CAN: Capabilities = {
  transports: ['tcp', 'udp', 'sctp'],
  lowestPort: 1,
  ipProtocols: 'all',
  icmp: true,
  // A policy's name has 35 characters, and "-back" is to stand behind ours.
  nameLength: 30,
  lists: 'all',
  ranges: [4, 6],
  named: { name: ['client', 'server'] },
  because: {
    ports: 'FortiOS knows ports from 1 of TCP, UDP and SCTP; the protocol alone would open all of it.',
    deny: 'FortiOS denies what no policy accepts by its implicit policy, and a policy of ours before it would stand in the way of the next one. It is logged after config log setting, set fwpolicy-implicit-log enable.',
  },
};

/** FortiOS refuses these in many fields, lest its web pages take them for markup. */
const comment = (text: string) => deviceString(ascii(text, '').replace(/[<>()#'"]/g, ' '), MAX_COMMENT);

const edit = (name: string, lines: readonly string[]): string[] => [
  `    edit "${name}"`,
  ...lines.map((line) => `        ${line}`),
  '    next',
];
const config = (table: string, lines: readonly string[]): Block =>
  lines.length > 0 ? [`config firewall ${table}`, ...lines, 'end'] : [];

/** The versions of IP in whose table an object stands: a name in that of each that its rules are for. */
const isIn = ({ address }: AddressObject, version: 4 | 6, { versions }: SetToWrite): boolean =>
  address.kind === 'ip' || address.kind === 'range' ? address.version === version : versions.includes(version);

function addressLines({ address }: AddressObject, version: 4 | 6): string[] {
  if (address.kind === 'ip') return [version === 4 ? `set subnet ${inMask(address)}` : `set ip6 ${inCidr(address)}`];
  if (address.kind === 'range') return ['set type iprange', `set start-ip ${address.from}`, `set end-ip ${address.to}`];
  return ['set type fqdn', `set fqdn "${address.text}"`];
}

function addresses(set: SetToWrite, version: 4 | 6): Block {
  return config(
    version === 4 ? 'address' : 'address6',
    allAddressObjects(set)
      .filter((one) => isIn(one, version, set))
      .flatMap((one) => edit(one.name, addressLines(one, version))),
  );
}

function serviceLines(target: NumberedTarget, version: 4 | 6): string[] {
  if (target.kind === 'ip') return ['set protocol IP', `set protocol-number ${target.protocol}`];
  if (target.kind === 'ports')
    return ['set protocol TCP/UDP/SCTP', `set ${target.transport}-portrange ${portsText(target)}`];
  const { type, code } = icmpNumbers(target.type, version);
  return [
    `set protocol ${version === 4 ? 'ICMP' : 'ICMP6'}`,
    `set icmptype ${type}`,
    ...(code === null ? [] : [`set icmpcode ${code}`]),
  ];
}

const service = ({ name, target, version, permit }: ServiceObject, set: SetToWrite): string[] => [
  `    ${deviceComment(noteOf(permit, set))}`,
  ...edit(name, [...serviceLines(target, version), `set comment ${comment(noteOf(permit, set, MAX_COMMENT))}`]),
];

/** An object that is not filled in is none, and FortiOS takes no policy with it. */
function address(set: SetToWrite, end: RuleEnd): string {
  const objects = addressObjects(set, end);
  return objects.length > 0 ? objects.map(({ name }) => `"${name}"`).join(' ') : formatEnd(end, { any: '"all"' });
}

function policy(directed: DirectedRules, set: SetToWrite): string[] {
  const { client, server, versions } = directed;
  const ends = versions.flatMap((version) => {
    const suffix = version === 4 ? '' : '6';
    return [`set srcaddr${suffix} ${address(set, client)}`, `set dstaddr${suffix} ${address(set, server)}`];
  });
  return [
    `    ${deviceComment(`What ${endText(client)} may open on ${endText(server)}.`)}`,
    '    edit 0',
    ...[
      `set name "${directedName(set, directed)}"`,
      `set srcintf ${client.word}-INTERFACE`,
      `set dstintf ${server.word}-INTERFACE`,
      ...ends,
      'set action accept',
      'set schedule "always"',
      `set service ${serviceObjects(directed, set)
        .map(({ name }) => `"${name}"`)
        .join(' ')}`,
    ].map((line) => `        ${line}`),
    '    next',
  ];
}

const deleted = (table: string, names: readonly string[]): Block =>
  config(
    table,
    names.map((name) => `    delete "${name}"`),
  );

function undo(set: SetToWrite): string[] {
  const ends = (version: 4 | 6) =>
    allAddressObjects(set)
      .filter((one) => isIn(one, version, set))
      .map(({ name }) => name);
  return [
    ...config(
      'policy',
      withRules(set).map((directed) => `    delete NUMBER-OF-${directedName(set, directed)}`),
    ),
    ...deleted(
      'service custom',
      withRules(set)
        .flatMap((directed) => serviceObjects(directed, set))
        .map(({ name }) => name),
    ),
    ...deleted('address', ends(4)),
    ...deleted('address6', ends(6)),
  ];
}

export const fortios: Syntax = {
  fileEnding: '-fortios.conf',
  language: 'text',
  trap: 'A new policy stands last: where one above it denies, move it (move NUMBER before NUMBER, in config firewall policy). The words that end in INTERFACE are your interfaces or zones. FortiOS takes a policy’s name once, so a second load is refused instead of doubled; the number that takes it out shows in show firewall policy.',
  can: CAN,
  comment: deviceComment,
  quotedLink: deviceLink,
  write: (set) => [
    addresses(set, 4),
    addresses(set, 6),
    config(
      'service custom',
      withRules(set).flatMap((directed) => serviceObjects(directed, set).flatMap((one) => service(one, set))),
    ),
    config(
      'policy',
      withRules(set).flatMap((directed) => policy(directed, set)),
    ),
    allLeftOut(set).map(deviceComment),
  ],
  undo,
};
