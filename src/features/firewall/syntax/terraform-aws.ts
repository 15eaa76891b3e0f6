/** Terraform for AWS: a security group for the machine that listens, and a rule for each permit; for the sending side, too. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { EVERYONE } from '../model/addresses.ts';
import { type RuleEnd, type RuleEnds } from '../model/ends.ts';
import { icmpName } from '../model/icmp.ts';
import { noteOf } from '../model/notes.ts';
import type { SetToWrite } from '../model/to-write.ts';
import { awsText, MAX_AWS_DESCRIPTION } from '../quote/aws.ts';
import { hclComment, hclString } from '../quote/hcl.ts';
import {
  aboutGroup,
  AWS_CAN,
  awsVersions,
  groupDescription,
  groupId,
  type GroupRules,
  groupRules,
  isThere,
} from './aws.ts';
import { allLeftOut } from './objects.ts';
import type { Block, Syntax } from './syntax.ts';
import { endName, endValue, localsOf, removeFile, resourceName, variable, variableValue } from './terraform.ts';

/** Arguments of a block, by their names. */
type HclArguments = readonly (readonly [name: string, value: string])[];

/** With their signs below each other, as `terraform fmt` has them. */
function argumentLines(all: HclArguments): string[] {
  const width = Math.max(...all.map(([name]) => name.length));
  return all.map(([name, value]) => `  ${name.padEnd(width)} = ${value}`);
}

/** Who is at the other end: a network of one version of IP, or a security group. */
function peerArgument(set: SetToWrite, peer: RuleEnd, version: 4 | 6): HclArguments[number] {
  if (peer.address.kind === 'security-group') return ['referenced_security_group_id', endValue(set, peer)];
  return [`cidr_ipv${version}`, peer.address.kind === 'any' ? hclString(EVERYONE[version]) : endValue(set, peer)];
}

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

/** The new group, as Terraform knows it. */
const groupName = (set: SetToWrite, group: GroupRules): string => resourceName(set, groupId(group));

/** Whose rules these are. */
const ownerValue = (set: SetToWrite, group: GroupRules): string =>
  group.owner.address.kind === 'security-group'
    ? hclString(group.owner.address.text)
    : `aws_security_group.${groupName(set, group)}.id`;

/** What a rule is called between its two ends. */
function between({ client, server }: RuleEnds, { side }: GroupRules, set: SetToWrite): string[] {
  if (side === 'egress') return [endName(client), `to_${endName(server)}`];
  // The same source may come to several groups.
  const isOne = set.legs.length === 1 && server.address.kind !== 'security-group';
  return isOne ? [endName(client)] : [endName(client), `to_${endName(server)}`];
}

const groupBlock = (group: GroupRules, set: SetToWrite): Block => [
  hclComment(aboutGroup(group)),
  ...(isThere(group)
    ? []
    : [
        `resource "aws_security_group" "${groupName(set, group)}" {`,
        `  name        = "${set.name}-${groupId(group)}"`,
        `  description = "${groupDescription(group)}"`,
        `  vpc_id      = ${variableValue(set, 'vpc_id')}`,
        '}',
      ]),
];

function ruleBlocks(group: GroupRules, set: SetToWrite): Block[] {
  return group.rules.flatMap((rules) =>
    rules.permits.flatMap((permit) => {
      const note = awsText(noteOf(permit, set, MAX_AWS_DESCRIPTION));
      return awsVersions(permit.target, rules).map((version): Block => {
        const { name, arguments: ports } = portArguments(permit.target, version);
        const own = resourceName(set, ...between(rules, group, set), name, `ipv${version}`);
        return [
          `resource "aws_vpc_security_group_${group.side}_rule" "${own}" {`,
          ...argumentLines([
            ['security_group_id', ownerValue(set, group)],
            ['description', hclString(note)],
            peerArgument(set, rules.peer, version),
            ...ports,
          ]),
          '}',
        ];
      });
    }),
  );
}

/** The ends whose addresses stand in rules of either side, each once. */
function allEnds({ ends, sending }: SetToWrite): readonly RuleEnd[] {
  return [...new Map([...ends, ...(sending?.ends ?? [])].map((end) => [end.id, end])).values()];
}

function write(set: SetToWrite): Block[] {
  const groups = groupRules(set);
  return [
    groups.every(isThere) ? [] : variable(set, 'vpc_id'),
    localsOf({ ...set, ends: allEnds(set) }),
    ...groups.flatMap((group) => [groupBlock(group, set), ...ruleBlocks(group, set)]),
    allLeftOut(set).map(hclComment),
  ];
}

const FILE_ENDING = '-aws.tf';

export const terraformAws: Syntax = {
  fileEnding: FILE_ENDING,
  language: 'hcl',
  trap: ({ sending }) =>
    `A group that Terraform makes lets nothing out: ${sending ? 'what the machines that listen open by themselves needs a rule in another group of theirs. A group whose name ends in -out adds to the others of a machine: where one of those lets everything out, it holds nothing back' : 'the machine that opens the connection needs an egress rule in one of its groups'}. Answers need none.`,
  can: AWS_CAN,
  comment: hclComment,
  write,
  undo: removeFile(FILE_ENDING),
};
