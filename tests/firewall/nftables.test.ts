/** nft itself takes what is written for it, and refuses what is not filled in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  filledSets,
  HOSTILE_TEXTS,
  isOpen,
  listSets,
  OPEN,
  openSets,
  permit,
  setOf,
  tcp,
} from '../support/firewall/sets.ts';
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import { apart } from '../support/firewall/readers.ts';
import { checkerOf, file, runApart, samples, SEED, textOf } from './support.ts';

const NFT = checkerOf('nftables');
const check = (path: string) => runApart(NFT, ['--check', '--file', path]);

/** What nft gets of a script, for a table that is there. */
const given = (set: RuleSet) => `add table inet filter\n${apart(textOf(set, 'nftables')).given.join('\n')}\n`;

/** How many files go into one transaction: the kernel takes no message of any length. */
const BATCH = 30;

test(`nft takes random sets, with whatever comments (seed ${SEED})`, (t) => {
  const texts = samples(filledSets, 300, SEED).map(given);
  for (let i = 0; i < texts.length; i += BATCH) {
    const { status, stderr } = check(file(t, texts.slice(i, i + BATCH).join('\n')));
    assert.equal(stderr, '');
    assert.equal(status, 0);
  }
});

test(`nft takes random sets with lists and legs (seed ${SEED})`, (t) => {
  const sets = samples(listSets, 80, SEED).filter((set) => !isOpen(set));
  assert.ok(sets.length > 10);
  for (const set of sets) assert.equal(check(file(t, given(set))).stderr, '');
});

test('nft takes every nasty comment and reason', (t) => {
  const texts = HOSTILE_TEXTS.map((text) =>
    given(setOf([permit(tcp(445), 'forward', { text, path: '/x/' })], { comment: text })),
  );
  assert.equal(check(file(t, texts.join('\n'))).stderr, '');
});

test('nft refuses a set that is not filled in, by name and without asking a name server', (t) => {
  for (const set of samples(openSets, 8, SEED)) {
    const { status, stderr } = check(file(t, given(set)));
    assert.equal(status, 1);
    assert.match(stderr, /unknown identifier '(?:SOURCE|DESTINATION)'/);
  }
});

test('the line that a file asks for fills it in', (t) => {
  const text = given(setOf([permit(tcp(445))], { source: OPEN }));
  const line = /^# Fill in: (define SOURCE = .+)$/m.exec(text)?.[1] ?? '';
  assert.equal(check(file(t, `${line}\n${text}`)).stderr, '');
});
