/** nft itself takes what is written for it, and refuses what is not filled in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filledSets, HOSTILE_TEXTS, OPEN, openSets, permit, setOf, tcp } from '../support/firewall/sets.ts';
import { checkerOf, file, runApart, samples, SEED, textOf } from './support.ts';

const NFT = checkerOf('nftables');
const check = (path: string) => runApart(NFT, ['--check', '--file', path]);

/** How many files go into one transaction: the kernel takes no message of any length. */
const BATCH = 30;

test(`nft takes random sets, with whatever comments (seed ${SEED})`, (t) => {
  const texts = samples(filledSets, 300, SEED).map((set) => textOf(set, 'nftables'));
  for (let i = 0; i < texts.length; i += BATCH) {
    const { status, stderr } = check(file(t, texts.slice(i, i + BATCH).join('\n')));
    assert.equal(stderr, '');
    assert.equal(status, 0);
  }
});

test('nft takes every nasty comment and reason', (t) => {
  const texts = HOSTILE_TEXTS.map((text) =>
    textOf(setOf([permit(tcp(445), 'forward', { text, path: '/x/' })], { comment: text }), 'nftables'),
  );
  assert.equal(check(file(t, texts.join('\n'))).stderr, '');
});

test('nft refuses a set that is not filled in, by name and without asking a name server', (t) => {
  for (const set of samples(openSets, 8, SEED)) {
    const { status, stderr } = check(file(t, textOf(set, 'nftables')));
    assert.equal(status, 1);
    assert.match(stderr, /unknown identifier '(?:SOURCE|DESTINATION)'/);
  }
});

test('the line that a file asks for fills it in', (t) => {
  const text = textOf(setOf([permit(tcp(445))], { source: OPEN }), 'nftables');
  const line = /^# Fill in: (define SOURCE = .+)$/m.exec(text)?.[1] ?? '';
  assert.equal(check(file(t, `${line}\n${text}`)).stderr, '');
});
