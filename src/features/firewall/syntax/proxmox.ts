/** Proxmox VE: a security group of the cluster for each direction. */
import type { IcmpType } from '#content-model/icmp-types.ts';
import { type Capabilities, EVERY_TRANSPORT, SENDS_FREELY } from '../model/capabilities.ts';
import { endText, formatEnd } from '../model/ends.ts';
import { versionsFor } from '../model/icmp.ts';
import { noteOf } from '../model/notes.ts';
import { inPortLists, portList, type RuleContent } from '../model/port-lists.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { hashComment } from '../quote/one-line.ts';
import { allLeftOut, numberedName, withRules } from './objects.ts';
import type { Block, Syntax } from './syntax.ts';

const CAN: Capabilities = {
  transports: EVERY_TRANSPORT,
  ipProtocols: 'all',
  icmp: true,
  // The name of a group has 18 characters, and "-b" is to stand behind ours.
  nameLength: 16,
  // Its parser takes a range only alone (pve-firewall, parse_address_list).
  lists: 'networks',
  ranges: [4, 6],
  because: {
    deny: 'The rest is for the policy of the guest or the host: policy_in: DROP denies it, and log_level_in: info logs it.',
    egress: SENDS_FREELY,
  },
};

/** Where the firewall of Proxmox VE has a name of its own for one version of IP. */
const ICMP_NAMES: Readonly<Partial<Record<IcmpType, Readonly<Record<4 | 6, string>>>>> = {
  'fragmentation-needed': { 4: 'fragmentation-needed', 6: 'packet-too-big' },
};

/** So many ports its parser takes in a rule, of which a range counts as two (pve-firewall, parse_port_name_number_or_range). */
const MAX_PORTS = 15;

function match([target, ...more]: RuleContent['targets'], version: 4 | 6): string {
  if (target.kind === 'ip') return `-p ${target.protocol}`;
  if (target.kind === 'ports') return `-p ${target.transport} -dport ${portList([target, ...more], ',', ':')}`;
  return `-p ${version === 4 ? 'icmp' : 'ipv6-icmp'} -icmp-type ${ICMP_NAMES[target.type]?.[version] ?? target.type}`;
}

function rule(
  targets: RuleContent['targets'],
  { client, server }: DirectedRules,
  version: 4 | 6,
  note: string,
): string {
  const [from, to] = [client, server].map((end) => formatEnd(end, { any: '', list: (texts) => texts.join(',') }));
  return [
    'IN ACCEPT',
    ...(from ? [`-source ${from}`] : []),
    ...(to ? [`-dest ${to}`] : []),
    match(targets, version),
    hashComment(note),
  ].join(' ');
}

/** `-b` for those back to the source: names are short. */
const groupName = (set: SetToWrite, directed: DirectedRules): string =>
  numberedName(set, directed) + (directed.direction === 'forward' ? '' : '-b');

const block = (directed: DirectedRules, set: SetToWrite): Block => [
  hashComment(`For ${endText(directed.server)}: what ${endText(directed.client)} may open.`),
  `[group ${groupName(set, directed)}]`,
  // A blank line would end the block, and the undo line takes the block out up to there.
  ...inPortLists(directed.permits, (permit) => noteOf(permit, set), MAX_PORTS).flatMap(({ targets, note }) =>
    versionsFor(targets[0], directed).map((version) => rule(targets, directed, version, note)),
  ),
];

const CLUSTER = '/etc/pve/firewall/cluster.fw';

export const proxmox: Syntax = {
  fileEnding: '-proxmox.fw',
  language: 'text',
  trap: `Add the groups to ${CLUSTER}, once; then name each below [RULES] of the guest or the host that listens, before a rule that drops: GROUP NAME. A firewall that is off for the datacenter, the guest or its network card holds nothing back.`,
  can: CAN,
  comment: hashComment,
  write: (set) => [...withRules(set).map((directed) => block(directed, set)), allLeftOut(set).map(hashComment)],
  undo: (set) =>
    withRules(set).flatMap((directed) => {
      const name = groupName(set, directed);
      return [
        `sed -i '/^GROUP ${name}\\( \\|$\\)/d' /etc/pve/firewall/*.fw /etc/pve/nodes/*/host.fw`,
        `sed -i '/^\\[group ${name}\\]$/,/^$/d' ${CLUSTER}`,
      ];
    }),
};
