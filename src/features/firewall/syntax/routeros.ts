/** MikroTik RouterOS: a chain of the set's own, and a jump to it. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import { type Capabilities, TCP_AND_UDP } from '../model/capabilities.ts';
import { formatAddress, formatEnd, itemsOf, type RuleEnd, type RuleEnds } from '../model/ends.ts';
import { icmpName } from '../model/icmp.ts';
import { noteOf } from '../model/notes.ts';
import { inPortLists, portList, type RuleContent } from '../model/port-lists.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { deviceComment, deviceLink, deviceString } from '../quote/device.ts';
import { allLeftOut, endObject, withRules } from './objects.ts';
import type { Block, Syntax } from './syntax.ts';

const CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: 'all',
  icmp: true,
  // MikroTik's manual names no limit, neither for a chain nor for a comment (/ip firewall filter): this one is ours.
  nameLength: 60,
  lists: 'all',
  ranges: [4],
  named: { name: ['client', 'server'] },
  because: {
    ports: 'RouterOS matches ports of TCP and UDP; another protocol alone would be open as a whole.',
    deny: 'A chain that ends in a drop would take what other sets and rules behind the jump let through. The drop that ends your own chain logs with log=yes log-prefix=denied.',
  },
};

const menu = (version: 4 | 6): string => `/${version === 4 ? 'ip' : 'ipv6'} firewall filter`;

/** Several addresses, and names, stand in a list of their own. */
const needsList = ({ address }: RuleEnd): boolean => address.kind === 'list' || address.kind === 'name';

function endMatch(set: SetToWrite, end: RuleEnd, side: 'src' | 'dst'): string {
  if (needsList(end)) return ` ${side}-address-list=${endObject(set, end)}`;
  const address = formatEnd(end, { any: '' });
  return address ? ` ${side}-address=${address}` : '';
}

const between = (set: SetToWrite, { client, server }: RuleEnds): string =>
  endMatch(set, client, 'src') + endMatch(set, server, 'dst');

const listMenu = (version: 4 | 6): string => `/${version === 4 ? 'ip' : 'ipv6'} firewall address-list`;

/** The lists that rules of a version of IP name. */
const listsFor = (set: SetToWrite, version: 4 | 6): RuleEnd[] => {
  const ends = withRules(set)
    .filter(({ versions }) => versions.includes(version))
    .flatMap(({ client, server }) => [client, server]);
  return [...new Map(ends.filter(needsList).map((end) => [end.id, end])).values()];
};

/**
 * So many ports stand in one rule, of which a range takes two. No document of MikroTik's that we could open names a limit:
 * it is that of Linux' own match for several ports (iptables-extensions(8), multiport), so that no list is too long.
 */
const MAX_PORTS = 15;

/** The whole range of codes, where every code of a type is meant. */
const EVERY_CODE = '0-255';

function match([target, ...more]: RuleContent['targets'], version: 4 | 6): string {
  if (target.kind === 'ip') return ` protocol=${target.protocol}`;
  if (target.kind === 'ports') return ` protocol=${target.transport} dst-port=${portList([target, ...more], ',', '-')}`;
  const { type, code } = icmpNumbers(target.type, version);
  return ` protocol=${icmpName(version)} icmp-options=${type}:${code ?? EVERY_CODE}`;
}

function lines(directed: DirectedRules, set: SetToWrite, version: 4 | 6): string[] {
  const { client, server, permits } = directed;
  const add = (rule: string, comment: string) =>
    `${menu(version)} add chain=${set.name} action=accept${rule} comment=${deviceString(comment)}`;
  return [
    add(`${between(set, { client: server, server: client })} connection-state=established,related`, 'Answers'),
    ...inPortLists(permits, (permit) => noteOf(permit, set), MAX_PORTS).map(({ targets, note }) =>
      add(`${between(set, directed)}${match(targets, version)}`, note),
    ),
  ];
}

const remove = (set: SetToWrite, version: 4 | 6): string[] => [
  `${menu(version)} remove [find jump-target="${set.name}"]`,
  `${menu(version)} remove [find chain="${set.name}"]`,
  ...listsFor(set, version).map((end) => `${listMenu(version)} remove [find list="${endObject(set, end)}"]`),
];

function block(set: SetToWrite, version: 4 | 6): Block {
  const all = withRules(set).filter(({ versions }) => versions.includes(version));
  if (all.length === 0) return [];
  return [
    deviceComment('Made anew each time, so that a second run adds nothing twice.'),
    ...remove(set, version),
    ...listsFor(set, version).flatMap((end) =>
      itemsOf(end).map(
        (item) => `${listMenu(version)} add list=${endObject(set, end)} address=${formatAddress(item, { any: '' })}`,
      ),
    ),
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
