/** Windows: New-NetFirewallRule, built-in groups and netsh. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { netsh } from '#features/firewall/syntax/netsh.ts';
import { powershellGroups } from '#features/firewall/syntax/powershell-groups.ts';
import { powershell } from '#features/firewall/syntax/powershell.ts';
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import { writeRules } from '#features/firewall/syntax/write-rules.ts';
import { textIn } from '../../../support/firewall/texts.ts';
import { ANY, ip, OPEN, permit, setOf, tcp, udp } from '../../../support/firewall/sets.ts';

const MAPPER = permit(tcp(135));
const RPC = permit({ kind: 'rpc' });
const trapOf = (set: RuleSet) => writeRules(powershell, set).trap;

test('RPC and the endpoint mapper are keywords, which netsh writes with a hyphen', () => {
  const set = setOf([MAPPER, RPC]);
  assert.match(textIn(powershell, set), /-Protocol TCP -LocalPort RPCEPMap .*\n.*-Protocol TCP -LocalPort RPC /);
  assert.match(textIn(netsh, set), /protocol=TCP localport=RPC-EPMap .*\n.*protocol=TCP localport=RPC /);
  for (const text of [textIn(powershell, set), textIn(netsh, set)]) assert.doesNotMatch(text, /49152|1025/);
  assert.match(trapOf(set), /RPC or RPCEPMap/);
  assert.doesNotMatch(trapOf(setOf([permit(udp(135))])), /RPCEPMap/);
  assert.doesNotMatch(trapOf({ ...set, dynamicPorts: '5722' }), /RPC/);
});

test('other dynamic ports are the range of the generation', () => {
  const dynamic = permit({ kind: 'dynamic', transport: 'tcp' });
  assert.match(textIn(powershell, setOf([dynamic])), /-LocalPort 49152-65535 /);
  assert.match(textIn(powershell, setOf([dynamic], { generation: 'before-vista' })), /-LocalPort 1025-5000 /);
});

test('the client is the remote address and the server the local one; any is said of the remote alone', () => {
  const text = textIn(powershell, setOf([permit(tcp(445)), permit(tcp(80), 'reverse')]));
  assert.match(text, /-LocalPort 445 -RemoteAddress 10\.0\.0\.0\/8 -LocalAddress 192\.0\.2\.10$/m);
  assert.match(text, /-LocalPort 80 -RemoteAddress 192\.0\.2\.10 -LocalAddress 10\.0\.0\.0\/8$/m);
  const any = setOf([permit(tcp(445))], { source: ANY, destination: ANY });
  assert.match(textIn(powershell, any), /-RemoteAddress Any$/m);
  assert.match(textIn(netsh, any), / remoteip=any description=/);
});

test('an end that is not filled in is a word that Windows refuses', () => {
  const set = setOf([permit(tcp(445))], { source: OPEN, destination: OPEN });
  assert.match(textIn(powershell, set), /-RemoteAddress SOURCE -LocalAddress DESTINATION$/m);
  assert.match(textIn(netsh, set), / remoteip=SOURCE localip=DESTINATION /);
});

test('SCTP is left out with a line that says so', () => {
  const sctp = permit({ kind: 'ports', transport: 'sctp', from: 5, to: 9 });
  assert.match(
    textIn(powershell, setOf([sctp])),
    /^# NOT WRITTEN: SCTP 5-9\. Windows Firewall knows ports of TCP and UDP only/m,
  );
  assert.match(textIn(netsh, setOf([sctp])), /^rem NOT WRITTEN: SCTP 5-9\. /m);
});

const RDP = permit(tcp(3389));
const GROUP = { id: '@FirewallAPI.dll,-28752', title: 'Remote Desktop', covers: [RDP] };

test('a built-in group takes the place of the rules that it covers, by its id and for the client alone', () => {
  const text = textIn(powershellGroups, setOf([RDP, permit(tcp(9000))], { groups: [GROUP] }));
  assert.match(
    text,
    /^Get-NetFirewallRule -Group '@FirewallAPI\.dll,-28752' -Direction Inbound -Enabled False \| Set-NetFirewallRule -Enabled True -RemoteAddress 10\.0\.0\.0\/8 -LocalAddress 192\.0\.2\.10$/m,
  );
  assert.deepEqual(text.match(/-LocalPort \S+/g), ['-LocalPort 9000']);
});

test('a group for anybody is enabled as it is, and says what more it opens', () => {
  const text = textIn(powershellGroups, setOf([RDP], { groups: [GROUP], source: ANY, destination: ANY }));
  assert.match(
    text,
    /^Get-NetFirewallRule -Group '@FirewallAPI\.dll,-28752' -Direction Inbound -Enabled False \| Set-NetFirewallRule -Enabled True$/m,
  );
  assert.match(text, /^# It opens more than was chosen: UDP 3389 and TCP any port of its program\.$/m);
  assert.doesNotMatch(text, /Only rules that are off/);
});

test('a group whose list may lack something says so, and one that is known whole does not', () => {
  const DNS = permit(tcp(53));
  const dns = { id: '@firewallapi.dll,-53012', title: 'DNS Service', covers: [DNS] };
  assert.match(
    textIn(powershellGroups, setOf([DNS], { groups: [dns] })),
    /^# This group may open more than is listed\.$/m,
  );
  assert.doesNotMatch(textIn(powershellGroups, setOf([RDP], { groups: [GROUP] })), /may open more/);
});

test('without a group every rule is new, and that is said', () => {
  const text = textIn(powershellGroups, setOf([RDP]));
  assert.match(text, /^# No group that is known here covers any of it/m);
  assert.match(text, /-LocalPort 3389 /);
});

test('a group covers the way that was chosen, and not the other', () => {
  const back = permit(tcp(3389), 'reverse');
  const text = textIn(powershellGroups, setOf([RDP, back], { groups: [GROUP], source: ip('10.0.0.1') }));
  assert.match(text, /-LocalPort 3389 -RemoteAddress 192\.0\.2\.10 -LocalAddress 10\.0\.0\.1$/m);
});

test('a rule of a group that is on already keeps its addresses, so that nobody is shut out, and that is said', () => {
  const text = textIn(powershellGroups, setOf([RDP], { groups: [GROUP], destination: ANY }));
  assert.match(
    text,
    /Get-NetFirewallRule -Group .* -Enabled False \| Set-NetFirewallRule -Enabled True -RemoteAddress /,
  );
  assert.match(text, /^# Only rules that are off are touched\. /m);
});

test('for Windows before Vista each output says that it takes none of these lines', () => {
  for (const syntax of [powershell, powershellGroups, netsh]) {
    const said = /^(?:#|rem) For a newer machine that listens: Windows before Vista takes none of these lines/m;
    assert.match(textIn(syntax, setOf([RPC], { generation: 'before-vista' })), said);
    assert.doesNotMatch(textIn(syntax, setOf([RPC])), said);
  }
  assert.match(trapOf(setOf([RPC])), /For Windows 8, Server 2012 and newer/);
});
