/** AWS CloudFormation: a security group for the machine that listens, with a rule for each permit. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import { capitalised } from '#lib/text.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { inCidr } from '../model/addresses.ts';
import { endText, formatEnd, type RuleEnd } from '../model/ends.ts';
import { icmpName } from '../model/icmp.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { awsText, MAX_AWS_DESCRIPTION } from '../quote/aws.ts';
import { yamlComment, yamlString } from '../quote/yaml.ts';
import { allLeftOut, byServer, withRules } from './objects.ts';
import type { Block, Syntax } from './syntax.ts';
import { AWS_CAN, awsGroupDescription, awsVersions, EVERYONE } from './terraform-aws.ts';

/** A bare word in the place of a network is none, and EC2 refuses the stack. */
function comesFrom(client: RuleEnd, version: 4 | 6): string {
  if (client.address.kind === 'security-group') return `SourceSecurityGroupId: "${client.address.text}"`;
  const network = formatEnd(client, { any: `"${EVERYONE[version]}"`, ip: (address) => `"${inCidr(address)}"` });
  return `${version === 4 ? 'CidrIp' : 'CidrIpv6'}: ${network}`;
}

/** The protocol and its ports; of ICMP the type and the code, where -1 is every code (AWS::EC2::SecurityGroup Ingress). */
function protocol(target: NumberedTarget, version: 4 | 6): string[] {
  if (target.kind === 'ip') return [`IpProtocol: "${target.protocol}"`];
  if (target.kind === 'ports')
    return [`IpProtocol: ${target.transport}`, `FromPort: ${target.from}`, `ToPort: ${target.to}`];
  const { type, code } = icmpNumbers(target.type, version);
  return [`IpProtocol: ${icmpName(version)}`, `FromPort: ${type}`, `ToPort: ${code ?? -1}`];
}

const rule = (target: NumberedTarget, client: RuleEnd, version: 4 | 6, note: string): string[] => {
  const [first = '', ...more] = [
    ...protocol(target, version),
    comesFrom(client, version),
    `Description: ${yamlString(note)}`,
  ];
  return [`        - ${first}`, ...more.map((line) => `          ${line}`)];
};

/** `DestinationGroup`, `WebServersGroup`: letters and digits alone. */
const resourceName = ({ word }: RuleEnd): string =>
  `${word
    .split('_')
    .map((part) => capitalised(part.toLowerCase()))
    .join('')}Group`;

const group = (directed: readonly [DirectedRules, ...DirectedRules[]], set: SetToWrite): Block => {
  const [{ server }] = directed;
  return [
    `  ${yamlComment(`Attach this group to the machines that are ${endText(server)}.`)}`,
    `  ${resourceName(server)}:`,
    '    Type: AWS::EC2::SecurityGroup',
    '    Properties:',
    `      GroupName: ${set.name}-${server.id}`,
    `      GroupDescription: ${awsGroupDescription(directed)}`,
    '      VpcId: !Ref VpcId',
    '      SecurityGroupIngress:',
    ...directed.flatMap((one) =>
      one.permits.flatMap((permit) => {
        const note = awsText(noteOf(permit, set, MAX_AWS_DESCRIPTION));
        return awsVersions(permit.target, one).flatMap((version) => rule(permit.target, one.client, version, note));
      }),
    ),
  ];
};

const FILE_ENDING = '-cloudformation.yaml';

export const cloudformation: Syntax = {
  fileEnding: FILE_ENDING,
  language: 'text',
  trap: 'A group that names no egress lets everything out. Answers need no rule. A group that is attached to a machine cannot be deleted with its stack: take it off first.',
  can: AWS_CAN,
  comment: yamlComment,
  write: (set) => [
    // A template without resources is none.
    withRules(set).length === 0
      ? []
      : [
          `# aws cloudformation deploy --stack-name ${set.name} --template-file ${set.name}${FILE_ENDING} --parameter-overrides VpcId=VPC`,
          'AWSTemplateFormatVersion: "2010-09-09"',
          `Description: ${yamlString(set.name)}`,
          'Parameters:',
          '  VpcId:',
          '    Type: AWS::EC2::VPC::Id',
          'Resources:',
        ],
    ...byServer(withRules(set)).map((directed) => group(directed, set)),
    allLeftOut(set).map(yamlComment),
  ],
  undo: ({ name }) => [`aws cloudformation delete-stack --stack-name ${name}`],
};
