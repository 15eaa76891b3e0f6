/** What is written besides the rules: only where it is asked for, and never at the cost of what was open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ALSO } from '#features/firewall/model/also.ts';
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import { writeRules } from '#features/firewall/syntax/write-rules.ts';
import { FIREWALLS } from '../../../support/firewall/firewalls.ts';
import { type Expressible, expected, opened, type ReadRule, tcpAndUdp } from '../../../support/firewall/read-rules.ts';
import { readAnsibleWindows, readCloudformation, readKubernetes } from '../../../support/firewall/read-yaml.ts';
import { readGpo, readNetsh, readPowershell } from '../../../support/firewall/readers.ts';
import {
  ANY,
  filledSets,
  ip,
  listSets,
  OPEN,
  openSets,
  permit,
  setOf,
  tcp,
  udp,
} from '../../../support/firewall/sets.ts';
import { LOADED, loaded } from '../../../support/firewall/written.ts';

const outputOf = (set: RuleSet, id: string) => writeRules(loaded(id), set);
const linesOf = (set: RuleSet, id: string) => outputOf(set, id).text.split('\n');

/** The lines that stand in the longer text besides those of the other, which has to be there whole and in its order. */
function added(longer: readonly string[], shorter: readonly string[]): string[] {
  const rest = [...shorter];
  const more = longer.filter((line) => {
    if (line !== rest[0]) return true;
    rest.shift();
    return false;
  });
  assert.deepEqual(rest, [], 'a line is missing');
  return more;
}

