/** The text of uncharted ports, in buckets. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  bucketOf,
  BUCKETS,
  findRegistrations,
  registrationBuckets,
  registrationKeywords,
} from '#features/search/index/registration-buckets.ts';
import { realChart } from '../../../support/real-chart.ts';

const buckets = registrationBuckets(realChart);

function find(typed: string): number[] {
  const words = registrationKeywords(typed);
  const bucket = bucketOf(words[0] ?? '');
  return bucket === undefined ? [] : findRegistrations(buckets[bucket] ?? [], words, 5).map(([number]) => number);
}

test('there are as many buckets as the script expects, and none is heavy', () => {
  assert.equal(buckets.length, BUCKETS);
  for (const [i, rows] of buckets.entries()) {
    const size = gzipSync(JSON.stringify(rows), { level: 9 }).length;
    assert.ok(size > 0 && size < 20_000, `${i}: ${size} bytes`);
  }
});

test('a port is found by the words of its registration, in any order, the last one cut short', () => {
  assert.ok(find('multiplayer game').includes(5687));
  assert.ok(find('game multipl').includes(5687));
  assert.ok(find('printer agent').includes(3396));
});

test('every word has to match', () => assert.deepEqual(find('multiplayer spreadsheet'), []));

test('a common word chooses no bucket, but a rarer one beside it does', () => {
  assert.equal(bucketOf('server'), undefined);
  assert.equal(registrationKeywords('server multiplayer')[0], 'multiplayer');
  assert.deepEqual(find('server'), []);
});

test('charted ports are left to the full text', () =>
  assert.ok(!buckets.flat().some(([number]) => realChart.ports.get(number)?.charted)));

test('no words find nothing', () => assert.deepEqual(findRegistrations(buckets[0] ?? [], [], 5), []));

test('a name that the title lacks is part of what is said of a port', () => {
  const rows = registrationBuckets(realChart).flat();
  const [, title = '', text = ''] = rows.find(([number]) => number === 105) ?? [105, '', ''];
  assert.equal(title, 'cso');
  assert.match(text, /\bcsnet-ns\b/);
});
