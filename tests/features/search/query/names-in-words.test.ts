/** Names that single words of a text are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildExactIndex } from '#features/search/index/build-index.ts';
import { namesInWords } from '#features/search/query/names-in-words.ts';
import { realChart } from '../../../support/real-chart.ts';

const index = buildExactIndex(realChart);

test('the word that is a name leads to its page', () =>
  assert.equal(namesInWords(index, 'ssh brute force attack')[0]?.id, 'openssh'));

test('words that say nothing, and numbers, lead nowhere', () =>
  assert.deepEqual(namesInWords(index, 'is port 445 open or blocked'), []));

test('a word for the sort of thing leads nowhere beside a name that nothing has', () => {
  assert.deepEqual(namesInWords(index, 'frobnicator server ports'), []);
  assert.deepEqual(namesInWords(index, 'which ports for frobnicator clients'), []);
});
