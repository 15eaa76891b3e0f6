/** Firewall Builder's importer, which reads what Cisco devices show, takes the lists for IOS and the groups for ASA. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import { filledSets, HOSTILE_TEXTS, isOpen, listSets, permit, SET_NAME, setOf, tcp } from '../support/firewall/sets.ts';
import { checkerOf, folder, run, samples, SEED, textOf } from './support.ts';

/** An empty file of its own kind, with the folders that it puts things into. */
const EMPTY = (() => {
  // An XML id has no spaces.
  const idOf = (name: string) => name.replaceAll(' ', '-');
  const group = (kind: string, name: string, inside: readonly string[] = []) =>
    `<${kind} id="${name}-${kind}" name="${name}">${inside.map((one) => `<${kind} id="${idOf(`${name}-${one}`)}" name="${one}"/>`).join('')}</${kind}>`;
  const objects = ['Addresses', 'DNS Names', 'Address Tables', 'Groups', 'Hosts', 'Networks', 'Address Ranges'];
  const services = ['Groups', 'ICMP', 'IP', 'TCP', 'UDP', 'Custom', 'TagServices', 'Users'];
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE FWObjectDatabase SYSTEM "fwbuilder.dtd">
<FWObjectDatabase xmlns="http://www.fwbuilder.org/1.0/" version="24" lastModified="0" id="root">
<Library id="deleted" name="Deleted Objects"/>
<Library id="user" name="User">${group('ObjectGroup', 'Objects', objects)}${group('ServiceGroup', 'Services', services)}${group('ObjectGroup', 'Firewalls')}${group('ObjectGroup', 'Clusters')}${group('IntervalGroup', 'Time')}</Library>
</FWObjectDatabase>
`;
})();

/** What it says of a configuration; its status is 0 whatever it met. */
function imported(t: TestContext, lines: readonly string[]): { errors: string[]; rules: number } {
  const path = folder(t);
  const [database, configuration] = [join(path, 'objects.fwb'), join(path, 'device.cfg')];
  writeFileSync(database, EMPTY);
  writeFileSync(configuration, `${lines.join('\n')}\n`);
  const args = ['import', '-f', database, '-i', configuration, '-o', '/User/Firewalls/device'];
  const { stdout, stderr } = run(checkerOf('cisco-ios'), args);
  const said = (stdout + stderr).split('\n');
  return {
    errors: said.filter((line) => /error/i.test(line)).map((line) => `${line} (${lines[Number.parseInt(line) - 1]})`),
    rules: said.filter((line) => /(?:access list|filtering) rule: /.test(line)).length,
  };
}

/** The sets with names of their own, as one device holds them. */
const linesOf = (sets: readonly RuleSet[], id: string): string[] =>
  sets.flatMap((set, i) =>
    textOf({ ...set, name: `${SET_NAME.slice(0, -2)}${i.toString(36).padStart(2, '0')}` }, id)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('!'))
      // Its words of a remark have few signs; those of the devices have all that are printed.
      .map((line) => (/^ (?:remark|description) /.test(line) ? line.replace(/[^\w .,:/#-]/g, '') : line)),
  );

const INTERFACE = ['interface Ethernet0/0', ' ip address 10.0.0.1 255.0.0.0'];

/**
 * Its IOS is one whose lists for IPv4 alone it reads, with names of protocols and a code for each type of ICMP: the
 * lines that have it otherwise, as IOS takes them too, are left to our own reader.
 */
function ios(sets: readonly RuleSet[]): string[] {
  const lists = linesOf(sets, 'cisco-ios')
    .join('\n')
    .split(/^(?=no ip)/m)
    .filter((list) => list.startsWith('no ip access-list'))
    .flatMap((list) => list.split('\n').slice(1))
    .filter(
      (line) => line !== '' && !/^ permit \d/.test(line) && !/^ permit icmp .* (?:host \S+|[\d.]+|any) \d+$/.test(line),
    );
  return ['version 12.4', 'hostname device', ...lists, ...INTERFACE];
}

/** Its ASA is of release 8.3: without codes of ICMP, ICMP of IPv6 and addresses of it. A number of a line is for the prompt. */
const asa = (sets: readonly RuleSet[]): string[] => [
  'ASA Version 8.3(2)',
  'hostname device',
  'interface Ethernet0/0',
  ' nameif outside',
  ' security-level 0',
  ' ip address 10.0.0.1 255.0.0.0',
  '!',
  ...linesOf(sets, 'cisco-asa')
    .filter((line) => !/^ service-object icmp(?:6| \d+ \d)/.test(line))
    .map((line) => line.replace(' line NUMBER', '')),
  'access-group SOURCE-LIST in interface outside',
];

const CONFIGURATIONS = { 'cisco-ios': ios, 'cisco-asa': asa };
const isRule = (line: string) => /^(?: (?:permit|deny)|access-list) /.test(line);

/** Host names came with release 8.4 of ASA. */
const isKnown = ({ legs }: RuleSet) =>
  legs.every(({ source, destination }) =>
    [...source.addresses, ...destination.addresses].every(
      (one) => one.kind !== 'name' && (!('version' in one) || one.version === 4),
    ),
  );
const SETS = [...samples(filledSets, 60, SEED), ...samples(listSets, 150, SEED)]
  .filter((set) => isKnown(set) && !isOpen(set))
  .map((set, i): RuleSet => ({ ...set, also: i % 2 === 0 ? ['deny'] : [] }));

for (const [id, configuration] of Object.entries(CONFIGURATIONS)) {
  test(`fwbedit takes what is written for ${id}, rule by rule (seed ${SEED})`, (t) => {
    const nasty = HOSTILE_TEXTS.map((text) =>
      setOf([permit(tcp(445), 'forward', { text, path: '/x/' })], { comment: text }),
    );
    const lines = configuration([...SETS, ...nasty]);
    const wanted = lines.filter(isRule).length;
    assert.ok(wanted > 15, `${wanted} rules`);
    assert.deepEqual(imported(t, lines), { errors: [], rules: wanted });
  });

  test(`fwbedit refuses a damaged line for ${id}`, (t) => {
    const lines = configuration([setOf([permit(tcp(445))])]);
    assert.deepEqual(imported(t, lines).errors, []);
    for (const [right, wrong] of [
      [' eq ', ' eqq '],
      [' host ', ' hosst '],
    ] as const) {
      const damaged = lines.map((line) => line.replace(right, wrong));
      assert.notDeepEqual(damaged, lines);
      assert.notDeepEqual(imported(t, damaged).errors, []);
    }
  });
}
