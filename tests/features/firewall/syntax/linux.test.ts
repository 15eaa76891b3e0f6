/** Linux: nftables, iptables, ufw and firewalld. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  COMMON_NFT,
  type NftPlace,
  type Placement,
  placeProblems,
  USUAL_PLACEMENT,
} from '#features/firewall/model/placement.ts';
import { firewalldRich } from '#features/firewall/syntax/firewalld-rich.ts';
import { firewalldService, firewalldServiceReverse } from '#features/firewall/syntax/firewalld-service.ts';
import { iptables } from '#features/firewall/syntax/iptables.ts';
import { nftables } from '#features/firewall/syntax/nftables.ts';
import { syntaxesFor } from '#features/firewall/syntax/syntaxes-for.ts';
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
  assert.match(textIn(iptables, set), /^for program in ip6tables; do$/m);
  assert.match(textIn(firewalldRich, set), /family="ipv6"/);
  assert.match(textIn(firewalldService, set), /<destination ipv6="2001:db8::1"\/>/);
});

test('any address is no match at all, and serves both versions of IP', () => {
  const set = setOf([SMB], ANYONE);
  assert.match(textIn(nftables, set), /^add rule inet filter portolan-test-0a1b2 tcp dport 445 accept/m);
  assert.match(textIn(iptables, set), /^for program in iptables ip6tables; do$/m);
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
  assert.match(textIn(nftables, setOf([AH], ANYONE)), /meta l4proto 51 accept.*\n.* ip6 nexthdr 51 accept/);
  assert.match(textIn(iptables, setOf([AH], V6)), / -m ah /);
  assert.match(
    textIn(iptables, setOf([AH], ANYONE)),
    /^rules_iptables[^}]* -p 51 [^}]*\}[^}]*rules_ip6tables[^}]* -m ah /m,
  );
});

const placed = (placement: Partial<Placement>) => setOf([SMB], { placement: { ...USUAL_PLACEMENT, ...placement } });

test('nft: rules go into the reader’s own table and chains, on a host from input, on a router from forward', () => {
  const nft = { table: 'ip fw', input: 'in', forward: 'fwd', output: '' };
  const host = textIn(nftables, placed({ nft }));
  assert.match(host, /^add rule ip fw portolan-test-0a1b2 ip saddr .* tcp dport 445 accept /m);
  assert.match(host, / rules; jump fwd portolan-test-0a1b2 none; jump in portolan-test-0a1b2 before-drop; /);
  const router = textIn(nftables, placed({ nft, on: 'router', at: 'top' }));
  assert.match(router, / rules; jump in portolan-test-0a1b2 none; jump fwd portolan-test-0a1b2 top; /);
  assert.match(router, /^add rule ip fw portolan-test-0a1b2 ct state established,related accept /m);
  assert.doesNotMatch(host, /established/);
});

test('nft: where the host drops what it sends, the answers get a rule there', () => {
  const text = textIn(nftables, placed({ nft: { ...COMMON_NFT, output: 'output' } }));
  assert.match(text, /^add rule inet filter portolan-test-0a1b2-out ct state established,related accept /m);
  assert.match(text, / jump output portolan-test-0a1b2-out before-drop; /);
});

test('nft: a table for one version of IP says what it can’t hold', () => {
  const nft = { ...COMMON_NFT, table: 'ip filter' };
  const text = textIn(nftables, setOf([SMB], { ...V6, placement: { ...USUAL_PLACEMENT, nft } }));
  assert.match(text, /^# NOT WRITTEN: TCP 445\. The table is for the other version of IP\.$/m);
});

test('nft: a table of its own is made anew each time, drops nothing, and says that it opens nothing elsewhere', () => {
  const text = textIn(nftables, placed({ nft: 'own' }));
  assert.match(text, /^table inet portolan-test-0a1b2\ndelete table inet portolan-test-0a1b2$/m);
  assert.doesNotMatch(text, /policy drop;/);
  assert.match(text, /^# A table of its own opens nothing where another table drops/m);
});

test('iptables: a rule has fifteen places for ports at most, of which a range takes two', () => {
  const many = Array.from({ length: 40 }, (_, i) =>
    permit(i % 3 === 0 ? tcp(1000 + 10 * i, 1003 + 10 * i) : tcp(1000 + 10 * i)),
  );
  const lists = [...textIn(iptables, setOf(many)).matchAll(/--dports (\S+)/g)].map(([, list = '']) => list);
  assert.ok(lists.length > 2);
  for (const list of lists) assert.ok(list.split(/[,:]/).length <= 15, list);
});

test('names that would be more than a name in a script are refused', () => {
  const problems = (more: Partial<NftPlace>) => placeProblems({ ...USUAL_PLACEMENT, nft: { ...COMMON_NFT, ...more } });
  assert.deepEqual(problems({}), []);
  for (const name of ['', 'in put', 'x; reboot', '$(x)', "'", 'a\nb', '-x'])
    for (const field of ['input', 'forward'] as const) assert.equal(problems({ [field]: name }).length, 1, name);
  for (const table of ['filter', 'inet', 'bridge filter', "inet filter'; reboot"])
    assert.equal(problems({ table }).length, 1, table);
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
  assert.ok(!syntaxesFor(setOf([SMB])).some(({ id }) => id === 'firewalld-service-back'));
});
