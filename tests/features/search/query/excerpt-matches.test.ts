/** Whether a page of the full text has what was asked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMarked } from '#features/search/query/excerpt-matches.ts';

test('a page that has the word, or one that begins like it, has what was asked for', () => {
  assert.ok(isMarked('a <mark>Printer</mark> here', ['printers']));
  assert.ok(isMarked('the <mark>(SMB)</mark> of', ['clock', 'smb']));
  assert.ok(isMarked('so <mark>spoolsv.exe</mark>', ['spoolsv.exe']));
});

test('a page of which only the first letter agrees has not', () => {
  assert.ok(!isMarked('a <mark>queue</mark> here', ['qqqqzzzz']));
  assert.ok(!isMarked('no mark', ['mark']));
  assert.ok(!isMarked('<mark>queue</mark>', []));
});
