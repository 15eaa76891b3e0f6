/** Terraform for AWS: a security group for the machine that listens, and a rule for each permit. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { type Capabilities, TCP_AND_UDP } from '../model/capabilities.ts';
import { type RuleEnds, endText } from '../model/ends.ts';
import { icmpName, versionsFor } from '../model/icmp.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { awsText, MAX_AWS_DESCRIPTION } from '../quote/aws.ts';
import { hclComment, hclString } from '../quote/hcl.ts';
import { byServer } from './objects.ts';
import type { Block, Syntax } from './syntax.ts';
import { endName, endValue, localsOf, removeFile, resourceName, variable, variableValue } from './terraform.ts';

export const AWS_CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: 'all',
  icmp: true,
  note: MAX_AWS_DESCRIPTION,
  nameLength: 100,
  unaddressed: ['server'],
  named: { 'security-group': ['client'] },
  because: {
    ports: 'EC2 knows ports of TCP and UDP only: for another protocol it ignores them and opens all.',
    deny: 'A security group only lets in: what no rule of its groups allows is held back. Flow logs of the VPC show it as REJECT.',
  },
};

/** Everyone, by the version of IP. */
export const EVERYONE = { 4: '0.0.0.0/0', 6: '::/0' } as const;

/** Arguments of a block, by their names. */
type HclArguments = readonly (readonly [name: string, value: string])[];

/** With their signs below each other, as `terraform fmt` has them. */
function argumentLines(all: HclArguments): string[] {
  const width = Math.max(...all.map(([name]) => name.length));
  return all.map(([name, value]) => `  ${name.padEnd(width)} = ${value}`);
}

/** Who may come: a network of one version of IP, or a security group. */
function comesFrom(set: SetToWrite, { client }: RuleEnds, version: 4 | 6): HclArguments[number] {
  if (client.address.kind === 'security-group') return ['referenced_security_group_id', endValue(set, client)];
  const value = client.address.kind === 'any' ? hclString(EVERYONE[version]) : endValue(set, client);
  return [`cidr_ipv${version}`, value];
}

/** A group says nothing of the version: one rule does, but for ICMP, whose protocol differs. */
export const awsVersions = (target: NumberedTarget, directed: DirectedRules): readonly (4 | 6)[] =>
  directed.client.address.kind === 'security-group' ? versionsFor(target, directed) : directed.versions;

/** EC2's word for all codes of a type. */
const ALL_CODES = -1;

const portsOf = (protocol: string, from: number, to: number): HclArguments => [
  ['ip_protocol', hclString(protocol)],
  ['from_port', String(from)],
  ['to_port', String(to)],
];

/** The protocol and its ports; of ICMP, from_port is the type and to_port the code (Amazon EC2 API, IpPermission). */
function portArguments(target: NumberedTarget, version: 4 | 6): { name: string; arguments: HclArguments } {
  if (target.kind === 'icmp') {
    const { type, code } = icmpNumbers(target.type, version);
    return {
      name: `icmp_${target.type.replaceAll('-', '_')}`,
      arguments: portsOf(icmpName(version), type, code ?? ALL_CODES),
    };
  }
  if (target.kind === 'ip')
    return { name: `ip_${target.protocol}`, arguments: [['ip_protocol', hclString(String(target.protocol))]] };
  const { transport, from, to } = target;
  return {
    name: from === to ? `${transport}_${from}` : `${transport}_${from}_${to}`,
    arguments: portsOf(transport, from, to),
  };
}

function rule(
  target: NumberedTarget,
  directed: DirectedRules,
  version: 4 | 6,
  set: SetToWrite,
  note: string,
): string[] {
  const { name, arguments: ports } = portArguments(target, version);
  // Of several legs the same source may come to several groups.
  const towards = set.legs.length > 1 ? [`to_${endName(directed.server)}`] : [];
  const own = resourceName(set, endName(directed.client), ...towards, name, `ipv${version}`);
  return [
    `resource "aws_vpc_security_group_ingress_rule" "${own}" {`,
    ...argumentLines([
      ['security_group_id', `aws_security_group.${resourceName(set, endName(directed.server))}.id`],
      ['description', hclString(note)],
      comesFrom(set, directed, version),
      ...ports,
    ]),
    '}',
  ];
}

/** What a group is for. EC2 can't change it: whatever varied in it would have the group made anew. */
export function awsGroupDescription(directed: readonly DirectedRules[]): string {
  const words = new Set(directed.map(({ client }) => client.word));
  const [only = ''] = words;
  return words.size === 1 ? `What the ${only.toLowerCase()} may open` : 'What other machines may open';
}

function groupBlock([first, ...more]: readonly [DirectedRules, ...DirectedRules[]], set: SetToWrite): Block {
  const { server } = first;
  return [
    hclComment(
      server.address.kind === 'any'
        ? 'Attach this group to the machines that listen.'
        : `Attach this group to ${endText(server)}.`,
    ),
    `resource "aws_security_group" "${resourceName(set, endName(server))}" {`,
    `  name        = "${set.name}-${endName(server)}"`,
    `  description = "${awsGroupDescription([first, ...more])}"`,
    `  vpc_id      = ${variableValue(set, 'vpc_id')}`,
    '}',
  ];
}

function ruleBlocks(directed: DirectedRules, set: SetToWrite): Block[] {
  return [
    ...directed.permits.flatMap((permit) => {
      const note = awsText(noteOf(permit, set, MAX_AWS_DESCRIPTION));
      return awsVersions(permit.target, directed).map((version) => rule(permit.target, directed, version, set, note));
    }),
    directed.leftOut.map(hclComment),
  ];
}

const FILE_ENDING = '-aws.tf';

export const terraformAws: Syntax = {
  fileEnding: FILE_ENDING,
  language: 'hcl',
  trap: 'A group that Terraform makes lets nothing out: the machine that opens the connection needs an egress rule in one of its groups. Answers need none.',
  can: AWS_CAN,
  comment: hclComment,
  write: (set) => [
    variable(set, 'vpc_id'),
    localsOf(set),
    ...byServer(set.directed).flatMap((group) => [
      groupBlock(group, set),
      ...group.flatMap((directed) => ruleBlocks(directed, set)),
    ]),
  ],
  undo: removeFile(FILE_ENDING),
};
