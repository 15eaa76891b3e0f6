/** What is announced. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resultSummary } from '#features/search/query/result-summary.ts';

const NONE = { exact: 0, similar: 0, guesses: 0, text: 0, total: 0, registered: 0 };

test('both parts are counted', () =>
  assert.equal(resultSummary({ ...NONE, exact: 3, text: 12, total: 12 }), '3 exact answers, 12 pages in the text.'));

test('one is one', () =>
  assert.equal(
    resultSummary({ exact: 1, similar: 1, guesses: 1, text: 1, total: 1, registered: 1 }),
    '1 exact answer, 1 name like it, 1 guess, 1 page in the text, 1 registered name.',
  ));

test('guesses are called so', () =>
  assert.equal(resultSummary({ ...NONE, similar: 2, guesses: 3 }), '2 names like it, 3 guesses.'));

test('what is not listed is counted too', () =>
  assert.equal(resultSummary({ ...NONE, text: 6, total: 30 }), '6 of 30 pages in the text.'));

test('nothing is said to be nothing', () => assert.match(resultSummary(NONE), /^Nothing found/));
