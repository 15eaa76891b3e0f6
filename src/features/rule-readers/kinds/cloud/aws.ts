/**
 * Security groups of AWS: `aws ec2 describe-security-groups`, `describe-security-group-rules`. They only allow
 * (https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html).
 */
import { MAX_PORT } from '#chart/port-space.ts';
import { ICMP, ICMPV6 } from '#content-model/icmp-types.ts';
import { numbers } from '../../model/intervals.ts';
import { isObject, type JsonObject, jsonText, objectsIn, parseJson, property, texts } from '../../model/json.ts';
import { LineBook, type PartReading, type RulePart, setOfOneChain } from '../../model/part.ts';
import { readProtocol } from '../../model/protocols.ts';
import type { FirewallRule, FirewallSet } from '../../model/rule.ts';
import { RuleDraft } from '../../model/rule-draft.ts';
import type { RuleSetKind } from '../../rule-set-kind.ts';
import { readPrefixes } from './prefixes.ts';

/** All protocols. */
const EVERYTHING = '-1';

function narrowPorts(draft: RuleDraft, permission: JsonObject): void {
  const protocol = jsonText(property(permission, 'IpProtocol'));
  if (protocol === '') draft.unknown.push('no protocol');
  if (protocol === EVERYTHING || protocol === '') return;
  const { protocols, unknown } = readProtocol(protocol);
  draft.narrow('protocols', protocols);
  draft.unknown.push(...unknown);
  const [from, to] = ['FromPort', 'ToPort'].map((name) => property(permission, name));
  if (from === undefined || from === null || from === -1) return;
  const isIcmp = [ICMP, ICMPV6].some((number) => protocols.length === 1 && protocols[0]?.[0] === number);
  // Of ICMP the first is the type, the second the code.
  const last = isIcmp ? from : to;
  if (typeof from !== 'number' || typeof last !== 'number' || from > last || last > MAX_PORT)
    draft.unknown.push('its ports');
  else draft.narrow('ports', numbers(from, last));
  if (isIcmp && to !== -1) draft.unknown.push(`ICMP code ${jsonText(to)}`);
}

/** The rules of a permission: one for its addresses, and one for each name whose members are not in the paste. */
function rulesOf(
  permission: JsonObject,
  line: number,
  sources: readonly string[],
  names: readonly string[],
): FirewallRule[] {
  const { addresses, names: unread } = readPrefixes(sources);
  const one = (apply: (draft: RuleDraft) => void) => {
    const draft = new RuleDraft();
    narrowPorts(draft, permission);
    apply(draft);
    return draft.rule(line, { kind: 'accept' }) ?? [];
  };
  return [
    ...(addresses.length > 0 ? [one((draft) => draft.narrow('sources', addresses))] : []),
    ...[...names, ...unread].map((name) =>
      one((draft) => draft.unknown.push(`only from ${name}, whose addresses are not in the paste`)),
    ),
  ].flat();
}

const cells = (permission: JsonObject, list: string, field: string): string[] =>
  objectsIn(property(permission, list)).flatMap((item) => texts(item, field));

function groupRules(permission: JsonObject, line: number): FirewallRule[] {
  const sources = [...cells(permission, 'IpRanges', 'CidrIp'), ...cells(permission, 'Ipv6Ranges', 'CidrIpv6')];
  const names = [
    ...cells(permission, 'UserIdGroupPairs', 'GroupId').map((id) => `security group ${id}`),
    ...cells(permission, 'PrefixListIds', 'PrefixListId').map((id) => `prefix list ${id}`),
  ];
  return rulesOf(permission, line, sources, names);
}

function singleRules(rule: JsonObject, line: number): FirewallRule[] {
  const reference = property(rule, 'ReferencedGroupInfo');
  const names = [
    ...(isObject(reference) ? texts(reference, 'GroupId').map((id) => `security group ${id}`) : []),
    ...texts(rule, 'PrefixListId').map((id) => `prefix list ${id}`),
  ];
  return rulesOf(rule, line, [...texts(rule, 'CidrIpv4'), ...texts(rule, 'CidrIpv6')], names);
}

const setOf = (name: string, rules: readonly FirewallRule[]): FirewallSet =>
  setOfOneChain(name, { policy: 'drop', policyLine: null, rules });

function read({ lines }: RulePart): PartReading {
  const book = new LineBook(lines);
  const json = parseJson(lines, book);
  const root = json && isObject(json.value) ? json.value : {};
  const value: unknown = json?.value;
  const groups = objectsIn(property(root, 'SecurityGroups') ?? value).filter(
    (one) => property(one, 'IpPermissions') !== undefined,
  );
  const singles = objectsIn(property(root, 'SecurityGroupRules') ?? value).filter(
    (one) => property(one, 'IsEgress') !== undefined,
  );
  if (isObject(value) && property(value, 'IpPermissions') !== undefined) groups.push(value);
  const lineOf = (object: JsonObject) => json?.lineOf(object) ?? 0;
  const byGroup = Map.groupBy(singles, (rule) => texts(rule, 'GroupId')[0] ?? '');
  const sets = [
    ...groups.map((group) => {
      const name = [...texts(group, 'GroupName'), ...texts(group, 'GroupId').map((id) => `(${id})`)].join(' ');
      return setOf(
        name,
        objectsIn(property(group, 'IpPermissions')).flatMap((one) => groupRules(one, lineOf(one))),
      );
    }),
    ...[...byGroup].map(([id, rules]) =>
      setOf(
        id,
        rules.filter((rule) => property(rule, 'IsEgress') !== true).flatMap((rule) => singleRules(rule, lineOf(rule))),
      ),
    ),
  ];
  for (const { chains } of sets)
    for (const { line, unknown } of chains.flatMap(({ rules }) => rules))
      if (unknown.length > 0) book.leftOver(line, `not judged: ${unknown.join('; ')}`);
  return {
    sets,
    lines: book.all(),
    notices:
      sets.length > 1 ? ['Each group is judged by itself: a machine with several has what any of them opens.'] : [],
  };
}

export const aws: RuleSetKind = {
  id: 'aws-security-groups',
  label: 'aws ec2 describe-security-groups',
  group: 'Clouds',
  commands: ['aws ec2 describe-security-groups'],
  starts: (line, next) =>
    /^[[{]/.test(line) &&
    /"(?:SecurityGroups|SecurityGroupRules|IpPermissions|IpPermissionsEgress|IsEgress|SecurityGroupRuleId|SecurityGroupArn)"\s*:/.test(
      [line, ...next].join('\n'),
    ),
  read,
};
