/**
 * Sets on machines that have rules already, in real kernels: loaded, tried, loaded beside another, loaded again, taken
 * out; at the end the machine's rules are what they were. Each machine drops or rejects in a way of its own.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { type Placement, USUAL_PLACEMENT } from '#features/firewall/model/placement.ts';
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import { needProgram } from '../../scripts/debian.ts';
import { ip, permit, setOf, tcp } from '../support/firewall/sets.ts';
import {
  BANNED,
  CLIENT,
  endNetworks,
  type Machine,
  routedMachines,
  SERVER,
  twoMachines,
  whyNoNetworks,
} from './network.ts';
import { file, textOf } from './support.ts';

/** Of the machine's own rules: 22 is open. Of the sets: 445, and 8080. Of nobody: 9999. */
const [OWN, FIRST, SECOND, NOBODY] = [22, 445, 8080, 9999];
const PORTS = [OWN, FIRST, SECOND, NOBODY];

const whyNot = whyNoNetworks();
if (whyNot) throw new Error(whyNot);

const CLEAR = '*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\nCOMMIT\n';

/** A firewall program: how its own rules are written down, loaded and read back. */
interface Tool {
  name: string;
  syntax: string;
  /** The folder with the programs, in front of the path. */
  path: string;
  load: (machine: Machine, rules: string, path: string) => void;
  read: (machine: Machine, path: string) => string;
  clear: (machine: Machine, path: string) => void;
}

const NFT: Tool = {
  name: 'nft',
  syntax: 'nftables',
  path: '',
  load: (machine, rules) => machine.run(needProgram('nft', 'nftables'), ['-f', '-'], rules),
  read: (machine) =>
    machine
      .run(needProgram('nft', 'nftables'), ['list', 'ruleset'])
      .replace(/counter packets \d+ bytes \d+/g, 'counter packets 0 bytes 0'),
  clear: (machine) => machine.run(needProgram('nft', 'nftables'), ['flush', 'ruleset']),
};

/** A folder with the programs of one backend under their plain names. It outlives the tests, whose rules are cleared with them. */
function programsOf(kind: 'nft' | 'legacy'): string {
  const path = mkdtempSync(join(tmpdir(), 'portolan-firewall-'));
  after(() => rmSync(path, { recursive: true, force: true }));
  for (const name of ['iptables', 'iptables-restore', 'iptables-save'])
    symlinkSync(needProgram(name.replace('iptables', `iptables-${kind}`), 'iptables'), join(path, name));
  return path;
}

