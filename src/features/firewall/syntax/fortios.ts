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
  allLeftOut,
  directedName,
  endObject,
  endsWithAddress,
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
  because: { ports: 'FortiOS knows ports from 1 of TCP, UDP and SCTP; the protocol alone would open all of it.' },
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

function addresses(set: SetToWrite, version: 4 | 6): Block {
  const own = endsWithAddress(set).filter(({ address }) => address.version === version);
  return config(
    version === 4 ? 'address' : 'address6',
    own.flatMap((end) =>
      edit(endObject(set, end), [
        version === 4 ? `set subnet ${inMask(end.address)}` : `set ip6 ${inCidr(end.address)}`,
      ]),
    ),
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
const address = (set: SetToWrite, end: RuleEnd): string =>
  formatEnd(end, { any: '"all"', ip: () => `"${endObject(set, end)}"` });

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
    endsWithAddress(set)
      .filter(({ address }) => address.version === version)
      .map((end) => endObject(set, end));
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
