/** Firewall rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Permit, PermitTarget } from '#chart/permits/permit.ts';
import { inboundPermits, rulesFor } from '#features/firewall/page-rules.ts';
import { targetText } from '#chart/permits/target.ts';
import type { Service } from '#chart/model.ts';
import { chartOf, ENDPOINT, GRE, take } from '../../support/entries.ts';
import { realChart } from '../../support/real-chart.ts';

const PAGE = 'https://example.org/services/server/';
const permit = (target: PermitTarget): Permit => ({ direction: 'forward', target, reasons: [] });
const at = (transport: 'tcp' | 'udp', port: number) => permit({ kind: 'ports', transport, from: port, to: port });
const SMB = at('tcp', 445);
const NTP = at('udp', 123);
const MAPPER = at('tcp', 135);
const RPC = permit({ kind: 'rpc' });
const FTP_DATA = permit({ kind: 'dynamic', transport: 'tcp' });
const PING = permit({ kind: 'icmp', type: 'echo-request' });
const TUNNEL = permit({ kind: 'ip', protocol: 47 });

const rule = (syntax: RegExp, ...openings: Permit[]) => {
  const found = rulesFor(openings, PAGE).find((r) => syntax.test(r.syntax));
  assert.ok(found, `a rule for ${syntax.source}`);
  return found;
};
/** What a service's openings are, in short. */
const opened = ({ endpoints }: Service) => inboundPermits(endpoints).map(({ target }) => targetText(target));

const POWERSHELL = /PowerShell/;
const NETSH = /netsh/;
const NFTABLES = /nftables/;
const CISCO = /Cisco/;

test('there are four syntaxes, each with its trap', () => {
  const rules = rulesFor([SMB], PAGE);
  assert.equal(rules.length, 4);
  for (const { syntax, trap } of rules) assert.match(trap, /\.$/, syntax);
});

test('every line of every syntax still holds SOURCE, so that an unread rule opens nothing', () => {
  const openings = [SMB, NTP, MAPPER, RPC, TUNNEL, PING];
  for (const { syntax, text } of rulesFor(openings, PAGE)) {
    const lines = text.split('\n');
    assert.equal(lines.length, openings.length, syntax);
    for (const line of lines) assert.match(line, /\bSOURCE\b/, syntax);
  }
});

test('the same holds for every service of the real chart', () => {
  for (const service of realChart.services.values())
    for (const { text } of rulesFor(inboundPermits(service.endpoints), PAGE))
      for (const line of text.split('\n')) assert.match(line, /\bSOURCE\b/, service.id);
});

test('a plain port stands as its number in each syntax', () => {
  assert.match(rule(POWERSHELL, SMB).text, /-Direction Inbound -Action Allow -Protocol TCP -LocalPort 445 /);
  assert.match(rule(NETSH, SMB).text, /dir=in action=allow protocol=TCP localport=445 /);
  assert.match(rule(NFTABLES, SMB).text, /ip saddr SOURCE tcp dport 445 accept/);
  assert.match(rule(CISCO, SMB).text, /^permit tcp SOURCE WILDCARD DESTINATION WILDCARD eq 445$/);
  assert.match(rule(NFTABLES, NTP).text, /udp dport 123 /);
});

test('Windows takes the keyword RPC for the dynamic ports, and no range', () => {
  assert.match(rule(POWERSHELL, RPC).text, /-LocalPort RPC /);
  assert.match(rule(NETSH, RPC).text, /localport=RPC /);
  for (const syntax of [POWERSHELL, NETSH]) assert.doesNotMatch(rule(syntax, RPC).text, /49152|65535/);
});

test('a dynamic port of another protocol is a range on Windows too, since the mapper does not know it', () => {
  assert.match(rule(POWERSHELL, FTP_DATA).text, /-LocalPort 49152-65535 /);
  assert.match(rule(NETSH, FTP_DATA).text, /localport=49152-65535 /);
  assert.doesNotMatch(rule(POWERSHELL, FTP_DATA).trap, /RPC/);
});

test('where nothing has to be let in there is no rule', () => assert.deepEqual(rulesFor([], PAGE), []));

test('Windows takes a keyword for the endpoint mapper, with a hyphen for netsh, and the trap says so', () => {
  assert.match(rule(POWERSHELL, MAPPER).text, /-LocalPort RPCEPMap /);
  assert.match(rule(NETSH, MAPPER).text, /localport=RPC-EPMap /);
  assert.match(rule(POWERSHELL, SMB, MAPPER).trap, /RPCEPMap/);
  assert.doesNotMatch(rule(POWERSHELL, SMB).trap, /RPCEPMap/);
});

test('the line for nftables stands before a final drop, where an appended one would open nothing; that is said', () => {
  const { services } = realChart;
  const nft = rulesFor(inboundPermits(take(services, 'server').endpoints), PAGE).find((r) => NFTABLES.test(r.syntax));
  for (const line of (nft?.text ?? '').split('\n')) assert.match(line, /^nft insert rule inet filter input /);
  assert.match(nft?.trap ?? '', /^Goes to the top of the chain/);
});