const iptables = (kind: 'nft' | 'legacy'): Tool => ({
  name: `iptables-${kind}`,
  syntax: 'iptables',
  path: programsOf(kind),
  load: (machine, rules, path) => machine.run('iptables-restore', [], rules, path),
  read: (machine, path) => machine.run('iptables-save', [], '', path).replace(/^#.*\n|\[\d+:\d+\]/gm, ''),
  clear: (machine, path) => machine.run('iptables-restore', [], CLEAR, path),
});

/** A machine's rules in both ways to write them; `silent` is what a closed port does. */
interface Rules {
  what: string;
  nft: string;
  iptables: string;
  closed: 'silent' | 'refused';
  /** Whether one address is banned by a rule further up. */
  bans?: true;
}

const ESTABLISHED = {
  nft: 'ct state established,related accept',
  iptables: '-m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT',
};

const nftChain = (hook: string, policy: string, rules: readonly string[], more = '') =>
  `table inet filter {\n${more}\nchain ${hook} {\ntype filter hook ${hook} priority filter; policy ${policy};\n${rules.join('\n')}\n}\n}\n`;
const iptablesChain = (hook: string, policy: string, rules: readonly string[], more = '') =>
  `*filter\n:${hook} ${policy} [0:0]\n${more}${rules.map((rule) => `-A ${hook} ${rule}\n`).join('')}COMMIT\n`;

const rulesFor = (hook: 'input' | 'forward'): Rules[] => {
  const H = hook.toUpperCase();
  const nft = (policy: string, rules: string[], more = '') => nftChain(hook, policy, [ESTABLISHED.nft, ...rules], more);
  const ipt = (policy: string, rules: string[], more = '') =>
    iptablesChain(H, policy, [ESTABLISHED.iptables, ...rules], more);
  return [
    {
      what: 'drops by its policy, and knows no answers',
      nft: nftChain(hook, 'drop', [
        `tcp dport ${OWN} accept`,
        ...(hook === 'forward' ? [`tcp sport ${OWN} accept`] : []),
      ]),
      iptables: iptablesChain(H, 'DROP', [
        `-p tcp --dport ${OWN} -j ACCEPT`,
        ...(hook === 'forward' ? [`-p tcp --sport ${OWN} -j ACCEPT`] : []),
      ]),
      closed: 'silent',
    },
    {
      what: 'logs and rejects at the end',
      nft: nft('accept', [
        `tcp dport ${OWN} accept`,
        'limit rate 5/minute log prefix "no: "',
        'counter reject comment "the rest"',
      ]),
      iptables: ipt('ACCEPT', [
        `-p tcp --dport ${OWN} -j ACCEPT`,
        '-m limit --limit 5/minute -j LOG --log-prefix "no: "',
        '-m comment --comment "the rest" -j REJECT --reject-with icmp-port-unreachable',
      ]),
      closed: 'refused',
    },
    {
      what: 'rejects TCP and the rest apart',
      nft: nft('accept', [`tcp dport ${OWN} accept`, 'meta l4proto tcp reject with tcp reset', 'reject']),
      iptables: ipt('ACCEPT', [
        `-p tcp --dport ${OWN} -j ACCEPT`,
        '-p tcp -j REJECT --reject-with tcp-reset',
        '-j REJECT --reject-with icmp-port-unreachable',
      ]),
      closed: 'refused',
    },
    {
      what: 'has banned an address, as fail2ban does',
      nft: nft(
        'drop',
        ['tcp dport 1-65535 jump f2b', `tcp dport ${OWN} accept`],
        `chain f2b {\nip saddr ${BANNED} drop\n}`,
      ),
      iptables: ipt(
        'DROP',
        ['-p tcp -j f2b', `-p tcp --dport ${OWN} -j ACCEPT`],
        `:f2b - [0:0]\n-A f2b -s ${BANNED} -j DROP\n`,
      ),
      closed: 'silent',
      bans: true,
    },
    {
      what: 'has jumps first and returns from them, as Docker does',
      nft: nft(
        'drop',
        ['jump docker_user', `tcp dport ${OWN} accept`],
        `chain docker_user {\nip saddr ${BANNED} drop\nreturn\n}`,
      ),
      iptables: ipt(
        'DROP',
        ['-j DOCKER-USER', `-p tcp --dport ${OWN} -j ACCEPT`],
        `:DOCKER-USER - [0:0]\n-A DOCKER-USER -s ${BANNED} -j DROP\n-A DOCKER-USER -j RETURN\n`,
      ),
      closed: 'silent',
      bans: true,
    },
  ];
};

const set = (name: string, port: number, placement: Partial<Placement>, more: Partial<RuleSet> = {}) =>
  setOf([permit(tcp(port))], {
    name,
    source: ip('10.77.0.0/24'),
    destination: ip(SERVER),
    placement: { ...USUAL_PLACEMENT, ...placement },
    ...more,
  });

/** The networks, made once: rules come and go, cables stay. */
const NETWORKS = { host: twoMachines(), router: routedMachines() };
const FIREWALLED = { host: NETWORKS.host.server, router: NETWORKS.router.router };
before(() => Promise.all([NETWORKS.host.server.listen(...PORTS), NETWORKS.router.server.listen(...PORTS)]));
after(endNetworks);

/** A machine with its own rules: what is loaded and taken out on it, and what the client sees. */
function machineWith(t: TestContext, tool: Tool, on: 'host' | 'router', rules: Rules) {
  const [machine, path] = [FIREWALLED[on], tool.path];
  tool.load(machine, tool === NFT ? rules.nft : rules.iptables, path);
  t.after(() => tool.clear(machine, path));
  const script = (one: RuleSet, ...args: string[]) =>
    machine.run('sh', [file(t, textOf(one, tool.syntax), `${one.name}.sh`), ...args], '', path);
  return {
    load: (one: RuleSet) => script(one),
    undo: (one: RuleSet) => script(one, 'undo'),
    rules: () => tool.read(machine, path),
    seen: (from = CLIENT) => NETWORKS[on].client.reach(SERVER, PORTS, from),
  };
}

const TOOLS = [NFT, iptables('nft'), iptables('legacy')];

/** The old backend of iptables has the same parser as the new one: two kinds of machine do. */
const kindsFor = (tool: Tool, on: 'host' | 'router'): Rules[] =>
  rulesFor(on === 'host' ? 'input' : 'forward').slice(0, tool.name === 'iptables-legacy' ? 2 : undefined);

for (const tool of TOOLS)
  for (const on of ['host', 'router'] as const)
    for (const rules of kindsFor(tool, on))
      test(`${tool.name}, a ${on} that ${rules.what}: two sets come and go, and nothing else changes`, async (t) => {
        const machine = machineWith(t, tool, on, rules);
        const { closed } = rules;
        const [first, second] = [set('portolan-first', FIRST, { on }), set('portolan-second', SECOND, { on })];
        const atFirst = machine.rules();
        assert.deepEqual(await machine.seen(), ['open', closed, closed, closed]);
        machine.load(first);
        assert.deepEqual(await machine.seen(), ['open', 'open', closed, closed]);
        machine.load(second);
        assert.deepEqual(await machine.seen(), ['open', 'open', 'open', closed]);
        if (rules.bans) assert.ok(!(await machine.seen(BANNED)).includes('open'));
        const both = machine.rules();
        machine.load(second);
        assert.equal(machine.rules(), both);
        machine.load(first);
        assert.deepEqual(machine.rules().split('\n').sort(), both.split('\n').sort());
        machine.undo(first);
        assert.deepEqual(await machine.seen(), ['open', closed, 'open', closed]);
        machine.undo(second);
        assert.equal(machine.rules(), atFirst);
      });

for (const tool of TOOLS)
  test(`${tool.name}: of several sources and destinations just those get through, as a list and as a range`, async (t) => {
    const [rules = assert.fail()] = rulesFor('input');
    const machine = machineWith(t, tool, 'host', rules);
    const { closed } = rules;
    const destination = [ip('192.0.2.10'), ip(SERVER)];
    const source = [ip('192.0.2.0/24'), ip(CLIENT)];
    machine.load(setOf([permit(tcp(FIRST))], { name: 'portolan-list', source, destination }));
    assert.deepEqual(await machine.seen(), ['open', 'open', closed, closed]);
    assert.deepEqual(await machine.seen(BANNED), ['open', closed, closed, closed]);
    const range = { kind: 'range', version: 4, from: CLIENT, to: BANNED } as const;
    machine.load(
      setOf([permit(tcp(SECOND))], { name: 'portolan-range', source: [range, ip('192.0.2.0/24')], destination }),
    );
    assert.deepEqual(await machine.seen(BANNED), ['open', closed, 'open', closed]);
    assert.deepEqual(await machine.seen(), ['open', 'open', 'open', closed]);
  });
