/** VyOS: a rule set of the set's own, and a rule that jumps to it. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import type { Capabilities } from '../model/capabilities.ts';
import { EVERY_TRANSPORT } from '../model/capabilities.ts';
import { formatEnd, type RuleEnd, type RuleEnds } from '../model/ends.ts';
import { icmpName } from '../model/icmp.ts';
import { noteOf } from '../model/notes.ts';
import { inPortLists, portList, type RuleContent } from '../model/port-lists.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { ascii, maxCharacters, truncate } from '../quote/one-line.ts';
import { deviceLink } from '../quote/device.ts';
import { shellComment } from '../quote/shell.ts';
import { allLeftOut, withRules } from './objects.ts';
import type { Block, Syntax } from './syntax.ts';

/** The longest description (interface-definitions, generic-description). */
const MAX_DESCRIPTION = maxCharacters(255);
/** Room for a rule in between. */
const STEP = 10;

const CAN: Capabilities = {
  transports: EVERY_TRANSPORT,
  lowestPort: 1,
  ipProtocols: 'all',
  icmp: true,
  note: MAX_DESCRIPTION,
  nameLength: 60,
  ranges: [4, 6],
  named: { name: ['client', 'server'] },
  because: {
    ports: 'VyOS takes ports from 1.',
    deny: 'Rules of other sets may stand behind the jump. What ends your own chain denies and logs with set firewall ipv4 forward filter default-action drop and set firewall ipv4 forward filter default-log.',
  },
};

/** A value in single quotes, in which VyOS takes no quote of either kind. */
const value = (text: string): string =>
  `'${truncate(ascii(text, '').replace(/['"`]/g, '').replace(/[\\?]/g, ' ').replace(/ +/g, ' ').trim(), MAX_DESCRIPTION) || '-'}'`;

const table = (version: 4 | 6): string => (version === 4 ? 'ipv4' : 'ipv6');

function endWords(end: RuleEnd, side: 'source' | 'destination'): string[] {
  if (end.address.kind === 'name') return [`${side} fqdn '${end.address.text}'`];
  const address = formatEnd(end, { any: '' });
  return address ? [`${side} address '${address}'`] : [];
}

const ends = ({ client, server }: RuleEnds): string[] => [
  ...endWords(client, 'source'),
  ...endWords(server, 'destination'),
];

function match([target, ...more]: RuleContent['targets'], version: 4 | 6): string[] {
  if (target.kind === 'ip') return [`protocol '${target.protocol}'`];
  if (target.kind === 'ports')
    return [`protocol '${target.transport}'`, `destination port '${portList([target, ...more], ',', '-')}'`];
  const { type, code } = icmpNumbers(target.type, version);
  const own = icmpName(version);
  return [
    `protocol '${version === 4 ? 'icmp' : 'ipv6-icmp'}'`,
    `${own} type '${type}'`,
    ...(code === null ? [] : [`${own} code '${code}'`]),
  ];
}

/** What a rule consists of, behind its number. */
function rules(directed: DirectedRules, set: SetToWrite, version: 4 | 6): string[][] {
  const { client, server, permits } = directed;
  return [
    ["description 'Answers'", ...ends({ client: server, server: client }), "state 'established'", "state 'related'"],
    ...inPortLists(permits, (permit) => value(noteOf(permit, set, MAX_DESCRIPTION))).map(({ targets, note }) => [
      `description ${note}`,
      ...ends(directed),
      ...match(targets, version),
    ]),
  ];
}

function block(set: SetToWrite, version: 4 | 6): Block {
  const own = `firewall ${table(version)} name ${set.name}`;
  const all = withRules(set)
    .filter(({ versions }) => versions.includes(version))
    .flatMap((directed) => rules(directed, set, version));
  if (all.length === 0) return [];
  return [
    shellComment('Made anew each time, so that a second run adds nothing twice; where there is none, VyOS says so.'),
    `delete ${own}`,
    `set ${own} default-action 'return'`,
    ...all.flatMap((parts, i) =>
      ["action 'accept'", ...parts].map((part) => `set ${own} rule ${(i + 1) * STEP} ${part}`),
    ),
    ...["action 'jump'", `jump-target '${set.name}'`].map(
      (part) => `set firewall ${table(version)} forward filter rule NUMBER ${part}`,
    ),
  ];
}

export const vyos: Syntax = {
  fileEnding: '-vyos.txt',
  language: 'shell',
  trap: 'For VyOS 1.4 and newer. Put for NUMBER a free one before the rule that drops: the lower number comes first. The hook forward is for what passes the router; for a service of the router itself write input. Nothing counts before commit.',
  can: CAN,
  comment: shellComment,
  quotedLink: (url) => `'${deviceLink(url)}'`,
  write: (set) => [...set.versions.map((version) => block(set, version)), allLeftOut(set).map(shellComment)],
  undo: (set) =>
    set.versions.flatMap((version) => [
      `delete firewall ${table(version)} forward filter rule NUMBER`,
      `delete firewall ${table(version)} name ${set.name}`,
    ]),
};
