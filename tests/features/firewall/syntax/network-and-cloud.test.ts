/** Cisco's access lists, and Terraform for two clouds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SetEnd } from '#features/firewall/model/rule-set.ts';
import { cisco } from '#features/firewall/syntax/cisco.ts';
import { terraformAws } from '#features/firewall/syntax/terraform-aws.ts';
import { terraformAzure } from '#features/firewall/syntax/terraform-azure.ts';
import { terraformGcp } from '#features/firewall/syntax/terraform-gcp.ts';
import { textIn } from '../../../support/firewall/texts.ts';
import { writtenIn } from '../../../support/firewall/written.ts';
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

const SMB = permit(tcp(445));
const DNS = permit(udp(53));

test('an access list has wildcards, a host for a single address, and the answers in the other list', () => {
  const text = textIn(cisco, setOf([SMB, DNS]));
  assert.match(text, /^ permit tcp 10\.0\.0\.0 0\.255\.255\.255 host 192\.0\.2\.10 eq 445$/m);
  assert.match(text, /^ permit tcp host 192\.0\.2\.10 eq 445 10\.0\.0\.0 0\.255\.255\.255 established$/m);
  assert.match(text, /^ permit udp host 192\.0\.2\.10 eq 53 10\.0\.0\.0 0\.255\.255\.255$/m);
});

test('no line stands twice in an access list: what has no ports is let through both ways by one', () => {
  const gre = (direction: 'forward' | 'reverse') => permit({ kind: 'ip', protocol: 47 }, direction);
  const text = textIn(cisco, setOf([gre('forward'), gre('reverse'), SMB]));
  for (const list of text.split(/^no ip access-list/m)) {
    const lines = list.split('\n').filter((line) => line.startsWith(' permit'));
    assert.equal(new Set(lines).size, lines.length, list);
  }
  assert.equal(text.match(/^ permit 47 /gm)?.length, 2);
});

test('an access list for IPv6 has lengths, and any address gets both kinds', () => {
  const six = textIn(cisco, setOf([SMB], { source: ip('2001:db8::/32'), destination: ip('2001:db8::1') }));
  assert.match(
    six,
    /^ipv6 access-list PORTOLAN-TEST-0A1B2-V6-TO-DESTINATION\n.*\n permit tcp 2001:db8::\/32 host 2001:db8::1 eq 445$/m,
  );
  assert.doesNotMatch(six, /^ip access-list/m);
  const any = textIn(cisco, setOf([SMB], { source: ANY, destination: ANY }));
  assert.equal(any.match(/^(?:ip|ipv6) access-list/gm)?.length, 4);
  assert.match(any, /^ permit tcp any any eq 445$/m);
});

test('an end that is not filled in stands with a wildcard that isn’t either', () => {
  const text = textIn(cisco, setOf([permit(tcp(5000, 5010))], { source: OPEN, destination: OPEN }));
  assert.match(text, /^ permit tcp SOURCE WILDCARD DESTINATION WILDCARD range 5000 5010$/m);
});

test('an unfilled list says that IOS lets everything through an empty one', () => {
  const said = /^! Fill in the words in capitals first: .*\ba bound list without lines lets all through\.$/m;
  assert.match(textIn(cisco, setOf([SMB], { source: OPEN })), said);
  assert.doesNotMatch(textIn(cisco, setOf([SMB])), said);
});

test('a group stands in a network that is asked for, and has a description that never changes', () => {
  const groups = (more: Parameters<typeof setOf>[1]) =>
    /resource "aws_security_group"[^}]*\}/.exec(textIn(terraformAws, setOf([SMB], more)))?.[0];
  assert.match(textIn(terraformAws, setOf([SMB])), /^variable "portolan_test_0a1b2_vpc_id" \{$/m);
  assert.match(
    groups({}) ?? '',
    /description = "What the source may open"\n {2}vpc_id +=\ var\.portolan_test_0a1b2_vpc_id$/m,
  );
  assert.equal(groups({ source: ip('10.9.0.0/16'), edition: '2031.01' }), groups({}));
});

test('a security group protects the machine that listens; any address is two networks', () => {
  const text = textIn(terraformAws, setOf([SMB, permit(tcp(80), 'reverse')], { source: ANY, destination: ANY }));
  assert.match(text, /"aws_security_group" "portolan_test_0a1b2_destination"/);
  assert.match(text, /"aws_security_group" "portolan_test_0a1b2_source"/);
  assert.match(text, /cidr_ipv4 +=\ "0\.0\.0\.0\/0"/);
  assert.match(text, /cidr_ipv6 +=\ "::\/0"/);
  assert.match(textIn(terraformAws, setOf([SMB], { source: ip('10.1.2.3') })), /_source +=\ "10\.1\.2\.3\/32"/);
});

test('a group of AWS is attached to machines, and never to any address', () => {
  for (const id of ['terraform-aws', 'cloudformation']) {
    const text = (more: object) => writtenIn(setOf([SMB], { source: ANY, destination: ANY, ...more }), id)?.text ?? '';
    assert.match(text({}), /# Attach this group to the machines that listen\.$/m, id);
    assert.match(text({ also: ['egress'] }), /# Attach this group to the machines that open the connections\.$/m, id);
    assert.match(text({ destination: ip('10.1.2.3') }), /# Attach this group to 10\.1\.2\.3\.$/m, id);
    assert.doesNotMatch(text({ also: ['egress'] }), /Attach .*any address/, id);
  }
});

test('a group of Azure is bound to machines, and never to any address', () => {
  const text = (destination: SetEnd['addresses'][number]) => textIn(terraformAzure, setOf([SMB], { destination }));
  assert.match(text(ANY), /^# Bind this group to the subnet or the network card of the machines that listen\.$/m);
  assert.match(text(ip('10.1.2.3')), /^# Bind this group to .* of 10\.1\.2\.3\.$/m);
});

/** The arguments in a row, as `terraform fmt` takes them: one line each, with nothing between them. */
function rowsOfArguments(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const line of text.split('\n'))
    if (/^ *\w+ += .*[^[{(]$/.test(line)) rows.at(-1)?.push(line);
    else rows.push([]);
  return rows.filter(({ length }) => length > 0);
}

test('Terraform is written as terraform fmt has it: the signs of a block’s arguments in one column, no wider than needed', () => {
  fc.assert(
    fc.property(fc.oneof(filledSets, openSets, listSets), (set) => {
      for (const syntax of [terraformAws, terraformAzure, terraformGcp])
        for (const row of rowsOfArguments(textIn(syntax, set))) {
          const names = row.map((line) => /^ *\w+/.exec(line)?.[0].length ?? 0);
          for (const line of row) assert.equal(line.indexOf(' = '), Math.max(...names), row.join('\n'));
        }
    }),
    { numRuns: 60 },
  );
});

test('AWS takes GRE by its number, and SCTP is left out instead of opening all of it', () => {
  const text = textIn(
    terraformAws,
    setOf([permit({ kind: 'ip', protocol: 47 }), permit({ kind: 'ports', transport: 'sctp', from: 7, to: 7 })]),
  );
  assert.match(text, /ip_protocol +=\ "47"\n\}/);
  assert.match(text, /^# NOT WRITTEN: SCTP 7\. /m);
  assert.doesNotMatch(text, /"132"|"sctp"/);
});

test('Azure lists the ports of a protocol in one rule, each with its reason, and leaves out GRE', () => {
  const text = textIn(terraformAzure, setOf([SMB, permit(tcp(88)), DNS, permit({ kind: 'ip', protocol: 47 })]));
  assert.equal(text.match(/security_rule \{/g)?.length, 2);
  assert.match(text, /"88",  # SMB, for Print Spooler: https:.*\n +"445", # SMB/);
  assert.match(text, /priority +=\ 100[^]*priority +=\ 110/);
  assert.match(text, /# NOT WRITTEN: IP protocol 47 \(GRE\)\. /);
});
