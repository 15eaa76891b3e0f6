/** firewalld: rich rules, a command for each permit. */
import type { IcmpType } from '#content-model/icmp-types.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { EVERY_TRANSPORT, SENDS_FREELY, type Capabilities } from '../model/capabilities.ts';
import { type RuleEnds, endText, formatEnd } from '../model/ends.ts';
import { versionsFor } from '../model/icmp.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { shellComment, shellString } from '../quote/shell.ts';
import type { Syntax } from './syntax.ts';

/** What becomes of the rest, of every way to write rules for firewalld. */
export const REST_OF_ZONE =
  'What no rule lets in, firewalld refuses by the target of the zone, and logs it after firewall-cmd --set-log-denied=all.';

export const FIREWALLD_CAN: Capabilities = {
  transports: EVERY_TRANSPORT,
  ipProtocols: 'all',
  icmp: true,
  nameLength: 100,
  because: {
    deny: REST_OF_ZONE,
    egress: SENDS_FREELY,
  },
};

/** Where firewalld has a name of its own for one version of IP (/usr/lib/firewalld/icmptypes). */
const ICMP_NAMES: Readonly<Partial<Record<IcmpType, Readonly<Record<4 | 6, string>>>>> = {
  'fragmentation-needed': { 4: 'fragmentation-needed', 6: 'packet-too-big' },
};

function element(target: NumberedTarget, version: 4 | 6): string {
  if (target.kind === 'icmp') return `icmp-type name="${ICMP_NAMES[target.type]?.[version] ?? target.type}"`;
  return target.kind === 'ip'
    ? `protocol value="${target.protocol}"`
    : `port port="${portsText(target)}" protocol="${target.transport}"`;
}

/** A rich rule (firewalld.richlanguage(5)). It needs a family as soon as it has an address. */
function richRule(target: NumberedTarget, { client, server }: RuleEnds, version: 4 | 6): string {
  const from = formatEnd(client, { any: '' });
  const to = formatEnd(server, { any: '' });
  return [
    'rule',
    ...(from || to ? [`family="ipv${version}"`] : []),
    ...(from ? [`source address="${from}"`] : []),
    ...(to ? [`destination address="${to}"`] : []),
    element(target, version),
    'accept',
  ].join(' ');
}

/** The rules for a target: for any address one does for both versions of IP, unless their names differ. */
export const richRules = (target: NumberedTarget, directed: DirectedRules): string[] => [
  ...new Set(
    (target.kind === 'icmp' ? versionsFor(target, directed) : directed.versions.slice(0, 1)).map((version) =>
      richRule(target, directed, version),
    ),
  ),
];

const command = (does: 'add' | 'remove', rule: string): string =>
  `firewall-cmd --permanent --${does}-rich-rule=${shellString(rule)}`;

const RELOAD = 'firewall-cmd --reload';

const lines = (directed: DirectedRules, set: SetToWrite): string[] => [
  shellComment(`On ${endText(directed.server)}: what ${endText(directed.client)} may open.`),
  ...directed.permits.flatMap((permit) => [
    shellComment(noteOf(permit, set)),
    ...richRules(permit.target, directed).map((rule) => command('add', rule)),
  ]),
  ...directed.leftOut.map(shellComment),
];

export const firewalldRich: Syntax = {
  fileEnding: '-firewalld.sh',
  language: 'shell',
  trap: 'The rules go into the default zone: add --zone for another. --permanent alone changes nothing that runs: the last line loads it. A rich rule has no name: where another set has the same one, taking this set out takes it from both.',
  can: FIREWALLD_CAN,
  comment: shellComment,
  quotedLink: shellString,
  write: (set) => [...set.directed.map((directed) => lines(directed, set)), [RELOAD]],
  undo: ({ directed }) => [
    ...directed.flatMap((one) =>
      one.permits.flatMap(({ target }) => richRules(target, one).map((rule) => command('remove', rule))),
    ),
    RELOAD,
  ],
};