const isComment = (line: string) => /^(?:[!#] ?|rem )/.test(line);

/** Of Windows: the words stand for what is at the other end, which is here the one that listens. */
const TO_WINDOWS: Expressible = { can: tcpAndUdp(), named: { keyword: ['server'] } };

/** The rules for what comes in alone. */
const inward = (text: string): string => withoutTasks(text, /^ {8}direction: out$/m, / dir=out | -Direction Outbound /);

/** The rules for what goes out, turned round to be read as if the other end listened for them. */
const turned = (text: string): string =>
  withoutTasks(text, /^ {8}direction: in$/m, /^New-.* -Direction Inbound | dir=in /)
    .replace(/-Direction Outbound/g, '-Direction Inbound')
    .replace(/^( {8}direction:|netsh .* dir=)(.*?)out\b/gm, '$1$2in')
    .replace(/-RemotePort/g, '-LocalPort')
    .replace(/\bremoteport\b/g, 'localport')
    .replace(
      /-RemoteAddress (\S+)(?: -LocalAddress (\S+))?/g,
      (_, remote: string, local = 'Any') =>
        `-RemoteAddress ${local}${remote === 'Any' ? '' : ` -LocalAddress ${remote}`}`,
    )
    .replace(
      /remoteip=(\S+)(?: localip=(\S+))?/g,
      (_, remote: string, local = 'any') => `remoteip=${local}${remote === 'any' ? '' : ` localip=${remote}`}`,
    )
    .replace(/remoteip: (.*)\n( +)localip: (.*)/g, 'remoteip: $3\n$2localip: $1');

/** Without the lines, and without the tasks of a playbook, that a shape fits. */
function withoutTasks(text: string, task: RegExp, line: RegExp): string {
  const plays = text.split(/^(?=- name: )/m).map((play) => {
    const [head = '', ...tasks] = play.split(/^(?= {4}- name: )/m);
    const left = tasks.filter((one) => !task.test(one));
    return tasks.length > 0 && left.length === 0 ? '' : head + left.join('');
  });
  return plays
    .join('')
    .split('\n')
    .filter((one) => !line.test(one))
    .join('\n');
}

/** What each syntax with a tail may add to the rules. */
const TAILS: Readonly<Record<string, RegExp>> = {
  'cisco-ios':
    /^ (?:remark What no line permits is logged and denied|deny ip any any log|deny ipv6 any any log|permit icmp any any nd-n[as])$/,
  'cisco-nxos':
    /^ (?:remark What no line permits is logged and denied|deny ip any any log|deny ipv6 any any log|permit icmp any any (?:nd-n[as]|router-(?:advertisement|solicitation)))$/,
  'cisco-asa':
    /^(?:object-group service portolan-test-0a1b2-rest| service-object ip|access-list [A-Z0-9_]+-LIST extended deny object-group portolan-test-0a1b2-rest any (?:any|(?:host|object|object-group) \S+|\S+ \S+|\S+\/\d+) log|)$/,
  'juniper-srx':
    /^(?:set security policies global policy portolan-tes[a-z0-9-]*-rest (?:match source-address any|match destination-address \S+|match application any|then deny|then log session-init)|)$/,
};

for (const [id, shape] of Object.entries(TAILS)) {
  test(`${id}: a tail adds its own lines, and every rule stays where it was`, () => {
    fc.assert(
      fc.property(fc.oneof(filledSets, listSets), (set) => {
        const rules = (also: RuleSet['also']) => linesOf({ ...set, also }, id).filter((line) => !isComment(line));
        for (const line of added(rules(['deny']), rules([]))) assert.match(line, shape);
      }),
      { numRuns: 100 },
    );
  });

  test(`${id}: the tail stands behind all that is permitted, and its undo lines take it out`, () => {
    const set = setOf([permit(tcp(445)), permit(udp(53), 'reverse')], { source: ip('10.0.0.0/8'), also: ['deny'] });
    const { text, undo } = outputOf(set, id);
    assert.ok(text.lastIndexOf('deny') > text.lastIndexOf('permit tcp 10'), text);
    for (const name of text.match(/portolan-test?-?\w*-rest\b/g) ?? []) assert.ok(undo.includes(name), name);
    assert.doesNotMatch(outputOf({ ...set, also: [] }, id).text, /deny (?:ip|object-group)|-rest\b|then deny/);
  });
}

test('each list of IOS and NX-OS ends with the line that denies, and in IPv6 neighbours still find each other', () => {
  const set = setOf([permit(tcp(445))], { source: ANY, destination: ANY, also: ['deny'] });
  for (const id of ['cisco-ios', 'cisco-nxos']) {
    const lists = outputOf(set, id)
      .text.split('\n\n')
      .flatMap((block) => block.split(/^no /m).slice(1))
      .map((list) => list.split('\n').filter((line) => line.startsWith(' ')));
    assert.equal(lists.length, 4);
    for (const list of lists) {
      const last = list.at(-1);
      assert.match(last ?? '', /^ deny ip(?:v6)? any any log$/);
      if (last?.includes('ipv6')) for (const word of ['nd-na', 'nd-ns']) assert.ok(list.join('\n').includes(word));
    }
  }
});

test('an unfilled list with a tail says that it would deny what its lines are to let through', () => {
  const text = outputOf(setOf([permit(tcp(445))], { source: OPEN, also: ['deny'] }), 'cisco-ios').text;
  assert.match(text, /^! Fill in the words in capitals first: .* the last line denies .* do not bind it\.$/m);
});

test('on ASA and SRX the tail is for the ends that listen, and what it may cut off stands beside it', () => {
  const set = setOf([permit(tcp(445))], { also: ['deny'] });
  assert.match(
    outputOf(set, 'cisco-asa').text,
    /^access-list SOURCE-LIST extended deny object-group portolan-test-0a1b2-rest any host 192\.0\.2\.10 log$/m,
  );
  assert.match(outputOf(set, 'cisco-asa').text, /^! NOTE: a global access list /m);
  assert.match(outputOf(set, 'juniper-srx').text, /-rest match destination-address portolan-tes\S+-destination$/m);
  assert.match(outputOf(set, 'juniper-srx').text, /^# NOTE: .*permit-all/m);
});

/** What the outputs for the sending side read back as, and what they have to hold. */
const SENDING: Readonly<Record<string, { read: (text: string) => ReadRule[]; how: Expressible }>> = {
  cloudformation: {
    read: (text) => readCloudformation(text, 'egress'),
    how: {
      can: tcpAndUdp(),
      ranges: [],
      named: { 'security-group': ['client', 'server'] },
      byGroup: 'client',
    },
  },
  kubernetes: {
    read: (text) => readKubernetes(text, 'egress'),
    how: {
      can: (target) =>
        target.kind === 'rpc' || ('transport' in target && ['tcp', 'udp', 'sctp'].includes(target.transport)),
      lowest: 1,
      ranges: [],
      byGroup: 'client',
    },
  },
  powershell: { read: (text) => readPowershell(turned(text)), how: TO_WINDOWS },
  'windows-gpo': { read: (text) => readGpo(turned(text)), how: TO_WINDOWS },
  netsh: { read: (text) => readNetsh(turned(text)), how: TO_WINDOWS },
  'ansible-windows': { read: (text) => readAnsibleWindows(turned(text)), how: TO_WINDOWS },
};

for (const [id, { read, how }] of Object.entries(SENDING)) {
  const reader = FIREWALLS.find((one) => one.id === id) ?? assert.fail(id);
  test(`${id}: with the sending side, the rules of both sides read back as exactly the set`, () => {
    fc.assert(
      fc.property(fc.oneof(filledSets, openSets, listSets), (set) => {
        const { text, undo } = outputOf({ ...set, also: ['egress'] }, id);
        assert.deepEqual(opened(read(text)), expected(set, how));
        assert.deepEqual(opened(reader.reader(inward(text))), expected(set, reader.expressible));
        assert.doesNotMatch(outputOf(set, id).text, /egress:|Egress|Outbound -|dir=out|direction: out/);
        for (const [, name = ''] of text.matchAll(/^netsh .* add rule name=("[^"]*")/gm))
          assert.ok(undo.split('\n').includes(`netsh advfirewall firewall delete rule name=${name}`), name);
      }),
      { numRuns: 60 },
    );
  });
}

test('a group of AWS that is there already gets rules, at either end, and none is made in its place', () => {
  const group = (text: string) => ({ kind: 'security-group', text }) as const;
  const [source, destination] = [group('sg-0123456789abcdef0'), group('sg-0123456789abcdef1')];
  const set = setOf([permit(tcp(445))], { source, destination, also: ['egress'] });
  const terraform = outputOf(set, 'terraform-aws').text;
  assert.doesNotMatch(terraform, /"aws_security_group"|vpc_id/);
  assert.match(terraform, /_ingress_rule" [^}]* security_group_id += "sg-0123456789abcdef1"/);
  assert.match(terraform, /_egress_rule" [^}]* security_group_id += "sg-0123456789abcdef0"/);
  const stack = outputOf(set, 'cloudformation').text;
  assert.doesNotMatch(stack, /AWS::EC2::SecurityGroup$|VpcId/m);
  assert.match(
    stack,
    /Ingress\n.*\n +GroupId: "sg-0123456789abcdef1"[^]*SourceSecurityGroupId: "sg-0123456789abcdef0"/,
  );
  const mixed = outputOf(
    { ...setOf([permit(tcp(445))], { destination: [ip('192.0.2.10'), destination] }) },
    'terraform-aws',
  );
  assert.match(mixed.text, /^# Attach this group to 192\.0\.2\.10\.$/m);
  assert.match(mixed.text, /^# sg-0123456789abcdef1 is there already, and gets rules only\.$/m);
  assert.match(outputOf(set, 'terraform-azure').text, /NOT WRITTEN: .*only outputs for AWS know/);
});

test('who asks for rules of pods that send is told that they lose their name server', () => {
  const set = setOf([permit(tcp(445))], { also: ['egress'] });
  assert.match(outputOf(set, 'kubernetes').text, /^# .*ask no name server.*UDP and TCP 53/m);
  assert.doesNotMatch(outputOf({ ...set, also: [] }, 'kubernetes').text, /name server/);
});

test('the program that listens is not the one that opens the connection, and RPC is a number to it', () => {
  const set = setOf([permit({ kind: 'rpc' })], {
    also: ['egress'],
    windows: { profiles: ['domain'], program: 'C:\\app\\a.exe' },
  });
  const rules = linesOf(set, 'powershell').filter((line) => line.startsWith('New-'));
  assert.equal(rules.length, 2);
  assert.match(rules[0] ?? '', /-LocalPort RPC .*-Profile Domain -Program 'C:/);
  assert.match(
    rules[1] ?? '',
    /-Direction Outbound .*-RemotePort 49152-65535 -RemoteAddress 192\.0\.2\.10 -LocalAddress 10\.0\.0\.0\/8 -Profile Domain$/,
  );
});

/** What opens something; the rest are tests and documents. */
const FIREWALL_GROUPS = ['windows', 'linux', 'automation', 'network', 'cloud'];

for (const also of ALSO)
  test(`“${also}” is written, or the text says what does it there`, () => {
    const plain = setOf([permit(tcp(445)), permit(tcp(80), 'reverse')]);
    for (const { id, group, can } of LOADED) {
      const before = new Set(linesOf(plain, id));
      const more = linesOf({ ...plain, also: [also] }, id).filter((line) => !before.has(line));
      const says = more.some((line) => line.includes('NOTE: '));
      if (can.writes?.includes(also)) assert.ok(more.length > 0 && !can.because[also], `${id} writes it`);
      // What is on the way between both has the same rule for either.
      else if (FIREWALL_GROUPS.includes(group) && !(also === 'egress' && group === 'network'))
        assert.ok(says && /\.$/.test(can.because[also] ?? ''), `${id} says it`);
    }
  });
