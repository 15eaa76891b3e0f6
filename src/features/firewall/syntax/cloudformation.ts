/** AWS CloudFormation: a security group for the machine that listens, with a rule for each permit; for the sending side, too. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import { capitalised } from '#lib/text.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { EVERYONE, inCidr } from '../model/addresses.ts';
import { formatEnd, type RuleEnd } from '../model/ends.ts';
import { icmpName } from '../model/icmp.ts';
import { noteOf } from '../model/notes.ts';
import type { SetToWrite } from '../model/to-write.ts';
import { awsText, MAX_AWS_DESCRIPTION } from '../quote/aws.ts';
import { yamlComment, yamlString } from '../quote/yaml.ts';
import {
  aboutGroup,
  AWS_CAN,
  type AwsSide,
  awsVersions,
  groupDescription,
  groupId,
  type GroupRules,
  groupRules,
  isThere,
} from './aws.ts';
import { allLeftOut } from './objects.ts';
import type { Block, Syntax } from './syntax.ts';

const OTHER_GROUP = { ingress: 'SourceSecurityGroupId', egress: 'DestinationSecurityGroupId' } as const;

/** A bare word in the place of a network is none, and EC2 refuses the stack. */
function peerLine(peer: RuleEnd, side: AwsSide, version: 4 | 6): string {
  const { address } = peer;
  if (address.kind === 'security-group') return `${OTHER_GROUP[side]}: "${address.text}"`;
  const network = formatEnd(peer, { any: `"${EVERYONE[version]}"`, ip: (one) => `"${inCidr(one)}"` });
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

/** The rules of a group, each as its properties. */
const rulesOf = ({ rules, side }: GroupRules, set: SetToWrite): string[][] =>
  rules.flatMap((one) =>
    one.permits.flatMap((permit) => {
      const note = awsText(noteOf(permit, set, MAX_AWS_DESCRIPTION));
      return awsVersions(permit.target, one).map((version) => [
        ...protocol(permit.target, version),
        peerLine(one.peer, side, version),
        `Description: ${yamlString(note)}`,
      ]);
    }),
  );

/** `Destination`, `WebServers`: letters and digits alone. */
const camel = (id: string): string =>
  id
    .split('-')
    .map((part) => capitalised(part))
    .join('');

/** `Ingress`, as both the type of a rule and the property of a group have it. */
const SIDE_NAMES: Readonly<Record<AwsSide, string>> = { ingress: 'Ingress', egress: 'Egress' };

/** A new group with its rules. */
const newGroup = (group: GroupRules, set: SetToWrite): Block => [
  `  ${yamlComment(aboutGroup(group))}`,
  `  ${camel(groupId(group))}Group:`,
  '    Type: AWS::EC2::SecurityGroup',
  '    Properties:',
  `      GroupName: ${set.name}-${groupId(group)}`,
  `      GroupDescription: ${groupDescription(group)}`,
  '      VpcId: !Ref VpcId',
  `      SecurityGroup${SIDE_NAMES[group.side]}:`,
  ...rulesOf(group, set).flatMap(([first = '', ...more]) => [
    `        - ${first}`,
    ...more.map((line) => `          ${line}`),
  ]),
];

/** Rules for a group that is there already. */
const rulesFor = (group: GroupRules, id: string, set: SetToWrite): Block => [
  `  ${yamlComment(aboutGroup(group))}`,
  ...rulesOf(group, set).flatMap((lines, i) => [
    `  ${camel(groupId(group))}${SIDE_NAMES[group.side]}${i + 1}:`,
    `    Type: AWS::EC2::SecurityGroup${SIDE_NAMES[group.side]}`,
    '    Properties:',
    ...[`GroupId: "${id}"`, ...lines].map((line) => `      ${line}`),
  ]),
];

const block = (group: GroupRules, set: SetToWrite): Block =>
  group.owner.address.kind === 'security-group' ? rulesFor(group, group.owner.address.text, set) : newGroup(group, set);

const FILE_ENDING = '-cloudformation.yaml';

function write(set: SetToWrite): Block[] {
  const groups = groupRules(set);
  const isNew = !groups.every(isThere);
  return [
    // A template without resources is none.
    groups.length === 0
      ? []
      : [
          `# aws cloudformation deploy --stack-name ${set.name} --template-file ${set.name}${FILE_ENDING}${isNew ? ' --parameter-overrides VpcId=VPC' : ''}`,
          'AWSTemplateFormatVersion: "2010-09-09"',
          `Description: ${yamlString(set.name)}`,
          ...(isNew ? ['Parameters:', '  VpcId:', '    Type: AWS::EC2::VPC::Id'] : []),
          'Resources:',
        ],
    ...groups.map((group) => block(group, set)),
    allLeftOut(set).map(yamlComment),
  ];
}

export const cloudformation: Syntax = {
  fileEnding: FILE_ENDING,
  language: 'text',
  trap: ({ sending }) =>
    `A group that names no egress lets everything out${sending ? ', and so does any other group of a machine that does: a group whose name ends in -out holds nothing back beside one' : ''}. Answers need no rule. A group that is attached to a machine cannot be deleted with its stack: take it off first.`,
  can: AWS_CAN,
  comment: yamlComment,
  write,
  undo: ({ name }) => [`aws cloudformation delete-stack --stack-name ${name}`],
};
