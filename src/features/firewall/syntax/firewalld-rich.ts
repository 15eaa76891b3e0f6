/** firewalld: rich rules, a command for each permit. */
import { inNumbers } from '../model/dynamic.ts';
import { headOf, noteOf } from '../model/notes.ts';
import { shellComment, shellString } from '../quote/shell.ts';
import { endText, sidesOf, spelled, versionsOf, type Side } from '../model/sides.ts';
import { portsText } from '../model/target.ts';
import type { Permit, RuleSet } from '../model/rule-set.ts';
import { inBlocks, type Syntax } from './syntax.ts';

/** A rich rule (firewalld.richlanguage(5)). It needs a family as soon as it has an address. */
export function richRule({ target }: Permit, { client, server }: Side, version: 4 | 6): string {
  if (target.kind === 'rpc' || target.kind === 'dynamic') throw new Error('Dynamic ports have to be numbers here.');
  const from = spelled(client, { any: '' });
  const to = spelled(server, { any: '' });
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

function sideLines(side: Side, set: RuleSet): string[] {
  const version = versionsOf(set)[0] ?? 4;
  return [
    shellComment(`On ${endText(side.server)}: what ${endText(side.client)} may open.`),
    ...side.permits.flatMap((permit) => [
      shellComment(noteOf(permit, set)),
      `firewall-cmd --permanent --add-rich-rule=${shellString(richRule(permit, side, version))}`,
    ]),
  ];
}

export const firewalldRich: Syntax = {
  id: 'firewalld-rich',
  label: 'firewalld rich rules',
  fileName: 'portolan-firewalld.sh',
  trap: 'The rules go into the default zone: add --zone for another. --permanent alone changes nothing that runs: the last line loads it.',
  write: (set) =>
    inBlocks(
      headOf(set, shellComment, shellString),
      ...sidesOf(set, inNumbers(set.permits, set.generation)).map((side) => sideLines(side, set)),
      ['firewall-cmd --reload'],
    ),
};
