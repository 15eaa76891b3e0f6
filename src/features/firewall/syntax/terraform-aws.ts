/** Terraform for AWS: a security group for the machine that listens, and a rule for each permit. */
import { inNumbers } from '../model/dynamic.ts';
import { divided, headOf, leftOut, noteOf, within } from '../model/notes.ts';
import { AWS_DESCRIPTION, awsText } from '../quote/aws.ts';
import { hclComment, hclString } from '../quote/hcl.ts';
import { endText, sidesOf, versionsOf, type Side } from '../model/sides.ts';
import type { Permit, RuleSet } from '../model/rule-set.ts';
import { inBlocks, type Syntax } from './syntax.ts';
import { localName, localsOf, variable } from './terraform.ts';

const WHY_NOT = 'EC2 knows ports of TCP and UDP only: for another protocol it ignores them and opens all.';
const canWrite = ({ target }: Permit) =>
  target.kind === 'ip' || (target.kind === 'ports' && (target.transport === 'tcp' || target.transport === 'udp'));

const EVERYONE = { 4: '0.0.0.0/0', 6: '::/0' } as const;

/** The client's network: one line, for one version of IP. */
function network({ client }: Side, version: 4 | 6): string {
  const value = client.address.kind === 'any' ? hclString(EVERYONE[version]) : `local.${localName(client)}`;
  return `  cidr_ipv${version}         = ${value}`;
}

function portLines({ target }: Permit): { name: string; lines: string[] } {
  if (target.kind === 'ip')
    return { name: `ip_${target.protocol}`, lines: [`  ip_protocol       = "${target.protocol}"`] };
  if (target.kind !== 'ports') throw new Error('Dynamic ports have to be numbers here.');
  const { transport, from, to } = target;
  return {
    name: from === to ? `${transport}_${from}` : `${transport}_${from}_${to}`,
    lines: [`  ip_protocol       = "${transport}"`, `  from_port         = ${from}`, `  to_port           = ${to}`],
  };
}

function rule(permit: Permit, side: Side, version: 4 | 6, group: string, note: string): string[] {
  const { name, lines } = portLines(permit);
  return [
    `resource "aws_vpc_security_group_ingress_rule" "portolan_${localName(side.client)}_${name}_ipv${version}" {`,
    `  security_group_id = aws_security_group.${group}.id`,
    `  description       = ${hclString(note)}`,
    network(side, version),
    ...lines,
    '}',
  ];
}

function blocks(side: Side, set: RuleSet): string[][] {
  const [can, cannot] = divided(side.permits, canWrite);
  const group = `portolan_${localName(side.server)}`;
  const versions = side.client.address.kind === 'any' ? versionsOf(set) : versionsOf(set).slice(0, 1);
  const note = (permit: Permit) => awsText(noteOf(permit, set, within(AWS_DESCRIPTION)));
  return [
    [
      hclComment(`Attach this group to ${endText(side.server)}.`),
      `resource "aws_security_group" "${group}" {`,
      `  name        = "${group}"`,
      // EC2 can't change it: whatever varied in it would have Terraform make the group anew.
      `  description = "What the ${localName(side.client)} may open"`,
      '  vpc_id      = var.vpc_id',
      '}',
    ],
    ...can.flatMap((permit) => versions.map((version) => rule(permit, side, version, group, note(permit)))),
    leftOut(cannot, WHY_NOT).map(hclComment),
  ];
}

export const terraformAws: Syntax = {
  id: 'terraform-aws',
  label: 'Terraform, AWS security group',
  fileName: 'portolan-aws.tf',
  trap: 'A group that Terraform makes lets nothing out: the machine that opens the connection needs an egress rule in one of its groups. Answers need none.',
  write: (set) =>
    inBlocks(
      headOf(set, hclComment),
      variable('vpc_id'),
      localsOf(set),
      ...sidesOf(set, inNumbers(set.permits, set.generation)).flatMap((side) => blocks(side, set)),
    ),
};
