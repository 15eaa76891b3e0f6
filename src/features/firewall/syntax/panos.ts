/** PAN-OS: services and a security rule for each direction, as set commands. */
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { type Capabilities, TCP_AND_UDP } from '../model/capabilities.ts';
import { endText, formatAddress, formatEnd, type RuleEnd } from '../model/ends.ts';
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

const MAX_DESCRIPTION = maxCharacters(1023);

/** What has no port is an application to PAN-OS, by these names. */
const APPLICATIONS: Readonly<Record<number, string>> = { 47: 'gre', 50: 'ipsec-esp', 51: 'ipsec-ah' };
const PING = { 4: 'ping', 6: 'ping6' } as const;

const CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: Object.keys(APPLICATIONS).map(Number),
  icmp: true,
  note: MAX_DESCRIPTION,
  // A name has 63 characters; what stands behind ours has 26.
  nameLength: 36,
  lists: 'all',
  ranges: [4, 6],
  named: { name: ['client', 'server'] },
  whyNot: (target) =>
    target.kind === 'icmp' && target.type !== 'echo-request'
      ? 'Of ICMP, PAN-OS knows ping by name; for another message make an application of your own, with its type.'
      : undefined,
  because: {
    deny: 'The rule interzone-default denies what no rule allows, and a rule of ours before it would stand in the way of the next one. It is logged once it is overridden: set rulebase default-security-rules rules interzone-default action deny log-end yes.',
    ports: 'A service of PAN-OS has ports of TCP or UDP only.',
    ipProtocol:
      'PAN-OS knows GRE, ESP and AH by name; for another protocol make an application of your own, with its number.',
  },
};

const members = (names: readonly string[]): string => (names.length === 1 ? `${names[0]}` : `[ ${names.join(' ')} ]`);

/** Addresses stand in a rule as they are, and a name as an object of its own. */
function end(set: SetToWrite, one: RuleEnd): string {
  const objects = addressObjects(set, one);
  return objects.length === 0
    ? formatEnd(one, { any: 'any' })
    : members(objects.map(({ name, address }) => formatAddress(address, { any: '', named: () => name })));
}

/** The objects for names. */
const namedObjects = (set: SetToWrite): { name: string; text: string }[] =>
  allAddressObjects(set).flatMap(({ name, address }) =>
    address.kind === 'name' ? [{ name, text: address.text }] : [],
  );

function application(target: NumberedTarget, version: 4 | 6): string[] {
  if (target.kind === 'icmp') return [PING[version]];
  const name = target.kind === 'ip' ? APPLICATIONS[target.protocol] : undefined;
  return name === undefined ? [] : [name];
}

const service = ({ name, target, permit }: ServiceObject, set: SetToWrite): string[] =>
  target.kind === 'ports'
    ? [
        `set service ${name} protocol ${target.transport} port ${portsText(target)}`,
        `set service ${name} description ${deviceString(noteOf(permit, set, MAX_DESCRIPTION), MAX_DESCRIPTION)}`,
      ]
    : [];

/** A rule for what has ports, whatever the application, and one for the applications without. */
interface SecurityRule {
  name: string;
  matches: string;
  description: string;
}

function rulesOf(directed: DirectedRules, set: SetToWrite): SecurityRule[] {
  const objects = serviceObjects(directed, set);
  const ports = objects.filter(({ target }) => target.kind === 'ports');
  const others = objects.filter(({ target }) => target.kind !== 'ports');
  const name = directedName(set, directed);
  const all = (of: readonly ServiceObject[]) =>
    noteOf({ reasons: of.flatMap(({ permit }) => permit.reasons) }, set, MAX_DESCRIPTION);
  const apps = [...new Set(others.flatMap(({ target, version }) => application(target, version)))];
  return [
    ...(ports.length > 0
      ? [{ name, matches: `application any service ${members(ports.map((one) => one.name))}`, description: all(ports) }]
      : []),
    ...(apps.length > 0
      ? [
          {
            name: `${name}-no-port`,
            matches: `application ${members(apps)} service application-default`,
            description: all(others),
          },
        ]
      : []),
  ];
}

const rule = (
  set: SetToWrite,
  { client, server }: DirectedRules,
  { name, matches, description }: SecurityRule,
): string[] => [
  `set rulebase security rules ${name} from ${client.word}-ZONE to ${server.word}-ZONE source ${end(set, client)} destination ${end(set, server)} ${matches} action allow`,
  `set rulebase security rules ${name} description ${deviceString(description, MAX_DESCRIPTION)}`,
];

const block = (directed: DirectedRules, set: SetToWrite): Block => [
  deviceComment(`What ${endText(directed.client)} may open on ${endText(directed.server)}.`),
  ...serviceObjects(directed, set).flatMap((one) => service(one, set)),
  ...rulesOf(directed, set).flatMap((one) => rule(set, directed, one)),
];

export const panos: Syntax = {
  fileEnding: '-panos.txt',
  language: 'text',
  trap: 'A new rule stands last: where one above it denies, move it (move rulebase security rules NAME before OTHER). The words that end in ZONE are your zones. Nothing counts before commit. PAN-OS knows no comments at its prompt and answers the lines with # by an error; in Panorama the rules stand below device-group NAME pre-rulebase.',
  can: CAN,
  comment: deviceComment,
  quotedLink: deviceLink,
  write: (set) => [
    namedObjects(set).map(({ name, text }) => `set address ${name} fqdn ${text}`),
    ...withRules(set).map((directed) => block(directed, set)),
    allLeftOut(set).map(deviceComment),
  ],
  undo: (set) => [
    ...withRules(set).flatMap((directed) =>
      rulesOf(directed, set).map(({ name }) => `delete rulebase security rules ${name}`),
    ),
    ...withRules(set).flatMap((directed) =>
      serviceObjects(directed, set).flatMap(({ name, target }) =>
        target.kind === 'ports' ? [`delete service ${name}`] : [],
      ),
    ),
    ...namedObjects(set).map(({ name }) => `delete address ${name}`),
  ],
};
