/** How sure an answer is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildExactIndex } from '#features/search/index/build-index.ts';
import { byCertainty, enteredMatch } from '#features/search/query/certainty.ts';
import { lookup } from '#features/search/query/lookup.ts';
import { realChart } from '../../../support/real-chart.ts';

const index = buildExactIndex(realChart);
const counts = (typed: string) => {
  const parts = byCertainty(lookup(index, typed));
  return { isExact: parts.has('exact'), isSimilar: parts.has('similar'), isGuess: parts.has('guess') };
};
const entered = (typed: string) => enteredMatch(lookup(index, typed))?.id;

test('a name with one slip is a guess, one that is begun is similar, and a number is what was asked for', () => {
  assert.deepEqual(counts('kerberso'), { isExact: false, isSimilar: false, isGuess: true });
  assert.deepEqual(counts('spoo'), { isExact: false, isSimilar: true, isGuess: false });
  assert.deepEqual(counts('445'), { isExact: true, isSimilar: false, isGuess: false });
});

test('the part with the best answer comes first', () => {
  assert.deepEqual([...byCertainty(lookup(index, 'Windows Remote Managements')).keys()][0], 'guess');
  assert.deepEqual([...byCertainty(lookup(index, 'smb')).keys()].slice(0, 2), ['exact', 'similar']);
});

test('Enter opens what was asked for, and no guess', () => {
  assert.equal(entered('tcp/445'), '445');
  assert.equal(entered('redis firewall'), 'redis');
  assert.equal(entered('why has the print spooler stopped'), undefined, 'a name in a sentence that says more');
  assert.equal(entered('spoo'), undefined);
  assert.equal(entered('kerberso'), undefined);
  assert.equal(entered('1400-1500'), undefined);
});
