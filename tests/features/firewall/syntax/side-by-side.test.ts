/** Two sets on one machine, in one module, on one device: whatever an output makes there bears the name of its set. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SyntaxId } from '#features/firewall/syntax/syntax-names.ts';
import { permit, setOf, tcp, udp } from '../../../support/firewall/sets.ts';
import { LOADED, writtenIn } from '../../../support/firewall/written.ts';

/** The names of what a syntax makes, as a program reads them. */
const MADE: Partial<Record<SyntaxId, RegExp>> = {
  powershell: /-(?:Group|DisplayName) '([^']+)'/g,
  'powershell-groups': /-(?:Group|DisplayName) '([^']+)'/g,
  'windows-gpo': /-(?:Group|DisplayName) '([^']+)'/g,
  netsh: /^netsh advfirewall firewall add rule name="([^"]+)"/gm,
  nftables: /^add (?:chain|rule) inet filter (\S+)|^ {2}\{ rules; jump forward (\S+) /gm,
  iptables: /echo ':(\S+) - |^-A (\S+) /gm,
  'firewalld-service': /<short>([^<]+)/g,
  'firewalld-service-back': /<short>([^<]+)/g,
  'ansible-windows': /^ +name: "([^"]+: [^"]+)"|^ +group: "?([^"\n]+)"?$/gm,
  'cisco-ios': /^(?:ip|ipv6) access-list (?:extended )?(\S+)/gm,
  'cisco-nxos': /^(?:ip|ipv6) access-list (\S+)/gm,
  'cisco-asa': /^object(?:-group)? \w+ (\S+)/gm,
  fortios: /^ +(?:edit|set name) "([^"]+)"/gm,
  panos: /^set (?:address(?:-group)?|service(?:-group)?|rulebase security rules) (\S+)/gm,
  'juniper-srx':
    /^set (?:applications application(?:-set)?|security address-book global address(?:-set)?) (\S+)|^set security policies .* policy (\S+) /gm,
  routeros: /^\/ip firewall filter add chain=(?!forward|input)(\S+) /gm,
  vyos: /^set firewall .*?(?:-group|name) '?([^' ]+)'? /gm,
  pf: /pfctl -a (\S+)|^anchor "([^"]+)"/gm,
  'terraform-aws': /^(?:resource "\w+"|variable) "([^"]+)"|^ {2}name +="([^"]+)"/gm,
  'terraform-azure': /^(?:resource "\w+"|variable) "([^"]+)"|^ {2}name += "([^"]+)"/gm,
  'terraform-gcp': /^(?:resource "\w+"|variable) "([^"]+)"|^ {2}name += "([^"]+)"/gm,
  cloudformation: /^ {6}GroupName: (.+)$/gm,
  'azure-powershell': /RuleConfig -Name '([^']+)'/g,
  kubernetes: /^ {2}name: (.+)$/gm,
  proxmox: /^\[group (\S+)/gm,
};

/** Their rules have no names: what takes them out names the rules themselves. Tests and documents make nothing. */
const WITHOUT_NAMES: readonly SyntaxId[] = [
  ...(['ufw', 'firewalld-rich', 'ansible-ufw', 'ansible-firewalld', 'nmap', 'test-netconnection'] as const),
  ...(['csv', 'markdown', 'change-request', 'register-pci', 'register-fedramp', 'oscal'] as const),
];

const PERMITS = [permit(tcp(445)), permit(udp(53)), permit(tcp(80), 'reverse')];

for (const { id, label } of LOADED)
  test(`${label}: all that a set makes bears its name, or its rules are taken out one by one`, () => {
    const { text = '', undo = '', fileName = '' } = writtenIn(setOf(PERMITS, { name: 'portolan-mine7' }), id) ?? {};
    assert.match(fileName, /mine7/);
    const made = MADE[id];
    if (!made) {
      assert.ok(WITHOUT_NAMES.includes(id), `${id} is not looked at`);
      const other = writtenIn(setOf([permit(tcp(8080))], { name: 'portolan-other' }), id);
      const lines = (all: string) => all.split('\n').filter((line) => / (?:445|8080)\b/.test(line));
      for (const line of lines(undo)) assert.ok(!other?.undo.includes(line), line);
      return;
    }
    const names = [...text.matchAll(made)].map((match) => match.slice(1).find((name) => name !== undefined) ?? '');
    assert.ok(names.length > 0, text);
    for (const name of names) assert.match(name, /mine7/i, `${id}: ${name}`);
  });
