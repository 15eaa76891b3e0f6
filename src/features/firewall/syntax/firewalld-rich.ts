/** firewalld: rich rules, a command for each permit. */
import type { IcmpType } from '#content-model/icmp-types.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { type DirectedPermits, numberedByDirection } from '../model/by-direction.ts';
import { type RuleEnds, endText, formatEnd, versionsOf } from '../model/ends.ts';
import { versionsFor } from '../model/icmp.ts';
import { headOf, noteOf } from '../model/notes.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { shellComment, shellString } from '../quote/shell.ts';
import { joinBlocks, type Syntax } from './syntax.ts';

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
const richRules = (target: NumberedTarget, ends: RuleEnds, version: 4 | 6): string[] => [
  ...new Set(
    (target.kind === 'icmp' ? versionsFor(target, ends) : [version]).map((one) => richRule(target, ends, one)),
  ),
];

function lines(directed: DirectedPermits<NumberedTarget>, set: RuleSet): string[] {
  const version = versionsOf(set)[0] ?? 4;
  return [
    shellComment(`On ${endText(directed.server)}: what ${endText(directed.client)} may open.`),
    ...directed.permits.flatMap((permit) => [
      shellComment(noteOf(permit, set)),
      ...richRules(permit.target, directed, version).map(
        (rule) => `firewall-cmd --permanent --add-rich-rule=${shellString(rule)}`,
      ),
    ]),
  ];
}

export const firewalldRich: Syntax = {
  id: 'firewalld-rich',
  label: 'firewalld rich rules',
  group: 'linux',
  fileName: 'portolan-firewalld.sh',
  language: 'shell',
  trap: 'The rules go into the default zone: add --zone for another. --permanent alone changes nothing that runs: the last line loads it.',
  write: (set) =>
    joinBlocks(
      headOf(set, shellComment, shellString),
      ...numberedByDirection(set).map((directed) => lines(directed, set)),
      ['firewall-cmd --reload'],
    ),
};
