/** Terraform for AWS: a security group for the machine that listens, and a rule for each permit. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { type DirectedPermits, numberedByDirection } from '../model/by-direction.ts';
import { type RuleEnds, endText, versionsOf } from '../model/ends.ts';
import { icmpName } from '../model/icmp.ts';
import { leftOut, partition, unlessTcpOrUdp } from '../model/left-out.ts';
import { headOf, noteOf } from '../model/notes.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { awsText, MAX_AWS_DESCRIPTION } from '../quote/aws.ts';
import { hclComment, hclString } from '../quote/hcl.ts';
import { joinBlocks, type Syntax } from './syntax.ts';
import { localName, localsOf, variable } from './terraform.ts';

const whyNot = unlessTcpOrUdp(
  'EC2 knows ports of TCP and UDP only: for another protocol it ignores them and opens all.',
);

const EVERYONE = { 4: '0.0.0.0/0', 6: '::/0' } as const;

/** The client's network: one line, for one version of IP. */
function network({ client }: RuleEnds, version: 4 | 6): string {
  const value = client.address.kind === 'any' ? hclString(EVERYONE[version]) : `local.${localName(client)}`;
  return `  cidr_ipv${version}         = ${value}`;
}

/** EC2's word for all codes of a type. */
const ALL_CODES = -1;

const portsOf = (protocol: string, from: number, to: number): string[] => [
  `  ip_protocol       = "${protocol}"`,
  `  from_port         = ${from}`,
  `  to_port           = ${to}`,
];

/** The protocol and its ports; of ICMP, from_port is the type and to_port the code (Amazon EC2 API, IpPermission). */
function portLines(target: NumberedTarget, version: 4 | 6): { name: string; lines: string[] } {
  if (target.kind === 'icmp') {
    const { type, code } = icmpNumbers(target.type, version);
    return {
      name: `icmp_${target.type.replaceAll('-', '_')}`,
      lines: portsOf(icmpName(version), type, code ?? ALL_CODES),
    };
  }
  if (target.kind === 'ip')
    return { name: `ip_${target.protocol}`, lines: [`  ip_protocol       = "${target.protocol}"`] };
  const { transport, from, to } = target;
  return {
    name: from === to ? `${transport}_${from}` : `${transport}_${from}_${to}`,
    lines: portsOf(transport, from, to),
  };
}

function rule(target: NumberedTarget, ends: RuleEnds, version: 4 | 6, group: string, note: string): string[] {
  const { name, lines } = portLines(target, version);
  return [
    `resource "aws_vpc_security_group_ingress_rule" "portolan_${localName(ends.client)}_${name}_ipv${version}" {`,
    `  security_group_id = aws_security_group.${group}.id`,
    `  description       = ${hclString(note)}`,
    network(ends, version),
    ...lines,
    '}',
  ];
}

function blocks({ client, server, permits }: DirectedPermits<NumberedTarget>, set: RuleSet): string[][] {
  const [can, cannot] = partition(permits, whyNot);
  const group = `portolan_${localName(server)}`;
  const versions = client.address.kind === 'any' ? versionsOf(set) : versionsOf(set).slice(0, 1);
  return [
    [
      hclComment(`Attach this group to ${endText(server)}.`),
      `resource "aws_security_group" "${group}" {`,
      `  name        = "${group}"`,
      // EC2 can't change it: whatever varied in it would have Terraform make the group anew.
      `  description = "What the ${localName(client)} may open"`,
      '  vpc_id      = var.vpc_id',
      '}',
    ],
    ...can.flatMap((permit) => {
      const note = awsText(noteOf(permit, set, MAX_AWS_DESCRIPTION));
      return versions.map((version) => rule(permit.target, { client, server }, version, group, note));
    }),
    leftOut(cannot, whyNot).map(hclComment),
  ];
}

export const terraformAws: Syntax = {
  id: 'terraform-aws',
  label: 'Terraform, AWS security group',
  group: 'network',
  fileName: 'portolan-aws.tf',
  language: 'hcl',
  trap: 'A group that Terraform makes lets nothing out: the machine that opens the connection needs an egress rule in one of its groups. Answers need none.',
  maxNote: MAX_AWS_DESCRIPTION,
  whyNot,
  write: (set) =>
    joinBlocks(
      headOf(set, hclComment),
      variable('vpc_id'),
      localsOf(set),
      ...numberedByDirection(set).flatMap((directed) => blocks(directed, set)),
    ),
};
