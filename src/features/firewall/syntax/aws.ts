/** What both ways to write security groups of AWS share: whose group has a rule, and whom it is about. */
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { type Capabilities, TCP_AND_UDP } from '../model/capabilities.ts';
import { endText, type RuleEnd } from '../model/ends.ts';
import { versionsFor } from '../model/icmp.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { MAX_AWS_DESCRIPTION } from '../quote/aws.ts';
import { withRules } from './objects.ts';

/** What a security group of AWS can say; `aws_security_group` and CloudFormation alike. */
export const AWS_CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: 'all',
  icmp: true,
  note: MAX_AWS_DESCRIPTION,
  nameLength: 100,
  unaddressed: ['server'],
  named: { 'security-group': ['client', 'server'] },
  sending: { unaddressed: ['client'] },
  writes: ['egress'],
  because: {
    ports: 'EC2 knows ports of TCP and UDP only: for another protocol it ignores them and opens all.',
    deny: 'A security group only lets in: what no rule of its groups allows is held back. Flow logs of the VPC show it as REJECT.',
  },
};

/** The rules that a group has: for what comes in, or for what goes out. */
export type AwsSide = 'ingress' | 'egress';

/** Rules of one group. */
export interface GroupRules {
  side: AwsSide;
  /** The machines that the group is for, or a group that there is already. */
  owner: RuleEnd;
  rules: readonly (DirectedRules & { peer: RuleEnd })[];
}

const rulesOfSide = (set: SetToWrite, side: AwsSide): GroupRules[] => {
  const all = withRules(set).map((directed) => {
    const { client, server } = directed;
    return side === 'ingress'
      ? { ...directed, owner: server, peer: client }
      : { ...directed, owner: client, peer: server };
  });
  return [...Map.groupBy(all, ({ owner }) => owner.id).values()].flatMap((rules) => {
    const [first] = rules;
    return first ? [{ side, owner: first.owner, rules }] : [];
  });
};

/** All rules of a set by their groups: those of the machines that listen, then those of the sending side. */
export const groupRules = (set: SetToWrite): GroupRules[] => [
  ...rulesOfSide(set, 'ingress'),
  ...(set.sending ? rulesOfSide(set.sending, 'egress') : []),
];

/** Whether the group is there already, and gets rules only. */
export const isThere = ({ owner }: Pick<GroupRules, 'owner'>): boolean => owner.address.kind === 'security-group';

/** A group says nothing of the version: one rule does, but for ICMP, whose protocol differs. */
export const awsVersions = (target: NumberedTarget, rules: DirectedRules & { peer: RuleEnd }): readonly (4 | 6)[] =>
  rules.peer.address.kind === 'security-group' ? versionsFor(target, rules) : rules.versions;

/** What stands above a group: that it is there already, or who gets it. */
export function aboutGroup(group: GroupRules): string {
  const { side, owner } = group;
  if (isThere(group)) return `${endText(owner)} is there already, and gets rules only.`;
  const machines = side === 'ingress' ? 'the machines that listen' : 'the machines that open the connections';
  return `Attach this group to ${owner.address.kind === 'any' ? machines : endText(owner)}.`;
}

/** What a new group is called, behind the set's name. */
export const groupId = ({ side, owner }: GroupRules): string => owner.id + (side === 'egress' ? '-out' : '');

/** What a group is for. EC2 can't change it: whatever varied in it would have the group made anew. */
export function groupDescription({ side, rules }: GroupRules): string {
  if (side === 'egress') return 'What these machines may open';
  const words = new Set(rules.map(({ client }) => client.word));
  const [only = ''] = words;
  return words.size === 1 ? `What the ${only.toLowerCase()} may open` : 'What other machines may open';
}
