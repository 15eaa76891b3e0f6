/** Where the scripts for iptables and nftables put the jump to a set, by what the firewall lists; tests/firewall has real ones. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { type Placement, USUAL_PLACEMENT } from '#features/firewall/model/placement.ts';
import { iptables } from '#features/firewall/syntax/iptables.ts';
import { IPTABLES_JUMP } from '#features/firewall/syntax/iptables-script.ts';
import { NFT_JUMP } from '#features/firewall/syntax/nftables-script.ts';
import { writeRules } from '#features/firewall/syntax/write-rules.ts';
import { permit, setOf, tcp } from '../../../support/firewall/sets.ts';
import { textIn } from '../../../support/firewall/texts.ts';

/** What the function `jump` of a script answers where the firewall lists these lines of a chain. */
function answered(t: TestContext, script: readonly string[], listed: string, call: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-jump-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'listed'), listed);
  for (const program of ['iptables', 'nft']) {
    writeFileSync(join(folder, program), `#!/bin/sh\ncat '${folder}/listed'\n`);
    chmodSync(join(folder, program), 0o755);
  }
  const { stdout, stderr, status } = spawnSync('sh', ['-c', `table='inet filter'\n${script.join('\n')}\n${call}`], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` },
  });
  assert.equal(`${status} ${stderr}`, '0 ');
  return stdout.split('\n').filter(Boolean);
}

/** A chain in the ways of both programs: established, a ban, SSH, what logs, and what drops the rest. */
const IPTABLES = [
  '-P INPUT ACCEPT',
  '-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT',
  '-A INPUT -s 203.0.113.66/32 -j DROP',
  '-A INPUT -p tcp -j f2b',
  '-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT',
  '-A INPUT -m limit --limit 5/min -j LOG --log-prefix "no: "',
  '-A INPUT -m comment --comment "the rest" -j REJECT --reject-with icmp-port-unreachable',
];
const NFT = [
  'ct state established,related accept # handle 2',
  'ip saddr 203.0.113.66 drop # handle 3',
  'jump f2b # handle 4',
  'tcp dport 22 accept # handle 5',
  'limit rate 5/minute burst 5 packets log prefix "no: " # handle 6',
  'counter packets 7 bytes 420 reject comment "the rest" # handle 7',
];
const nftChain = (rules: readonly string[]) =>
  [
    'table inet filter {',
    '\tchain input { # handle 1',
    '\t\ttype filter hook input priority filter; policy accept;',
    ...rules.map((rule) => `\t\t${rule}`),
    '\t}',
    '}',
    '',
  ].join('\n');

test('iptables: the jump stands before what drops all the rest, behind a drop for one host; at the top where that is asked for', (t) => {
  const jump = (listed: readonly string[], place: string) =>
    answered(t, IPTABLES_JUMP, `${listed.join('\n')}\n`, `jump iptables INPUT set ${place}`);
  assert.deepEqual(jump(IPTABLES, 'before-drop'), ['-I INPUT 5 -j set']);
  assert.deepEqual(jump(IPTABLES, 'top'), ['-I INPUT 1 -j set']);
  assert.deepEqual(jump(IPTABLES, 'none'), []);
  assert.deepEqual(jump(IPTABLES.slice(0, 5), 'before-drop'), ['-I INPUT 5 -j set']);
  assert.deepEqual(jump(['-P INPUT DROP'], 'before-drop'), ['-I INPUT 1 -j set']);
  const there = [...IPTABLES.slice(0, 2), '-A INPUT -j set', ...IPTABLES.slice(2)];
  assert.deepEqual(jump(there, 'before-drop'), ['-D INPUT -j set', '-I INPUT 5 -j set']);
  assert.deepEqual(jump(there, 'none'), ['-D INPUT -j set']);
});

test('nft: the same, by the handles of the rules', (t) => {
  const jump = (rules: readonly string[], place: string) =>
    answered(t, NFT_JUMP, nftChain(rules), `jump input set ${place}`);
  assert.deepEqual(jump(NFT, 'before-drop'), ['insert rule inet filter input handle 6 jump set']);
  assert.deepEqual(jump(NFT, 'top'), ['insert rule inet filter input jump set']);
  assert.deepEqual(jump(NFT, 'none'), []);
  assert.deepEqual(jump(NFT.slice(0, 4), 'before-drop'), ['add rule inet filter input jump set']);
  const there = [...NFT.slice(0, 1), 'jump set # handle 9', ...NFT.slice(1)];
  assert.deepEqual(jump(there, 'before-drop'), [
    'delete rule inet filter input handle 9',
    'insert rule inet filter input handle 6 jump set',
  ]);
  assert.deepEqual(jump(there, 'none'), ['delete rule inet filter input handle 9']);
});

const placed = (placement: Partial<Placement>) =>
  setOf([permit(tcp(445))], { placement: { ...USUAL_PLACEMENT, ...placement } });

test('iptables: a host is reached from INPUT alone, a router from FORWARD alone and with its answers; the place is the reader’s', () => {
  const host = textIn(iptables, placed({}));
  assert.match(host, / jump \$program FORWARD portolan-test-0a1b2 none\n/);
  assert.match(host, / jump \$program INPUT portolan-test-0a1b2 before-drop\n/);
  assert.doesNotMatch(host, /ESTABLISHED/);
  const router = textIn(iptables, placed({ on: 'router', at: 'top' }));
  assert.match(router, / jump \$program INPUT portolan-test-0a1b2 none\n/);
  assert.match(router, / jump \$program FORWARD portolan-test-0a1b2 top\n/);
  assert.match(router, /^-A portolan-test-0a1b2 -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT$/m);
});

test('what the chosen place means for drops that are there stands in the trap', () => {
  assert.match(writeRules(iptables, placed({})).trap, /a drop that stands earlier keeps its force/);
  assert.match(writeRules(iptables, placed({ at: 'top' })).trap, /they override drops that stand in it/);
});
