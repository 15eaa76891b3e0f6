/** Linux: nftables, iptables, ufw and firewalld. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firewalldRich } from '#features/firewall/syntax/firewalld-rich.ts';
import { firewalldService, firewalldServiceReverse } from '#features/firewall/syntax/firewalld-service.ts';
import { iptables } from '#features/firewall/syntax/iptables.ts';
import { nftables } from '#features/firewall/syntax/nftables.ts';
import { writtenRules } from '#features/firewall/syntax/written-rules.ts';
import { ufw } from '#features/firewall/syntax/ufw.ts';
import { textIn } from '../../../support/firewall/texts.ts';
import { ANY, ip, OPEN, permit, setOf, tcp, udp } from '../../../support/firewall/sets.ts';

const SMB = permit(tcp(445));
const BACK = permit(udp(53), 'reverse');
const AH = permit({ kind: 'ip', protocol: 51 });
const V6 = { source: ip('2001:db8::/32'), destination: ip('2001:db8::1') };
const ANYONE = { source: ANY, destination: ANY };

test('each writes source and destination, and the other way round for the way back', () => {
  const set = setOf([SMB, BACK]);
  assert.match(textIn(nftables, set), /ip saddr 10\.0\.0\.0\/8 ip daddr 192\.0\.2\.10 tcp dport 445 accept/);
  assert.match(textIn(nftables, set), /ip saddr 192\.0\.2\.10 ip daddr 10\.0\.0\.0\/8 udp dport 53 accept/);
  assert.match(
    textIn(iptables, set),
    /^-A portolan-test-0a1b2 -s 192\.0\.2\.10 -d 10\.0\.0\.0\/8 -p udp -m udp --dport 53 /m,
  );
  assert.match(textIn(ufw, set), /^ufw allow proto udp from 192\.0\.2\.10 to 10\.0\.0\.0\/8 port 53 /m);
  assert.match(
    textIn(firewalldRich, set),
    /source address="192\.0\.2\.10" destination address="10\.0\.0\.0\/8" port port="53" protocol="udp" accept'$/m,
  );
});

test('IPv6 has words of its own', () => {
  const set = setOf([SMB], V6);
  assert.match(textIn(nftables, set), /ip6 saddr 2001:db8::\/32 ip6 daddr 2001:db8::1 tcp dport 445/);
  assert.match(textIn(iptables, set), /^# Load it with: ip6tables-restore --noflush/m);
  assert.doesNotMatch(textIn(iptables, set), /: iptables-restore/);
  assert.match(textIn(firewalldRich, set), /family="ipv6"/);
  assert.match(textIn(firewalldService, set), /<destination ipv6="2001:db8::1"\/>/);
});

test('any address is no match at all, and serves both versions of IP', () => {
  const set = setOf([SMB], ANYONE);
  assert.match(textIn(nftables, set), /^ {4}tcp dport 445 accept/m);
  assert.match(textIn(iptables, set), /: iptables-restore.*\n.*: ip6tables-restore/);
  assert.match(textIn(ufw, set), / from any to any port 445 /);
  assert.match(textIn(firewalldRich, set), /'rule port port="445" protocol="tcp" accept'/);
  assert.doesNotMatch(textIn(firewalldService, set), /destination ipv/);
});

test('what is not filled in stands so that no name server is asked', () => {
  const set = setOf([SMB], { source: OPEN, destination: OPEN });
  assert.match(textIn(nftables, set), /ip saddr \$SOURCE ip daddr \$DESTINATION /);
  assert.match(textIn(iptables, set), / -s SOURCE\/MASK -d DESTINATION\/MASK /);
});

test('the Authentication Header is matched as IPv6 has it', () => {
  assert.match(textIn(nftables, setOf([AH])), /meta l4proto 51 accept/);
  assert.match(textIn(nftables, setOf([AH], V6)), /ip6 nexthdr 51 accept/);
  assert.match(textIn(nftables, setOf([AH], ANYONE)), /meta l4proto 51 accept.*\n {4}ip6 nexthdr 51 accept/);
  assert.match(textIn(iptables, setOf([AH], V6)), / -m ah /);
  assert.match(textIn(iptables, setOf([AH], ANYONE)), /^# For ip6tables-restore write -m ah /m);
  assert.doesNotMatch(textIn(iptables, setOf([AH])), /write -m ah/);
});

test('a file for nft makes its own table anew, and drops nothing', () => {
  const text = textIn(nftables, setOf([SMB]));
  assert.match(text, /^table inet portolan-test-0a1b2\ndelete table inet portolan-test-0a1b2$/m);
  assert.doesNotMatch(text, /policy drop/);
});

test('ufw leaves out port 0 and SCTP, says so, and keeps the rest of a range', () => {
  const text = textIn(ufw, setOf([permit(tcp(0, 9)), permit({ kind: 'ports', transport: 'sctp', from: 7, to: 7 })]));
  assert.match(text, / port 1:9 /);
  assert.match(text, /^# NOT WRITTEN: TCP 0\. /m);
  assert.match(text, /^# NOT WRITTEN: SCTP 7\. /m);
});

test('a service is for one way; the other has one of its own, where there is any', () => {
  const set = setOf([SMB, BACK]);
  assert.match(textIn(firewalldService, set), /port="445"/);
  assert.doesNotMatch(textIn(firewalldService, set), /port="53"/);
  assert.match(textIn(firewalldServiceReverse, set), /port="53"[^]*<destination ipv4="10\.0\.0\.0\/8"\/>/);
  assert.ok(!writtenRules(setOf([SMB])).some(({ id }) => id === firewalldServiceReverse.id));
});
