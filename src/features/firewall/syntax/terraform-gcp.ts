/** Terraform for Google Cloud: a firewall rule for each direction and version of IP, with its protocols and their ports. */
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { EVERYONE } from '../model/addresses.ts';
import { type Capabilities, TCP_AND_UDP } from '../model/capabilities.ts';
import { endText, type RuleEnd } from '../model/ends.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { hclComment, hclString } from '../quote/hcl.ts';
import { allLeftOut, numberedName, withRules } from './objects.ts';
import type { Block, Syntax } from './syntax.ts';
import { endList, endName, localsOf, removeFile, resourceName, variable, variableValue } from './terraform.ts';

const CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: 'all',
  icmp: false,
  // A name has 63 characters; what stands behind ours has 26.
  nameLength: 36,
  lists: 'all',
  because: {
    deny: 'A network denies what no rule allows, and cannot log that. A rule of its own with deny, priority 65535 and log_config does, for the whole network.',
    egress: 'A network lets everything out unless a rule of it denies that: the sending side needs a rule only then.',
    ports: 'The provider takes ports of TCP and UDP; another protocol alone would be open as a whole.',
    icmp: 'Google Cloud knows no types of ICMP: a rule for its protocol icmp would open all of them.',
  },
};

const keyOf = (target: NumberedTarget): string =>
  target.kind === 'ip' ? String(target.protocol) : target.kind === 'ports' ? target.transport : target.type;

/** The ports with the reason for each beside it, in one column, as `terraform fmt` has them. */
function ports(permits: readonly Permit[], set: SetToWrite): string[] {
  const items = permits.flatMap((permit) =>
    permit.target.kind === 'ports' ? [{ item: `${hclString(portsText(permit.target))},`, permit }] : [],
  );
  const width = Math.max(...items.map(({ item }) => item.length));
  const lines = items.map(({ item, permit }) => `      ${item.padEnd(width)} ${hclComment(noteOf(permit, set))}`);
  if (lines.length > 0) return ['    ports = [', ...lines, '    ]'];
  return permits.map((permit) => `    ${hclComment(noteOf(permit, set))}`);
}

const allow = (key: string, permits: readonly Permit[], set: SetToWrite): string[] => [
  '',
  '  allow {',
  `    protocol = "${key}"`,
  ...ports(permits, set),
  '  }',
];

const ranges = (set: SetToWrite, end: RuleEnd, version: 4 | 6): string =>
  end.address.kind === 'any' ? `[${hclString(EVERYONE[version])}]` : endList(set, end);

function rule(directed: DirectedRules, set: SetToWrite, version: 4 | 6): Block {
  const { client, server, permits } = directed;
  const byProtocol = Map.groupBy(permits, ({ target }) => keyOf(target));
  return [
    hclComment(`What ${endText(client)} may open on ${endText(server)}.`),
    `resource "google_compute_firewall" "${resourceName({ name: numberedName(set, directed) }, endName(server), `ipv${version}`)}" {`,
    `  name               = "${numberedName(set, directed)}-${server.id}-${version}"`,
    `  network            = ${variableValue(set, 'network')}`,
    '  direction          = "INGRESS"',
    `  source_ranges      = ${ranges(set, client, version)}`,
    `  destination_ranges = ${ranges(set, server, version)}`,
    ...[...byProtocol].flatMap(([key, own]) => allow(key, own, set)),
    '}',
  ];
}

const FILE_ENDING = '-gcp.tf';

export const terraformGcp: Syntax = {
  fileEnding: FILE_ENDING,
  language: 'hcl',
  trap: 'The rules are for every machine of the network with such an address: add target_tags or target_service_accounts for some of them. A rule that denies with a lower priority number wins (these have 1000). Destination ranges in a rule for what comes in need a current provider.',
  can: CAN,
  comment: hclComment,
  write: (set) => [
    variable(set, 'network'),
    localsOf(set),
    ...withRules(set).flatMap((directed) => directed.versions.map((version) => rule(directed, set, version))),
    allLeftOut(set).map(hclComment),
  ],
  undo: removeFile(FILE_ENDING),
};
