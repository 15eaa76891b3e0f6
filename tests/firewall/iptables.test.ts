/** iptables-restore and ip6tables-restore take what is written for them, and refuse what is not filled in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ANY,
  filledSets,
  ip,
  HOSTILE_TEXTS,
  isOpen,
  listSets,
  openSets,
  permit,
  setOf,
  tcp,
  udp,
} from '../support/firewall/sets.ts';
import type { Address, RuleSet } from '#features/firewall/model/rule-set.ts';
import { apart } from '../support/firewall/readers.ts';
import { checkerOf, file, runApart, samples, SEED, textOf } from './support.ts';

const [, DEBIAN_PACKAGE] = checkerOf('iptables');

/** Both kinds that Debian has: on nftables, and the old one. */
const PROGRAMS = {
  4: ['iptables-nft-restore', 'iptables-legacy-restore'],
  6: ['ip6tables-nft-restore', 'ip6tables-legacy-restore'],
} as const;

const FUNCTIONS = { 4: 'rules_iptables', 6: 'rules_ip6tables' } as const;

/** What the program of a version of IP gets of a script; empty where it gets nothing. */
function given(set: RuleSet, version: 4 | 6): string {
  const rules = apart(textOf(set, 'iptables')).by[FUNCTIONS[version]];
  return rules ? `*filter\n:${set.name} - [0:0]\n${rules.join('\n')}\nCOMMIT\n` : '';
}

const addressesOf = ({ legs }: RuleSet): Address[] =>
  legs.flatMap(({ source, destination }) => [...source.addresses, ...destination.addresses]);

const isFor = (set: RuleSet, version: 4 | 6) =>
  addressesOf(set).every((end) => end.kind !== 'ip' || end.version === version);

/** The same where at least one end is an address of it, or none is and it is the one that is taken then. */
const isWrittenFor = (set: RuleSet, version: 4 | 6) =>
  isFor(set, version) && (version === 4 || addressesOf(set).some((end) => end.kind === 'ip'));

for (const version of [4, 6] as const)
  for (const name of PROGRAMS[version]) {
    const check = (path: string) => runApart([name, DEBIAN_PACKAGE], ['--test', '--noflush', path]);

    test(`${name} takes random sets of IPv${version}, and those of any address (seed ${SEED})`, (t) => {
      const sets = samples(filledSets, 200, SEED).filter((set) => isFor(set, version));
      assert.ok(sets.length > 50);
      const { status, stderr } = check(file(t, sets.map((set) => given(set, version)).join('')));
      // IPv6 has the Authentication Header as an extension header: for any address the rule is for IPv4 alone.
      assert.equal(stderr.replace(/^.*never matched protocol: (?:51|ah).*\n/gm, ''), '');
      assert.equal(status, 0);
    });

    test(`${name} takes random sets with lists and legs (seed ${SEED})`, (t) => {
      const sets = samples(listSets, 80, SEED).filter((set) => !isOpen(set) && given(set, version) !== '');
      assert.ok(sets.length > 5);
      const { status, stderr } = check(file(t, sets.map((set) => given(set, version)).join('')));
      assert.equal(stderr.replace(/^.*never matched protocol: (?:51|ah).*\n/gm, ''), '');
      assert.equal(status, 0);
    });

    test(`${name} takes every nasty comment and reason`, (t) => {
      const ends = version === 4 ? {} : { source: ip('2001:db8::/32'), destination: ANY };
      const texts = HOSTILE_TEXTS.map((text) =>
        given(setOf([permit(tcp(445), 'forward', { text, path: '/x/' })], { comment: text, ...ends }), version),
      );
      assert.equal(check(file(t, texts.join(''))).stderr, '');
    });

    test(`${name} refuses a set that is not filled in, without asking a name server`, (t) => {
      const sets = samples(openSets, 60, SEED).filter((set) => isWrittenFor(set, version));
      assert.ok(sets.length >= 6);
      for (const set of sets.slice(0, 6)) {
        const { status, stderr } = check(file(t, given(set, version)));
        assert.notEqual(status, 0);
        assert.match(stderr, /invalid mask `MASK'|host\/network .* not found|invalid/i);
      }
    });
  }

test('a set for one version of IP has nothing for the program of the other', () => {
  assert.equal(given(setOf([permit(udp(53))]), 6), '');
  assert.notEqual(given(setOf([permit(udp(53))]), 4), '');
});
