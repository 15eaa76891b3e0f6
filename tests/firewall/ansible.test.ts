/** Ansible takes the playbooks, and every argument of a task is one that its module documents, with a value of its type. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test, type TestContext } from 'node:test';
import { parseAllDocuments } from 'yaml';
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import {
  filledSets,
  HOSTILE_TEXTS,
  ip,
  listSets,
  openSets,
  permit,
  setOf,
  tcp,
  udp,
} from '../support/firewall/sets.ts';
import { needProgram } from '../../scripts/debian.ts';
import { ANSIBLE_ENV, ansible, ansibleProgram, checkValue, type Specification, specifications } from './ansible.ts';
import { checkerOf, folder, runApart, samples, SEED, textOf } from './support.ts';

/** The outputs, each with the module that its tasks call. */
const MODULES = {
  'ansible-windows': 'community.windows.win_firewall_rule',
  'ansible-firewalld': 'ansible.posix.firewalld',
  'ansible-ufw': 'community.general.ufw',
} as const;
type PlaybookId = keyof typeof MODULES;
const IDS = Object.keys(MODULES) as PlaybookId[];

type Arguments = Readonly<Record<string, unknown>>;

let known: ReadonlyMap<string, Specification>;
before(() => {
  known = specifications(Object.values(MODULES));
});

/** What a template comes to while the set is put in, and when it is taken out. */
function filledIn(value: unknown, takeOut: boolean): unknown {
  const [, ifTrue, ifFalse] =
    /^\{\{ take_out \| bool(?: \| ternary\('(\w+)', '(\w+)'\))? \}\}$/.exec(String(value)) ?? [];
  if (ifTrue !== undefined) return takeOut ? ifTrue : ifFalse;
  return value === '{{ take_out | bool }}' ? takeOut : value;
}

/** Fails where a task has an argument that its module doesn't document, a value that is of no use, or none where one is needed. */
function checkTask(module: string, given: Arguments): void {
  const specification = known.get(module) ?? assert.fail(`${module} is not documented`);
  for (const [name, { required }] of Object.entries(specification))
    assert.ok(!required || name in given, `${module}: ${name} is missing`);
  for (const [name, value] of Object.entries(given)) {
    const argument = specification[name] ?? assert.fail(`${module} has no argument ${name}`);
    for (const takeOut of [false, true]) checkValue(argument, filledIn(value, takeOut), `${module}: ${name}`);
  }
}

/** The arguments of all tasks of a playbook. */
const tasksIn = (text: string, module: string): Arguments[] =>
  parseAllDocuments(text).flatMap((document) => {
    const plays = (document.toJS() ?? []) as { tasks: Record<string, Arguments | undefined>[] }[];
    return plays.flatMap(({ tasks }) => tasks.map((task) => task[module] ?? assert.fail(`a task without ${module}`)));
  });

/** Windows' profiles and program, and rules for the sending side: what not every set asks for. */
const withMore = (set: RuleSet, i: number): RuleSet =>
  i % 2 === 0
    ? { ...set, also: ['egress'], windows: { profiles: ['domain', 'private'], program: '%ProgramFiles%\\A b\\c.exe' } }
    : set;

const SETS = [...samples(filledSets, 60, SEED), ...samples(listSets, 60, SEED), ...samples(openSets, 10, SEED)].map(
  withMore,
);
const NASTY = HOSTILE_TEXTS.map((text) =>
  setOf([permit(tcp(445), 'forward', { text, path: '/x/' })], { comment: text, ticket: text }),
);

for (const id of IDS)
  test(`${MODULES[id]}: every argument of random sets is documented, and each value fits (seed ${SEED})`, () => {
    const tasks = [...SETS, ...NASTY].flatMap((set) => tasksIn(textOf(set, id), MODULES[id]));
    assert.ok(tasks.length > 100, `${tasks.length} tasks`);
    for (const task of tasks) checkTask(MODULES[id], task);
  });

test('an argument that is misspelt, missing or of another type is found, and a word that is none of the choices', () => {
  const damages: Record<PlaybookId, readonly (readonly [right: RegExp, wrong: string])[]> = {
    'ansible-windows': [
      [/localport:/, 'localprt:'],
      [/protocol: .*/, 'protocol: 6'],
      [/direction: in/, 'direction: inbound'],
    ],
    'ansible-firewalld': [
      [/rich_rule:/, 'richrule:'],
      [/permanent: true/, 'permanent: "yes"'],
      [/ +state: .*\n/, ''],
    ],
    'ansible-ufw': [
      [/to_port:/, 'port:'],
      [/proto: tcp/, 'proto: sctp'],
      [/delete: .*/, 'delete: 1'],
    ],
  };
  for (const id of IDS) {
    const check = (text: string) => {
      for (const task of tasksIn(text, MODULES[id])) checkTask(MODULES[id], task);
    };
    const text = textOf(setOf([permit(tcp(445))]), id);
    check(text);
    for (const [right, wrong] of damages[id]) {
      assert.match(text, right);
      assert.throws(() => check(text.replace(right, wrong)), `${id}: ${String(right)}`);
    }
  }
});

/** Playbooks in files of their own, which go away with the test. */
function playbooks(t: TestContext, texts: readonly string[]): string[] {
  const path = folder(t);
  return texts
    .filter((text) => /^- name/m.test(text))
    .map((text, i) => {
      const file = join(path, `${i}.yml`);
      writeFileSync(file, text);
      return file;
    });
}

const INVENTORY = ['-i', 'SOURCE,DESTINATION,WEB_SERVERS,DATABASE,BROWSER_2,'];

test(`ansible-playbook reads the playbooks of random sets and nasty texts (seed ${SEED})`, (t) => {
  const texts = IDS.flatMap((id) => [...SETS.filter((_, i) => i % 5 === 0), ...NASTY].map((set) => textOf(set, id)));
  const { status, stdout, stderr } = ansible('ansible-playbook', [
    '--syntax-check',
    ...INVENTORY,
    ...playbooks(t, texts),
  ]);
  assert.equal(status, 0, stderr || stdout);
  assert.doesNotMatch(stderr, /WARNING|DEPRECAT/);
});

test('ansible-playbook refuses a module that is none', (t) => {
  const text = textOf(setOf([permit(tcp(445))]), 'ansible-ufw').replace('general.ufw:', 'general.ufww:');
  const { status, stderr } = ansible('ansible-playbook', ['--syntax-check', ...INVENTORY, ...playbooks(t, [text])]);
  assert.notEqual(status, 0);
  assert.match(stderr, /couldn't resolve module/);
});

test('ufw takes what its module makes of the tasks, put in and taken out', (t) => {
  const both = [
    setOf([permit(udp(5000, 5010)), permit({ kind: 'ip', protocol: 47 })]),
    setOf([permit(tcp(445))], { source: ip('2001:db8::/32'), destination: ip('2001:db8::1') }),
  ];
  const [first = '', ...more] = playbooks(
    t,
    both.map((set) => textOf(set, 'ansible-ufw')),
  );
  needProgram(...checkerOf('ufw'));
  const here = ['--connection', 'local', '--check', '-e', 'ansible_python_interpreter=/usr/bin/python3'];
  for (const takeOut of ['false', 'true']) {
    const args = [...here, '-e', `take_out=${takeOut}`, ...INVENTORY, first, ...more];
    const { status, stdout, stderr } = runApart(ansibleProgram('ansible-playbook'), args, {
      ...ANSIBLE_ENV,
      ANSIBLE_GATHERING: 'explicit',
    });
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /^DESTINATION\s+: ok=3 /m);
  }
});
