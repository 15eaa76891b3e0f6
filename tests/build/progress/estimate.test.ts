/** How long a build still takes, where that can be known. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTimes, timeLeft } from '#build/progress/estimate.ts';

const LAST = { Reading: 4000, Writing: 10_000, Indexing: 2000 };
const at = (phase: string, elapsed: number, done = 0, total = 0) => ({ phase, elapsed, done, total });

test('the last build tells of this phase and of those that come', () => {
  assert.equal(timeLeft(at('Reading', 1000), LAST), 15_000);
  assert.equal(timeLeft(at('Indexing', 500), LAST), 1500);
});

test('a phase that takes longer than the last time is about to end', () => {
  assert.equal(timeLeft(at('Reading', 9000), LAST), 12_000);
});

test('what is counted tells more than the last build, as soon as enough is done', () => {
  assert.equal(timeLeft(at('Writing', 6000, 300, 900), LAST), 14_000);
  assert.equal(timeLeft(at('Writing', 1000, 1, 900), LAST), 11_000);
});

test('without a last build, and in a phase that it didn’t have, nobody knows', () => {
  assert.equal(timeLeft(at('Reading', 1000), {}), undefined);
  assert.equal(timeLeft(at('Filling', 1000), LAST), undefined);
});

test('times that were kept are read; what is no such record is none', () => {
  assert.deepEqual(readTimes('{"Reading":4000.5,"Writing":"long"}'), { Reading: 4000.5 });
  for (const text of ['', '{"Rea', 'null', '7']) assert.deepEqual(readTimes(text), {});
});
