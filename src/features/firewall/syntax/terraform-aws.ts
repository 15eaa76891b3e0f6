/** Terraform for AWS: a security group for the machine that listens, and a rule for each permit. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { type Capabilities, TCP_AND_UDP } from '../model/capabilities.ts';
import { type RuleEnds, endText } from '../model/ends.ts';
import { icmpName } from '../model/icmp.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { awsText, MAX_AWS_DESCRIPTION } from '../quote/aws.ts';
import { hclComment, hclString } from '../quote/hcl.ts';
import type { Block, Syntax } from './syntax.ts';
import { endName, endValue, localsOf, removeFile, resourceName, variable, variableValue } from './terraform.ts';

export const AWS_CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: 'all',
  icmp: true,
  note: MAX_AWS_DESCRIPTION,
  nameLength: 100,
  because: { ports: 'EC2 knows ports of TCP and UDP only: for another protocol it ignores them and opens all.' },
};

/** Everyone, by the version of IP. */
export const EVERYONE = { 4: '0.0.0.0/0', 6: '::/0' } as const;

/** The client's network: one line, for one version of IP. */
function network(set: SetToWrite, { client }: RuleEnds, version: 4 | 6): string {
  const value = client.address.kind === 'any' ? hclString(EVERYONE[version]) : endValue(set, client);
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

function rule(target: NumberedTarget, ends: RuleEnds, version: 4 | 6, set: SetToWrite, note: string): string[] {
  const { name, lines } = portLines(target, version);
  const own = resourceName(set, endName(ends.client), name, `ipv${version}`);
  return [
    `resource "aws_vpc_security_group_ingress_rule" "${own}" {`,
    `  security_group_id = aws_security_group.${resourceName(set, endName(ends.server))}.id`,
    `  description       = ${hclString(note)}`,
    network(set, ends, version),
    ...lines,
    '}',
  ];
}

function blocks(directed: DirectedRules, set: SetToWrite): Block[] {
  const { client, server, permits, versions, leftOut } = directed;
  return [
    [
      hclComment(
        server.address.kind === 'any'
          ? 'Attach this group to the machines that listen.'
          : `Attach this group to ${endText(server)}.`,
      ),
      `resource "aws_security_group" "${resourceName(set, endName(server))}" {`,
      `  name        = "${set.name}-${endName(server)}"`,
      // EC2 can't change it: whatever varied in it would have Terraform make the group anew.
      `  description = "What the ${endName(client)} may open"`,
      `  vpc_id      = ${variableValue(set, 'vpc_id')}`,
      '}',
    ],
    ...permits.flatMap((permit) => {
      const note = awsText(noteOf(permit, set, MAX_AWS_DESCRIPTION));
      return versions.map((version) => rule(permit.target, directed, version, set, note));
    }),
    leftOut.map(hclComment),
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
    ...set.directed.flatMap((directed) => blocks(directed, set)),
  ],
  undo: removeFile(FILE_ENDING),
};
