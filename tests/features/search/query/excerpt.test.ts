/** What a page has of a question. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf, missingWords, withoutTitle } from '#features/search/query/excerpt.ts';

const CONTENT =
  'Redis. ⟪ redis-server, key value store ⟫. A data store in memory. ' +
  `${'Other words stand here. '.repeat(20)}The driver of a printer is fetched from the print server, port 445.`;
const shown = (...words: string[]) => excerptOf(CONTENT, words);
const textOf = (...words: string[]) =>
  shown(...words)
    .map(({ text }) => text)
    .join(' ');

test('a word is held where one of the page begins like it, whatever its ending', () => {
  assert.equal(missingWords(CONTENT, ['printers', 'drivers']), 0);
  assert.equal(missingWords(CONTENT, ['print-server']), 0);
  assert.equal(missingWords(CONTENT, ['teamviewer']), 1);
  assert.equal(missingWords('a team of machines', ['teamviewer', 'machine']), 1);
});

test('the passage that has most of the words is shown, and they are marked', () => {
  const marked = shown('printer', 'drivers').filter(({ isMarked }) => isMarked);
  assert.deepEqual(
    marked.map(({ text }) => text),
    ['driver', 'printer'],
  );
  assert.match(textOf('printer', 'drivers'), /^… .*The driver of a printer/);
});

test('further spellings of a name are in no excerpt', () => {
  assert.doesNotMatch(textOf('key', 'value'), /key value|⟪/);
  assert.match(textOf('key', 'value'), /^Redis\. A data store/);
});

test('the title of a page is no part of its passage', () => {
  assert.equal(withoutTitle('Port 53 DNS. Names are asked here.', 'Port 53 DNS'), 'Names are asked here.');
  assert.equal(withoutTitle('Names are asked here.', 'Port 53 DNS'), 'Names are asked here.');
});
