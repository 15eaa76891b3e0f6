/** firewalld: rich rules, a command for each permit. */
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { type DirectedPermits, numberedByDirection } from '../model/by-direction.ts';
import { type RuleEnds, endText, formatEnd, versionsOf } from '../model/ends.ts';
import { headOf, noteOf } from '../model/notes.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { shellComment, shellString } from '../quote/shell.ts';
import { joinBlocks, type Syntax } from './syntax.ts';

/** A rich rule (firewalld.richlanguage(5)). It needs a family as soon as it has an address. */
function richRule(target: NumberedTarget, { client, server }: RuleEnds, version: 4 | 6): string {
  const from = formatEnd(client, { any: '' });
  const to = formatEnd(server, { any: '' });
  return [
    'rule',
    ...(from || to ? [`family="ipv${version}"`] : []),
    ...(from ? [`source address="${from}"`] : []),
    ...(to ? [`destination address="${to}"`] : []),
    target.kind === 'ip'
      ? `protocol value="${target.protocol}"`
      : `port port="${portsText(target)}" protocol="${target.transport}"`,
    'accept',
  ].join(' ');
}

function lines(directed: DirectedPermits<NumberedTarget>, set: RuleSet): string[] {
  const version = versionsOf(set)[0] ?? 4;
  return [
    shellComment(`On ${endText(directed.server)}: what ${endText(directed.client)} may open.`),
    ...directed.permits.flatMap((permit) => [
      shellComment(noteOf(permit, set)),
      `firewall-cmd --permanent --add-rich-rule=${shellString(richRule(permit.target, directed, version))}`,
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
