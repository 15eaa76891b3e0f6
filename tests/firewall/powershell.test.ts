/** PowerShell's grammar reads the lines as just the commands that are meant. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { RULE_SET_KINDS } from '#features/rule-readers/index.ts';
import { ANY, filledSets, ip, HOSTILE_TEXTS, openSets, permit, setOf, tcp } from '../support/firewall/sets.ts';
import { samples, SEED, textOf, undoOf } from './support.ts';

let parser: Parser;

before(async () => {
  await Parser.init();
  const grammar = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
});

/** A last command of our own: it comes out only where nothing before it has swallowed it. */
const LAST = 'Get-Date';

/** The names of all commands in a script, subexpressions and blocks included. Fails where the grammar finds an error. */
function commandsIn(script: string): string[] {
  const tree = parser.parse(`${script}\n${LAST}\n`);
  assert.ok(tree);
  const names: string[] = [];
  const visit = (node: Node): void => {
    assert.ok(!node.isError && !node.isMissing, `an error in ${JSON.stringify(node.text.slice(0, 200))}`);
    if (node.type === 'command_name') names.push(node.text);
    assert.doesNotMatch(node.type, /sub_expression|expandable|assignment|redirection|hash_literal/);
    for (const child of node.children) if (child) visit(child);
  };
  visit(tree.rootNode);
  tree.delete();
  assert.equal(names.pop(), LAST);
  return names;
}

/** One name for each line that is no comment. */
const meant = (script: string, name: string) =>
  script.split('\n').flatMap((line) => (line === '' || line.startsWith('#') ? [] : [name]));

test(`New-NetFirewallRule: one command a line, and no other, in random sets (seed ${SEED})`, () => {
  for (const set of [...samples(filledSets, 150, SEED), ...samples(openSets, 30, SEED)]) {
    const script = textOf(set, 'powershell');
    const [first, second, ...rules] = commandsIn(script);
    assert.deepEqual([first, second], ['Get-NetFirewallRule', 'Remove-NetFirewallRule']);
    assert.deepEqual(rules, meant(script, 'New-NetFirewallRule').slice(1));
  }
});

test('the command that prints the rules of a machine is one that PowerShell can read', () => {
  const [command = ''] = RULE_SET_KINDS.find(({ id }) => id === 'get-netfirewallrule')?.commands ?? [];
  const tree = parser.parse(`${command}\n`);
  assert.equal(tree?.rootNode.hasError, false);
  tree?.delete();
  assert.equal(parser.parse(command.replace('}', ''))?.rootNode.hasError, true);
});

test('no nasty comment or reason becomes a command', () => {
  for (const text of HOSTILE_TEXTS)
    for (const id of ['powershell', 'powershell-groups', 'azure-powershell', 'test-netconnection']) {
      const plain = (what: string) =>
        textOf(setOf([permit(tcp(445), 'forward', { text: what, path: '/x/' })], { comment: what }), id);
      assert.deepEqual(commandsIn(plain(text)), commandsIn(plain('plain')));
    }
});

test(`Test-NetConnection: one command a line (seed ${SEED})`, () => {
  for (const set of samples(filledSets, 80, SEED)) {
    const script = textOf(set, 'test-netconnection');
    assert.deepEqual(commandsIn(script), meant(script, 'Test-NetConnection'));
  }
});

test('a built-in group is enabled for the client alone, and for everyone where any was chosen', () => {
  const covers = [permit(tcp(3389))];
  const groups = [{ id: '@FirewallAPI.dll,-28752', title: 'Remote Desktop', covers }];
  const one = textOf(setOf([...covers, permit(tcp(445))], { groups }), 'powershell-groups');
  const enabled = ['Get-NetFirewallRule', 'Select-Object', 'Export-Csv', 'Get-NetFirewallRule', 'Set-NetFirewallRule'];
  const removed = ['Get-NetFirewallRule', 'Remove-NetFirewallRule'];
  assert.deepEqual(commandsIn(one), [...enabled, ...removed, 'New-NetFirewallRule']);
  const all = textOf(setOf(covers, { groups, source: ANY, destination: ANY }), 'powershell-groups');
  assert.deepEqual(commandsIn(all), enabled);
});

test('addresses of IPv6 are words like any other', () => {
  const ends = { source: ip('2001:db8::/32'), destination: ip('2001:db8::1') };
  const permits = [permit(tcp(1)), permit(tcp(135)), permit({ kind: 'rpc' }), permit({ kind: 'ip', protocol: 47 })];
  assert.equal(commandsIn(textOf(setOf(permits, ends), 'powershell')).length, 2 + 4);
});

test('the lines that take a set out are the commands that are meant', () => {
  const covers = [permit(tcp(3389))];
  const groups = [{ id: '@FirewallAPI.dll,-28752', title: 'Remote Desktop', covers }];
  const set = setOf([...covers, permit(tcp(445))], { groups });
  assert.deepEqual(commandsIn(undoOf(set, 'powershell')), ['Get-NetFirewallRule', 'Remove-NetFirewallRule']);
  assert.deepEqual(commandsIn(undoOf(set, 'powershell-groups')), [
    'Import-Csv',
    'ForEach-Object',
    'Set-NetFirewallRule',
    'Get-NetFirewallRule',
    'Remove-NetFirewallRule',
  ]);
});

test('the grammar is a real one: it finds an error where there is one', () => {
  assert.throws(() => commandsIn("New-NetFirewallRule -DisplayName 'open"));
});
