/**
 * Readers for what is written in YAML: Kubernetes, CloudFormation, Ansible. A parser of its own makes them structures;
 * each structure has exactly the keys that the maker's reference names for it, and anything else throws.
 */
import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import { each, icmp, listed, range, type ReadRule } from './read-rules.ts';
import { readRich, readUfw } from './readers.ts';
import { SET_NAME } from './sets.ts';

type Node = Readonly<Record<string, unknown>>;

const VPC = { tag: '!Ref', resolve: (name: string) => ({ Ref: name }) };

/** All documents of a text that hold anything. Fails where the parser has as much as a warning. */
const documents = (text: string): unknown[] =>
  parseAllDocuments(text, { customTags: [VPC] }).flatMap((document) => {
    assert.deepEqual([...document.errors, ...document.warnings], []);
    const value: unknown = document.toJS();
    return value === null ? [] : [value];
  });

function node(value: unknown, needed: readonly string[], optional: readonly string[] = []): Node {
  assert.ok(value !== null && typeof value === 'object' && !Array.isArray(value), JSON.stringify(value));
  for (const key of Object.keys(value)) assert.ok([...needed, ...optional].includes(key), `no such key: ${key}`);
  for (const key of needed) assert.ok(key in value, `a key is missing: ${key}`);
  return value as Node;
}
const items = (value: unknown): unknown[] => {
  assert.ok(Array.isArray(value) && value.length > 0, JSON.stringify(value));
  return value;
};
const wordFrom = (value: unknown, shape: RegExp): string => {
  assert.match(String(value), shape);
  return String(value);
};

const withoutFullLength = (cidr: string): string => cidr.replace(cidr.includes(':') ? /\/128$/ : /\/32$/, '');
const EVERYONE = ['0.0.0.0/0', '::/0'];
const client = (cidr: unknown): string => {
  const text = wordFrom(cidr, /^(?:SOURCE|DESTINATION|ADDRESS_OF_\w+|[0-9a-f.:]+\/\d+)$/);
  return EVERYONE.includes(text) ? 'any' : withoutFullLength(text);
};

/** Which way rules are for: what comes to the machines that listen, or what goes out of those that open connections. */
type Side = 'ingress' | 'egress';

/** The rules between a group of machines and an address at the other end. */
const ends = (side: Side, group: string, other: string): Pick<ReadRule, 'client' | 'server'> =>
  side === 'ingress' ? { client: other, server: group } : { client: group, server: other };

/** networking.k8s.io/v1, NetworkPolicy: whom it protects is known by a label, not by an address. */
export function readKubernetes(text: string, wanted: Side = 'ingress'): ReadRule[] {
  const names = new Set<unknown>();
  return documents(text).flatMap((document) => {
    const { apiVersion, kind, metadata, spec } = node(document, ['apiVersion', 'kind', 'metadata', 'spec']);
    assert.deepEqual([apiVersion, kind], ['networking.k8s.io/v1', 'NetworkPolicy']);
    const { name, labels } = node(metadata, ['name', 'labels']);
    assert.deepEqual(labels, { 'app.kubernetes.io/part-of': SET_NAME });
    const side: Side = 'egress' in (spec as object) ? 'egress' : 'ingress';
    const [type, word, suffix] = side === 'ingress' ? ['Ingress', 'from', ''] : ['Egress', 'to', '-out'];
    const { podSelector, policyTypes, [side]: rules } = node(spec, ['podSelector', 'policyTypes', side]);
    assert.deepEqual(policyTypes, [type]);
    const label = node(node(podSelector, ['matchLabels'])['matchLabels'], ['app.kubernetes.io/name']);
    const group = wordFrom(label['app.kubernetes.io/name'], /^[A-Z][A-Z0-9_]*$/)
      .toLowerCase()
      .replaceAll('_', '-');
    assert.match(String(name), new RegExp(`^${SET_NAME}(?:-\\d+)?-${group}${suffix}$`));
    assert.ok(!names.has(name), `twice: ${String(name)}`);
    names.add(name);
    if (side !== wanted) return [];
    return items(rules).flatMap((rule) => {
      const { [word]: peers, ports } = node(rule, [word, 'ports']);
      return items(peers).flatMap((peer) =>
        items(ports).map((one): ReadRule => {
          const { protocol, port, endPort = port } = node(one, ['protocol', 'port'], ['endPort']);
          const what = wordFrom(protocol, /^(?:TCP|UDP|SCTP)$/).toLowerCase();
          assert.ok(typeof port === 'number' && typeof endPort === 'number' && port >= 1 && endPort <= 65535);
          const { cidr } = node(node(peer, ['ipBlock'])['ipBlock'], ['cidr']);
          return { ...ends(side, group, client(cidr)), what, from: port, to: endPort };
        }),
      );
    });
  });
}

