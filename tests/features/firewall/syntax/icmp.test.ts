/** ICMP in every syntax: what each of them writes for a type, with a code, in both versions of IP, or why it can't. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SYNTAXES } from '#features/firewall/syntax/syntax-names.ts';
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import { textIn } from '../../../support/firewall/texts.ts';
import { loaded } from '../../../support/firewall/written.ts';
import { ANY, icmp, ip, permit, setOf, tcp } from '../../../support/firewall/sets.ts';

const PING = permit(icmp('echo-request'));
const TOO_BIG = permit(icmp('fragmentation-needed'));
const V6 = { source: ip('2001:db8::/32'), destination: ip('2001:db8::1') };
const ANYONE = { source: ANY, destination: ANY };

const text = (id: string, set: RuleSet): string => textIn(loaded(id), set);

/** By syntax: ping over IPv4, over IPv6, and "too big", which has a code in IPv4 and a type of its own in IPv6. */
const LINES: Readonly<Record<string, readonly [ping4: RegExp, ping6: RegExp, tooBig4: RegExp, tooBig6: RegExp]>> = {
  powershell: [
    / -Protocol ICMPv4 -IcmpType 8 -RemoteAddress 10\.0\.0\.0\/8 /,
    / -Protocol ICMPv6 -IcmpType 128 -RemoteAddress 2001:db8::\/32 /,
    / -Protocol ICMPv4 -IcmpType 3:4 /,
    / -Protocol ICMPv6 -IcmpType 2 /,
  ],
  netsh: [
    / protocol=icmpv4:8,any remoteip=/,
    / protocol=icmpv6:128,any remoteip=/,
    / protocol=icmpv4:3,4 /,
    / protocol=icmpv6:2,any /,
  ],
  nftables: [
    / ip saddr 10\.0\.0\.0\/8 ip daddr 192\.0\.2\.10 icmp type 8 accept /,
    / ip6 saddr 2001:db8::\/32 ip6 daddr 2001:db8::1 icmpv6 type 128 accept /,
    / icmp type 3 icmp code 4 accept /,
    / icmpv6 type 2 accept /,
  ],
  iptables: [
    /^-A portolan-test-0a1b2 -s \S+ -d \S+ -p icmp -m icmp --icmp-type 8 -m comment/m,
    /^-A portolan-test-0a1b2 -s \S+ -d \S+ -p ipv6-icmp -m icmp6 --icmpv6-type 128 -m comment/m,
    / --icmp-type 3\/4 /,
    / --icmpv6-type 2 /,
  ],
  'firewalld-rich': [
    /rule family="ipv4" source address="10\.0\.0\.0\/8" destination address="192\.0\.2\.10" icmp-type name="echo-request" accept/,
    /rule family="ipv6" .* icmp-type name="echo-request" accept/,
    / icmp-type name="fragmentation-needed" accept/,
    / icmp-type name="packet-too-big" accept/,
  ],
  'cisco-ios': [
    /^ permit icmp 10\.0\.0\.0 0\.255\.255\.255 host 192\.0\.2\.10 8$/m,
    /^ permit icmp 2001:db8::\/32 host 2001:db8::1 128$/m,
    /^ permit icmp .* 3 4$/m,
    /^ permit icmp .* 2$/m,
  ],
  'windows-gpo': [
    / -Protocol ICMPv4 -IcmpType 8 .* -GPOSession \$gpo$/m,
    / -Protocol ICMPv6 -IcmpType 128 .* -GPOSession \$gpo$/m,
    / -Protocol ICMPv4 -IcmpType 3:4 /,
    / -Protocol ICMPv6 -IcmpType 2 /,
  ],
  'ansible-windows': [
    /protocol: "icmpv4"\n +icmp_type_code: \["8:\*"\]$/m,
    /protocol: "icmpv6"\n +icmp_type_code: \["128:\*"\]$/m,
    /icmp_type_code: \["3:4"\]$/m,
    /icmp_type_code: \["2:\*"\]$/m,
  ],
  'ansible-firewalld': [
    /rich_rule: "rule family=\\"ipv4\\" .* icmp-type name=\\"echo-request\\" accept"$/m,
    /rich_rule: "rule family=\\"ipv6\\" .* icmp-type name=\\"echo-request\\" accept"$/m,
    / icmp-type name=\\"fragmentation-needed\\" accept"$/m,
    / icmp-type name=\\"packet-too-big\\" accept"$/m,
  ],
  cloudformation: [
    /IpProtocol: icmp\n +FromPort: 8\n +ToPort: -1$/m,
    /IpProtocol: icmpv6\n +FromPort: 128\n +ToPort: -1$/m,
    /FromPort: 3\n +ToPort: 4$/m,
    /FromPort: 2\n +ToPort: -1$/m,
  ],
  proxmox: [
    /^IN ACCEPT .* -p icmp -icmp-type echo-request #/m,
    /^IN ACCEPT .* -p ipv6-icmp -icmp-type echo-request #/m,
    / -icmp-type fragmentation-needed #/,
    / -icmp-type packet-too-big #/,
  ],
  'cisco-nxos': [
    /^ permit icmp 10\.0\.0\.0\/8 host 192\.0\.2\.10 8$/m,
    /^ permit icmp 2001:db8::\/32 host 2001:db8::1 128$/m,
    /^ permit icmp .* 3 4$/m,
    /^ permit icmp .* 2$/m,
  ],
  'cisco-asa': [
    /^ service-object icmp 8$/m,
    /^ service-object icmp6 128$/m,
    /^ service-object icmp 3 4$/m,
    /^ service-object icmp6 2$/m,
  ],
  fortios: [
    /set protocol ICMP\n +set icmptype 8\n +set comment/,
    /set protocol ICMP6\n +set icmptype 128\n +set comment/,
    /set icmptype 3\n +set icmpcode 4\n/,
    /set icmptype 2\n +set comment/,
  ],
  panos: [
    / application ping service application-default action allow$/m,
    / application ping6 service application-default action allow$/m,
    /NOT WRITTEN: ICMP fragmentation needed/,
    /NOT WRITTEN: ICMP fragmentation needed/,
  ],
  'juniper-srx': [
    / protocol icmp icmp-type 8$/m,
    / protocol icmp6 icmp6-type 128$/m,
    / protocol icmp icmp-type 3 icmp-code 4$/m,
    / protocol icmp6 icmp6-type 2$/m,
  ],
  routeros: [
    /^\/ip firewall filter add .* protocol=icmp icmp-options=8:0-255 /m,
    /^\/ipv6 firewall filter add .* protocol=icmpv6 icmp-options=128:0-255 /m,
    / icmp-options=3:4 /,
    / icmp-options=2:0-255 /,
  ],
  vyos: [
    /rule 20 protocol 'icmp'\n.* rule 20 icmp type '8'$/m,
    /rule 20 protocol 'ipv6-icmp'\n.* rule 20 icmpv6 type '128'$/m,
    / icmp type '3'\n.* icmp code '4'$/m,
    / icmpv6 type '2'$/m,
  ],
  pf: [
    /^pass in quick inet proto icmp from 10\.0\.0\.0\/8 to 192\.0\.2\.10 icmp-type 8 keep state /m,
    /^pass in quick inet6 proto icmp6 from 2001:db8::\/32 to 2001:db8::1 icmp6-type 128 keep state /m,
    / icmp-type 3 code 4 keep state /,
    / icmp6-type 2 keep state /,
  ],
  'terraform-aws': [
    /ip_protocol {7}= "icmp"\n {2}from_port {9}= 8\n {2}to_port {11}= -1\n/,
    /ip_protocol {7}= "icmpv6"\n {2}from_port {9}= 128\n {2}to_port {11}= -1\n/,
    /from_port {9}= 3\n {2}to_port {11}= 4\n/,
    /from_port {9}= 2\n {2}to_port {11}= -1\n/,
  ],
  nmap: [
    /^nmap --reason -sn -PE --disable-arp-ping 192\.0\.2\.10$/m,
    /^nmap -6 --reason -sn -PE --disable-arp-ping 2001:db8::1$/m,
    /NOT WRITTEN: ICMP fragmentation needed/,
    /NOT WRITTEN: ICMP fragmentation needed/,
  ],
  'test-netconnection': [
    /^Test-NetConnection -ComputerName 192\.0\.2\.10$/m,
    /^Test-NetConnection -ComputerName 2001:db8::1$/m,
    /NOT TESTED: ICMP fragmentation needed/,
    /NOT TESTED: ICMP fragmentation needed/,
  ],
  csv: [
    /,ICMP,type 8 \(echo request\),/,
    /,ICMPv6,type 128 \(echo request\),/,
    /,ICMP,"type 3, code 4 \(/,
    /,ICMPv6,type 2 \(/,
  ],
  'register-pci': [
    /,ICMP,type 8 \(echo request\),/,
    /,ICMPv6,type 128 \(echo request\),/,
    /,ICMP,"type 3, code 4 \(/,
    /,ICMPv6,type 2 \(/,
  ],
  'register-fedramp': [
    /^type 8 \(echo request\),ICMP,/m,
    /^type 128 \(echo request\),ICMPv6,/m,
    /^"type 3, code 4 \(.*\)",ICMP,/m,
    /^type 2 \(.*\),ICMPv6,/m,
  ],
  // Without a number: OSCAL has a field for ports alone, so the type stands by its name.
  oscal: [
    /"name": "icmp-echo-request"/,
    /"name": "icmp-echo-request"/,
    /"name": "icmp-fragmentation-needed/,
    /"name": "icmp-fragmentation-needed/,
  ],
  markdown: [/ \| ICMP \| type 8 /, / \| ICMPv6 \| type 128 /, / \| ICMP \| type 3, code 4 /, / \| ICMPv6 \| type 2 /],
  'change-request': [
    /^1\. ICMP type 8 \(echo request\), from /m,
    /^1\. ICMPv6 type 128 \(echo request\), from /m,
    /^1\. ICMP type 3, code 4 /m,
    /^1\. ICMPv6 type 2 /m,
  ],
};

for (const [id, [ping4, ping6, tooBig4, tooBig6]] of Object.entries(LINES))
  test(`${id}: a type, in each version of IP by its own number`, () => {
    assert.match(text(id, setOf([PING])), ping4);
    assert.match(text(id, setOf([PING], V6)), ping6);
    assert.match(text(id, setOf([TOO_BIG])), tooBig4);
    assert.match(text(id, setOf([TOO_BIG], V6)), tooBig6);
  });

/** Those that know no types: what they would open instead is more than was chosen. */
const CANNOT: Readonly<Record<string, RegExp>> = {
  ufw: /NOT WRITTEN: ICMP echo request\. The commands of ufw know no ICMP/,
  'firewalld-service': /NOT WRITTEN: ICMP echo request\. A service of firewalld knows no types of ICMP/,
  'ansible-ufw': /NOT WRITTEN: ICMP echo request\. The commands of ufw know no ICMP/,
  'terraform-gcp': /NOT WRITTEN: ICMP echo request\. Google Cloud knows no types of ICMP/,
  'azure-powershell': /NOT WRITTEN: ICMP echo request\. Azure knows no types of ICMP/,
  kubernetes: /NOT WRITTEN: ICMP echo request\. A NetworkPolicy knows TCP, UDP and SCTP/,
  'terraform-azure': /NOT WRITTEN: ICMP echo request\. Azure knows no types of ICMP/,
};

for (const [id, line] of Object.entries(CANNOT))
  test(`${id}: says that it can't, and opens nothing in its place`, () => {
    assert.match(text(id, setOf([PING])), line);
    assert.doesNotMatch(text(id, setOf([PING])), /protocol value="icmp|= "Icmp"|proto icmp/);
  });

test('every syntax is asked here', () => {
  const others = ['powershell-groups', 'firewalld-service-back'];
  const asked = [...Object.keys(LINES), ...Object.keys(CANNOT), ...others];
  assert.deepEqual(asked.sort(), SYNTAXES.map(({ id }) => id).sort());
});

test('for any address there is a rule for each version of IP', () => {
  const set = setOf([PING], ANYONE);
  for (const id of ['powershell', 'netsh', 'nftables', 'iptables', 'cisco-ios', 'terraform-aws', 'csv'])
    for (const number of [/\b8\b/, /\b128\b/]) assert.match(text(id, set), number, id);
});

test('firewalld: one rule does for both versions, unless their names differ', () => {
  const rules = (set: RuleSet) =>
    text('firewalld-rich', set)
      .replace(/^#.*$/gm, '')
      .match(/icmp-type name="[a-z-]+"/g);
  assert.deepEqual(rules(setOf([PING], ANYONE)), ['icmp-type name="echo-request"']);
  assert.deepEqual(rules(setOf([TOO_BIG], ANYONE)), [
    'icmp-type name="fragmentation-needed"',
    'icmp-type name="packet-too-big"',
  ]);
});

test('iptables: each of the two programs gets lines of its own', () => {
  const written = text('iptables', setOf([PING, permit(tcp(445))], ANYONE));
  const [four = '', six = ''] = written.split('rules_ip6tables() {');
  assert.match(four, /^-A portolan-test-0a1b2 -p icmp -m icmp --icmp-type 8 /m);
  assert.match(six, /^-A portolan-test-0a1b2 -p ipv6-icmp -m icmp6 /m);
  for (const part of [four, six]) assert.match(part, /^-A portolan-test-0a1b2 -p tcp /m);
});

test('Cisco: the answer to an echo request is an echo reply, and an error has none', () => {
  const written = text('cisco-ios', setOf([PING, TOO_BIG]));
  const [, back = ''] = written.split('\nip access-list extended PORTOLAN-TEST-0A1B2-TO-SOURCE\n');
  assert.deepEqual(back.split('\n\n')[0]?.split('\n'), [
    ' remark Answers: an access list has no memory',
    ' permit icmp host 192.0.2.10 10.0.0.0 0.255.255.255 0',
  ]);
});

test('Windows names the version in the name of a rule', () => {
  const written = text('powershell', setOf([PING], ANYONE));
  for (const name of ['ICMP echo request', 'ICMPv6 echo request'])
    assert.ok(written.includes(`allow ${name} in'`), name);
});
