/** MikroTik RouterOS: a chain of the set's own, and a jump to it. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { type Capabilities, TCP_AND_UDP } from '../model/capabilities.ts';
import { formatEnd, type RuleEnds } from '../model/ends.ts';
import { icmpName } from '../model/icmp.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { deviceComment, deviceLink, deviceString } from '../quote/device.ts';
import { allLeftOut, withRules } from './objects.ts';
import type { Block, Syntax } from './syntax.ts';

const CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: 'all',
  icmp: true,
  nameLength: 60,
  because: { ports: 'RouterOS matches ports of TCP and UDP; another protocol alone would be open as a whole.' },
};

const menu = (version: 4 | 6): string => `/${version === 4 ? 'ip' : 'ipv6'} firewall filter`;

function between({ client, server }: RuleEnds): string {
  const [from, to] = [client, server].map((end) => formatEnd(end, { any: '' }));
  return `${from ? ` src-address=${from}` : ''}${to ? ` dst-address=${to}` : ''}`;
}

/** The whole range of codes, where every code of a type is meant. */
const EVERY_CODE = '0-255';

function match(target: NumberedTarget, version: 4 | 6): string {
  if (target.kind === 'ip') return ` protocol=${target.protocol}`;
  if (target.kind === 'ports') return ` protocol=${target.transport} dst-port=${portsText(target)}`;
  const { type, code } = icmpNumbers(target.type, version);
  return ` protocol=${icmpName(version)} icmp-options=${type}:${code ?? EVERY_CODE}`;
}

function lines(directed: DirectedRules, set: SetToWrite, version: 4 | 6): string[] {
  const { client, server, permits } = directed;
  const add = (rule: string, comment: string) =>
    `${menu(version)} add chain=${set.name} action=accept${rule} comment=${deviceString(comment)}`;
  return [
    add(`${between({ client: server, server: client })} connection-state=established,related`, 'Answers'),
    ...permits.map((permit) => add(`${between(directed)}${match(permit.target, version)}`, noteOf(permit, set))),
  ];
}

const remove = ({ name }: SetToWrite, version: 4 | 6): string[] => [
  `${menu(version)} remove [find jump-target="${name}"]`,
  `${menu(version)} remove [find chain="${name}"]`,
];

function block(set: SetToWrite, version: 4 | 6): Block {
  const all = withRules(set).filter(({ versions }) => versions.includes(version));
  if (all.length === 0) return [];
  return [
    deviceComment('Made anew each time, so that a second run adds nothing twice.'),
    ...remove(set, version),
    ...all.flatMap((directed) => lines(directed, set, version)),
    `${menu(version)} add chain=forward action=jump jump-target=${set.name} comment="${set.name}"`,
  ];
}

export const routeros: Syntax = {
  fileEnding: '.rsc',
  language: 'text',
  trap: ({ name }) =>
    `The jump stands last in its chain, and a drop above it wins: move it there (${menu(4)} move [find jump-target=${name}] destination=NUMBER). Chain forward is for what passes the router; for a service of the router itself write input.`,
  can: CAN,
  comment: deviceComment,
  quotedLink: deviceLink,
  write: (set) => [...set.versions.map((version) => block(set, version)), allLeftOut(set).map(deviceComment)],
  undo: (set) => set.versions.flatMap((version) => remove(set, version)),
};