function awsRule(value: unknown, owner: string, side: Side): ReadRule {
  const other = side === 'ingress' ? 'SourceSecurityGroupId' : 'DestinationSecurityGroupId';
  const rule = node(value, ['IpProtocol', 'Description'], ['FromPort', 'ToPort', 'CidrIp', 'CidrIpv6', other]);
  const from = [rule['CidrIp'], rule['CidrIpv6'], rule[other]].filter((one) => one !== undefined);
  assert.equal(from.length, 1);
  const [group] = from;
  assert.match(String(rule['Description']), /^[A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]{0,255}$/);
  const between = ends(side, owner, String(group).startsWith('sg-') ? String(group) : client(group));
  const what = String(rule['IpProtocol']);
  const [first, to] = [rule['FromPort'], rule['ToPort']].map(Number);
  if (/^\d+$/.test(what)) {
    assert.ok(!('FromPort' in rule) && !('ToPort' in rule));
    return { ...between, what: `ip ${what}`, from: 0, to: 0 };
  }
  assert.ok(first !== undefined && to !== undefined && Number.isInteger(first) && Number.isInteger(to));
  if (what === 'icmp' || what === 'icmpv6')
    return { ...between, ...icmp(what === 'icmp' ? 4 : 6, first, to === -1 ? undefined : to) };
  return { ...between, what: wordFrom(what, /^(?:tcp|udp)$/), from: first, to };
}

const AWS_SIDES: readonly Side[] = ['ingress', 'egress'];
const AWS_WORD = { ingress: 'Ingress', egress: 'Egress' } as const;

/** AWS::EC2::SecurityGroup: whom it protects is the machine that it is attached to. */
function newGroup(properties: unknown, wanted: Side): ReadRule[] {
  const side = AWS_SIDES.find((one) => `SecurityGroup${AWS_WORD[one]}` in (properties as object)) ?? assert.fail();
  const key = `SecurityGroup${AWS_WORD[side]}`;
  const group = node(properties, ['GroupName', 'GroupDescription', 'VpcId', key]);
  assert.deepEqual(group['VpcId'], { Ref: 'VpcId' });
  const name = wordFrom(group['GroupName'], new RegExp(`^${SET_NAME}-[a-z0-9-]+$`)).slice(SET_NAME.length + 1);
  if (side === 'egress') assert.match(name, /-out$/);
  const own = side === 'egress' ? name.replace(/-out$/, '') : name;
  return side === wanted ? items(group[key]).map((rule) => awsRule(rule, own, side)) : [];
}

/** Of the machines that listen, or of those that open connections: new groups, and rules for groups that are there. */
export function readCloudformation(text: string, wanted: Side = 'ingress'): ReadRule[] {
  return documents(text).flatMap((document) => {
    const template = node(document, ['AWSTemplateFormatVersion', 'Description', 'Resources'], ['Parameters']);
    const resources = template['Resources'];
    assert.ok(resources !== null && typeof resources === 'object');
    let isNew = false;
    const rules = Object.entries(resources).flatMap(([key, resource]: [string, unknown]) => {
      const { Type: type, Properties: properties } = node(resource, ['Type', 'Properties']);
      assert.match(key, /^[A-Za-z0-9]{1,255}$/);
      if (type === 'AWS::EC2::SecurityGroup') {
        isNew = true;
        return newGroup(properties, wanted);
      }
      const side = AWS_SIDES.find((one) => type === `AWS::EC2::SecurityGroup${AWS_WORD[one]}`) ?? assert.fail();
      const { GroupId: id, ...rule } = properties as Node;
      const owner = wordFrom(id, /^sg-[0-9a-f]+$/);
      return side === wanted ? [awsRule(rule, owner, side)] : [];
    });
    assert.deepEqual(template['Parameters'], isNew ? { VpcId: { Type: 'AWS::EC2::VPC::Id' } } : undefined);
    return rules;
  });
}

