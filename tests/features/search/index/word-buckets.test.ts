/** Uncharted ports by the words of their names and of what is said of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unchartedPorts } from '#features/search/index/uncharted-ports.ts';
import {
  bucketOfName,
  bucketOfWord,
  BUCKETS,
  findRegistrations,
  NAME_BUCKETS,
  nameBuckets,
  registrationKeywords,
  wordBuckets,
} from '#features/search/index/word-buckets.ts';
import { registrationText } from '#features/search/index/registration-text.ts';
import { realChart } from '../../../support/real-chart.ts';

const ports = unchartedPorts(realChart);
const buckets = wordBuckets(ports);
const named = nameBuckets(ports);

function find(typed: string): number[] {
  const words = registrationKeywords(typed);
  const bucket = bucketOfWord(words[0] ?? '');
  return bucket === undefined ? [] : findRegistrations(buckets[bucket] ?? [], words, 5).map(({ number }) => number);
}

test('there are as many buckets as the script expects', () =>
  assert.deepEqual([buckets.length, named.length], [BUCKETS, NAME_BUCKETS]));

test('a port is in the bucket of each of its names, however they are written', () => {
  for (const port of ports)
    for (const name of [...port.names, ...port.otherNames, ...port.uses, ...port.lesserUses]) {
      const bucket = bucketOfName(name);
      if (bucket !== undefined) assert.ok(named[bucket]?.includes(port), `${port.number}: ${name}`);
    }
  assert.equal(bucketOfName('MS-SQL'), bucketOfName('mssql'));
});

test('a port is found by the words of its registration, in any order, the last one cut short', () => {
  assert.ok(find('multiplayer game').includes(5687));
  assert.ok(find('game multipl').includes(5687));
  assert.ok(find('printer agent').includes(3396));
  assert.ok(find('csnet-ns').includes(105), 'a name that the title lacks');
});

test('further names of a port are part of what is said of it', () => {
  const port = (number: number) => ports.find((one) => one.number === number);
  const [first, titled] = [port(105), port(749)];
  assert.ok(first && titled);
  assert.match(registrationText(first), /^csnet-ns; /);
  assert.match(registrationText(titled), /\bkerberos-adm\b/);
});

test('every word has to match', () => assert.deepEqual(find('multiplayer spreadsheet'), []));

test('a common word chooses no bucket, but a rarer one beside it does', () => {
  assert.equal(bucketOfWord('server'), undefined);
  assert.equal(registrationKeywords('server multiplayer')[0], 'multiplayer');
  assert.deepEqual(find('server'), []);
});

test('charted ports are left to the full text', () =>
  assert.ok(![...buckets, ...named].flat().some(({ number }) => realChart.ports.get(number)?.charted)));

test('no words find nothing', () => assert.deepEqual(findRegistrations(buckets[0] ?? [], [], 5), []));
