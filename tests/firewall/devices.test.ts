/** FortiOS and RouterOS: every field of what is written is one that Ansible's collections for them know, with a value that fits. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test, type TestContext } from 'node:test';
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import { filledSets, HOSTILE_TEXTS, listSets, permit, setOf, tcp, udp } from '../support/firewall/sets.ts';
import { ansible, checkValue, COLLECTIONS, type Specification, specifications } from './ansible.ts';
import { folder, run, samples, SEED, textOf } from './support.ts';

const SETS: readonly RuleSet[] = [
  ...samples(filledSets, 60, SEED),
  ...samples(listSets, 60, SEED),
  ...HOSTILE_TEXTS.map((text) =>
    setOf([permit(tcp(445), 'forward', { text, path: '/x/' })], { comment: text, ticket: text }),
  ),
];

/** The tables of FortiOS, each with its module. */
const TABLES: Readonly<Record<string, string>> = {
  address: 'fortios_firewall_address',
  address6: 'fortios_firewall_address6',
  'service custom': 'fortios_firewall_service_custom',
  policy: 'fortios_firewall_policy',
};

let fields: Readonly<Record<string, Specification>>;
before(() => {
  const found = specifications(Object.values(TABLES).map((module) => `fortinet.fortios.${module}`));
  fields = Object.fromEntries(
    Object.entries(TABLES).map(([table, module]) => {
      const own = found.get(`fortinet.fortios.${module}`)?.[module.replace('fortios_', '')]?.suboptions;
      return [table, own ?? assert.fail(`${module} is not documented`)];
    }),
  );
});

/** A value as the module wants it. */
function valueOf(text: string, type: string): unknown {
  const words = (text.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, ''));
  if (type === 'int') return Number(text);
  return type === 'list' ? words : words.join(' ');
}

/** How many fields a configuration sets; fails where its table doesn't know one of them. */
function checkFortios(text: string): number {
  let table = '';
  let count = 0;
  for (const line of text.split('\n')) {
    const [, opened] = /^config firewall (.+)$/.exec(line) ?? [];
    if (opened !== undefined) table = opened;
    const [, name, value = ''] = /^ +set (\S+) (.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    count++;
    const field = fields[table]?.[name.replaceAll('-', '_')] ?? assert.fail(`${table} has no field ${name}`);
    checkValue(field, valueOf(value, field.type), `${table}: ${line}`);
  }
  return count;
}

test(`FortiOS: every field of random sets is known, and each value fits (seed ${SEED})`, () => {
  const counts = SETS.map((set) => checkFortios(textOf(set, 'fortios')));
  assert.ok(counts.reduce((sum, one) => sum + one, 0) > 1000);
});

test('FortiOS: a field that is misspelt, a word of no list and a number that is none are found', () => {
  const text = textOf(setOf([permit(tcp(445)), permit({ kind: 'ip', protocol: 47 })]), 'fortios');
  assert.ok(checkFortios(text) > 10);
  for (const [right, wrong] of [
    ['set tcp-portrange', 'set tcp-portrang'],
    ['set action accept', 'set action allow'],
    ['set protocol TCP/UDP/SCTP', 'set protocol TCP'],
    ['set protocol-number 47', 'set protocol-number gre'],
    ['set srcaddr ', 'set src-addr '],
  ] as const) {
    assert.ok(text.includes(right), right);
    assert.throws(() => checkFortios(text.replace(right, wrong)), right);
  }
});

/** Takes each command apart as the collection does, and tells the fields of each menu. */
const SPLIT = `
import json, sys
sys.path.insert(0, sys.argv[1])
from ansible_collections.community.routeros.plugins.module_utils._api_data import PATHS
from ansible_collections.community.routeros.plugins.module_utils.quoting import split_routeros_command
lines = open(sys.argv[2], encoding='utf-8').read().split('\\n')
menus = {' '.join(path): sorted(data.fields) for path, data in PATHS.items() if 'firewall' in path and hasattr(data, 'fields')}
print(json.dumps({'menus': menus, 'commands': [split_routeros_command(line) for line in lines]}))
`;

/** The commands of texts that add something. Fails where the collection can't take one apart. */
function routerosCommands(t: TestContext, texts: readonly string[]) {
  assert.equal(ansible('ansible-doc', ['--version']).status, 0);
  const lines = texts.flatMap((text) => text.split('\n').filter((line) => /^\/ipv?6? firewall \S+ add /.test(line)));
  const path = folder(t);
  writeFileSync(join(path, 'commands'), lines.join('\n'));
  const { status, stdout, stderr } = run(['python3', 'python3'], ['-c', SPLIT, COLLECTIONS, join(path, 'commands')]);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as { menus: Record<string, string[]>; commands: string[][] };
}

/** How many commands there are; fails where one sets a field that its menu doesn't have. */
function checkRouteros(t: TestContext, texts: readonly string[]): number {
  const { menus, commands } = routerosCommands(t, texts);
  for (const [version = '', firewall = '', menu = '', add, ...words] of commands) {
    const known = menus[[version.slice(1), firewall, menu].join(' ')] ?? assert.fail(`no menu ${menu}`);
    assert.equal(add, 'add');
    for (const word of words) assert.ok(known.includes(word.split('=')[0] ?? ''), `${menu} has no field ${word}`);
  }
  return commands.length;
}

test(`RouterOS: every command of random sets comes apart, and its menu has each field (seed ${SEED})`, (t) => {
  assert.ok(
    checkRouteros(
      t,
      SETS.map((set) => textOf(set, 'routeros')),
    ) > 300,
  );
});

test('RouterOS: a field that is misspelt, and a quote that is left open, are found', (t) => {
  const text = textOf(setOf([permit(tcp(445)), permit(udp(53))]), 'routeros');
  assert.ok(checkRouteros(t, [text]) > 3);
  for (const [right, wrong] of [
    ['dst-port=', 'dst-prt='],
    ['comment="', 'comment='],
  ] as const) {
    assert.ok(text.includes(right));
    assert.throws(() => checkRouteros(t, [text.replaceAll(right, wrong)]), right);
  }
});