/** The arguments of the module in each task of each play. No string of it is a template but the one that is meant. */
function tasks(text: string, module: string, needed: readonly string[], optional: readonly string[]): Node[] {
  return documents(text)
    .flatMap((plays) => items(plays))
    .flatMap((value) => {
      const play = node(value, ['name', 'hosts', 'vars', 'tasks']);
      wordFrom(play['hosts'], /^[A-Z][A-Z0-9_]*$/);
      assert.deepEqual(play['vars'], { take_out: false });
      return items(play['tasks']).map((task) => {
        const { name, [module]: own } = node(task, ['name', module]);
        const found = node(own, needed, optional);
        for (const text of [name, play['name'], ...Object.values(found)])
          if (!String(text).startsWith('{{ take_out | bool')) assert.doesNotMatch(String(text), /\{[{%#]|[}%#]\}/);
        return found;
      });
    });
}

export function readAnsibleWindows(text: string): ReadRule[] {
  const needed = 'name group description direction action enabled protocol remoteip localip state'.split(' ');
  return tasks(text, 'community.windows.win_firewall_rule', needed, [
    'localport',
    'icmp_type_code',
    'profiles',
    'program',
  ]).flatMap((rule) => {
    assert.deepEqual(
      [rule['direction'], rule['action'], rule['enabled'], rule['group']],
      ['in', 'allow', true, SET_NAME],
    );
    assert.equal(rule['state'], "{{ take_out | bool | ternary('absent', 'present') }}");
    const between = (what: Pick<ReadRule, 'what' | 'from' | 'to'>) =>
      each(listed(String(rule['remoteip'])), listed(String(rule['localip'])), what);
    const [protocol, port] = [String(rule['protocol']), rule['localport']];
    if (protocol.startsWith('icmpv')) {
      const [, type, code] = /^(\d+):(\d+|\*)$/.exec(String(items(rule['icmp_type_code'])[0])) ?? assert.fail();
      return between(icmp(protocol === 'icmpv4' ? 4 : 6, Number(type), code === '*' ? undefined : Number(code)));
    }
    if (/^\d+$/.test(protocol)) return between({ what: `ip ${protocol}`, from: 0, to: 0 });
    wordFrom(protocol, /^(?:tcp|udp)$/);
    if (port === 'RPC') return between({ what: 'rpc', from: 0, to: 0 });
    const ports = port === 'RPC-EPMap' ? ['135'] : listed(String(port));
    return ports.flatMap((one) => between({ what: protocol, ...range(one) }));
  });
}

/** What the module would ask of firewall-cmd is read as if it stood in a script. */
export function readAnsibleFirewalld(text: string): ReadRule[] {
  return tasks(text, 'ansible.posix.firewalld', ['rich_rule', 'permanent', 'immediate', 'state'], []).flatMap(
    (rule) => {
      assert.deepEqual([rule['permanent'], rule['immediate']], [true, true]);
      assert.equal(rule['state'], "{{ take_out | bool | ternary('disabled', 'enabled') }}");
      return readRich(`firewall-cmd --permanent --add-rich-rule='${String(rule['rich_rule'])}'`);
    },
  );
}

/** The same for ufw, whose command the module puts together. */
export function readAnsibleUfw(text: string): ReadRule[] {
  const needed = ['rule', 'proto', 'from_ip', 'to_ip', 'comment', 'delete'];
  return tasks(text, 'community.general.ufw', needed, ['to_port']).flatMap((rule) => {
    assert.deepEqual([rule['rule'], rule['delete']], ['allow', '{{ take_out | bool }}']);
    assert.doesNotMatch(String(rule['comment']), /'/);
    const port = rule['to_port'] === undefined ? '' : ` port ${String(rule['to_port'])}`;
    return readUfw(
      `ufw allow proto ${String(rule['proto'])} from ${String(rule['from_ip'])} to ${String(rule['to_ip'])}${port} comment 'x'`,
    );
  });
}