test('135 on UDP is a number like any other', () => {
  assert.match(rule(POWERSHELL, at('udp', 135)).text, /-Protocol UDP -LocalPort 135 /);
});

test('the others take the dynamic range and the number of the endpoint mapper', () => {
  assert.match(rule(NFTABLES, RPC).text, /tcp dport 49152-65535 /);
  assert.match(rule(CISCO, RPC).text, /range 49152 65535$/);
  assert.match(rule(NFTABLES, MAPPER).text, /dport 135 /);
  assert.match(rule(CISCO, MAPPER).text, /eq 135$/);
});

test('an IP protocol is opened by its number, without any port', () => {
  assert.match(rule(POWERSHELL, TUNNEL).text, /-Protocol 47 -RemoteAddress/);
  assert.match(rule(NETSH, TUNNEL).text, /protocol=47 remoteip/);
  assert.match(rule(NFTABLES, TUNNEL).text, /ip saddr SOURCE meta l4proto 47 accept/);
  assert.match(rule(CISCO, TUNNEL).text, /^permit 47 SOURCE WILDCARD DESTINATION WILDCARD$/);
  for (const { text } of rulesFor([TUNNEL], PAGE)) assert.doesNotMatch(text, /LocalPort|localport|dport|\beq\b/);
});

test('a message of ICMP is opened by its type, for IPv4, and the trap says so', () => {
  assert.match(rule(POWERSHELL, PING).text, / -Protocol ICMPv4 -IcmpType 8 -RemoteAddress SOURCE$/);
  assert.match(rule(NETSH, PING).text, / protocol=icmpv4:8,any remoteip=SOURCE$/);
  assert.match(rule(NFTABLES, PING).text, / ip saddr SOURCE icmp type 8 accept /);
  assert.equal(rule(CISCO, PING).text, 'permit icmp SOURCE WILDCARD DESTINATION WILDCARD 8');
  for (const { trap } of rulesFor([PING], PAGE)) assert.match(trap, /are for IPv4/);
  for (const { trap } of rulesFor([SMB], PAGE)) assert.doesNotMatch(trap, /ICMP/);
});

test('the page’s address goes into the description or the comment, where a syntax has one', () => {
  assert.ok(rule(POWERSHELL, SMB).text.includes(`-Description '${PAGE}'`));
  assert.ok(rule(NFTABLES, SMB).text.includes(`"${PAGE}"`));
});

test('an endpoint that only goes out opens no way in', () => {
  const endpoints = [
    ENDPOINT,
    { ...ENDPOINT, port: 20, direction: 'outbound' },
    { ...ENDPOINT, port: 21, direction: 'both' },
  ];
  const { services } = chartOf({ services: { server: { endpoints } } });
  assert.deepEqual(opened(take(services, 'server')), ['TCP 21', 'TCP 445']);
});

test('an opening that several endpoints share is opened once, in the order of their numbers', () => {
  const chart = chartOf({
    services: {
      server: {
        endpoints: [
          ENDPOINT,
          { ...ENDPOINT, protocol: 'rpc' },
          { ...ENDPOINT, transport: 'udp' },
          { ...ENDPOINT, port: 'dynamic', protocol: 'rpc' },
          { ...ENDPOINT, port: 'dynamic', protocol: 'rpc' },
          GRE,
        ],
      },
    },
  });
  assert.deepEqual(opened(take(chart.services, 'server')), [
    'TCP 445',
    'TCP dynamic (RPC)',
    'UDP 445',
    'IP protocol 47 (GRE)',
  ]);
});

test('dynamic ports of RPC and of something else are two openings: only one has a keyword', () => {
  const endpoints = [
    { ...ENDPOINT, port: 'dynamic', protocol: 'rpc' },
    { ...ENDPOINT, port: 'dynamic', protocol: 'ftp' },
  ];
  const { services } = chartOf({ services: { server: { endpoints } } });
  const lines = rulesFor(inboundPermits(take(services, 'server').endpoints), PAGE)[0]?.text.split('\n') ?? [];
  assert.equal(lines.length, 2);
  assert.ok(lines.some((line) => line.includes('-LocalPort RPC ')));
  assert.ok(lines.some((line) => line.includes('-LocalPort 49152-65535 ')));
});

test('a range is opened as that range, in every syntax', () => {
  const endpoints = [{ ...ENDPOINT, port: '3000-5000' }];
  const { services } = chartOf({ services: { server: { endpoints } } });
  const [powershell, netsh, nftables, cisco] = rulesFor(inboundPermits(take(services, 'server').endpoints), PAGE);
  assert.match(powershell?.text ?? '', /TCP 3000-5000 in' .*-LocalPort 3000-5000 /);
  assert.match(netsh?.text ?? '', /localport=3000-5000 /);
  assert.match(nftables?.text ?? '', /tcp dport 3000-5000 /);
  assert.match(cisco?.text ?? '', /range 3000 5000$/);
});
