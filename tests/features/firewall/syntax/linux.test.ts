/** Linux: nftables, iptables, ufw and firewalld. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firewalldRich } from '#features/firewall/syntax/firewalld-rich.ts';
import { firewalldService, firewalldServiceReverse } from '#features/firewall/syntax/firewalld-service.ts';
import { iptables } from '#features/firewall/syntax/iptables.ts';
import { nftables } from '#features/firewall/syntax/nftables.ts';
import { ufw } from '#features/firewall/syntax/ufw.ts';
import { ANY, ip, OPEN, permit, setOf, tcp, udp } from '../../../support/firewall/sets.ts';

const SMB = permit(tcp(445));
const BACK = permit(udp(53), 'reverse');
const AH = permit({ kind: 'ip', protocol: 51 });
const V6 = { source: ip('2001:db8::/32'), destination: ip('2001:db8::1') };
const ANYONE = { source: ANY, destination: ANY };

test('each writes source and destination, and the other way round for the way back', () => {
  const set = setOf([SMB, BACK]);
  assert.match(nftables.write(set), /ip saddr 10\.0\.0\.0\/8 ip daddr 192\.0\.2\.10 tcp dport 445 accept/);
  assert.match(nftables.write(set), /ip saddr 192\.0\.2\.10 ip daddr 10\.0\.0\.0\/8 udp dport 53 accept/);
  assert.match(iptables.write(set), /^-A PORTOLAN -s 192\.0\.2\.10 -d 10\.0\.0\.0\/8 -p udp -m udp --dport 53 /m);
  assert.match(ufw.write(set), /^ufw allow proto udp from 192\.0\.2\.10 to 10\.0\.0\.0\/8 port 53 /m);
  assert.match(
    firewalldRich.write(set),
    /source address="192\.0\.2\.10" destination address="10\.0\.0\.0\/8" port port="53" protocol="udp" accept'$/m,
  );
});

test('IPv6 has words of its own', () => {
  const set = setOf([SMB], V6);
  assert.match(nftables.write(set), /ip6 saddr 2001:db8::\/32 ip6 daddr 2001:db8::1 tcp dport 445/);
  assert.match(iptables.write(set), /^# Load it with: ip6tables-restore --noflush/m);
  assert.doesNotMatch(iptables.write(set), /: iptables-restore/);
  assert.match(firewalldRich.write(set), /family="ipv6"/);
  assert.match(firewalldService.write(set), /<destination ipv6="2001:db8::1"\/>/);
});

test('any address is no match at all, and serves both versions of IP', () => {
  const set = setOf([SMB], ANYONE);
  assert.match(nftables.write(set), /^ {4}tcp dport 445 accept/m);
  assert.match(iptables.write(set), /: iptables-restore.*\n.*: ip6tables-restore/);
  assert.match(ufw.write(set), / from any to any port 445 /);
  assert.match(firewalldRich.write(set), /'rule port port="445" protocol="tcp" accept'/);
  assert.doesNotMatch(firewalldService.write(set), /destination ipv/);
});

test('what is not filled in stands so that no name server is asked', () => {
  const set = setOf([SMB], { source: OPEN, destination: OPEN });
  assert.match(nftables.write(set), /ip saddr \$SOURCE ip daddr \$DESTINATION /);
  assert.match(iptables.write(set), / -s SOURCE\/MASK -d DESTINATION\/MASK /);
});

test('the Authentication Header is matched as IPv6 has it', () => {
  assert.match(nftables.write(setOf([AH])), /meta l4proto 51 accept/);
  assert.match(nftables.write(setOf([AH], V6)), /ip6 nexthdr 51 accept/);
  assert.match(nftables.write(setOf([AH], ANYONE)), /meta l4proto 51 accept.*\n {4}ip6 nexthdr 51 accept/);
  assert.match(iptables.write(setOf([AH], V6)), / -m ah /);
  assert.match(iptables.write(setOf([AH], ANYONE)), /^# For ip6tables-restore write -m ah /m);
  assert.doesNotMatch(iptables.write(setOf([AH])), /write -m ah/);
});

test('a file for nft makes its own table anew, and drops nothing', () => {
  const text = nftables.write(setOf([SMB]));
  assert.match(text, /^table inet portolan\ndelete table inet portolan$/m);
  assert.doesNotMatch(text, /policy drop/);
});

test('ufw leaves out port 0 and SCTP, says so, and keeps the rest of a range', () => {
  const text = ufw.write(setOf([permit(tcp(0, 9)), permit({ kind: 'ports', transport: 'sctp', from: 7, to: 7 })]));
  assert.match(text, / port 1:9 /);
  assert.match(text, /^# NOT WRITTEN: TCP 0\. /m);
  assert.match(text, /^# NOT WRITTEN: SCTP 7\. /m);
});

test('a service is for one way; the other has one of its own, where there is any', () => {
  const set = setOf([SMB, BACK]);
  assert.match(firewalldService.write(set), /port="445"/);
  assert.doesNotMatch(firewalldService.write(set), /port="53"/);
  assert.match(firewalldServiceReverse.write(set), /port="53"[^]*<destination ipv4="10\.0\.0\.0\/8"\/>/);
  assert.equal(firewalldServiceReverse.appliesTo?.(setOf([SMB])), false);
});
