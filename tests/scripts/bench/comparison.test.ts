/** Generators side by side. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonRows, comparisonText } from '../../../scripts/bench/comparison.ts';

const ours = { name: 'Portolan', values: { time: 30_000, firstBytes: 140_000 } };
const failed = { name: 'Hugo', values: {}, failed: 'This needs hugo.' };

test('what was not measured, or is not there, is a dash', () => {
  const rows = comparisonRows([ours, { name: 'Hugo', values: { time: 1_500, memory: NaN } }]);
  const row = (start: string) => rows.find(([label]) => label?.startsWith(start))?.slice(1);
  assert.deepEqual(row('build, '), ['30 s', '1.5 s']);
  assert.deepEqual(row('first full-text search, over'), ['140 kB', '–']);
  assert.deepEqual(row('peak memory'), ['–', '–']);
});

test('a peer that could not be measured is told of, with the reason', () => {
  assert.match(comparisonText([ours, failed]), /Hugo: not measured\. This needs hugo\./);
});
