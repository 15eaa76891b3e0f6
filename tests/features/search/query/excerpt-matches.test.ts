/** Whether a page of the full text has what was asked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptMatches } from '#features/search/query/excerpt-matches.ts';

test('a page that has the word, or one that begins like it, has what was asked for', () => {
  assert.ok(excerptMatches('a <mark>Printer</mark> here', ['printers']));
  assert.ok(excerptMatches('the <mark>(SMB)</mark> of', ['clock', 'smb']));
  assert.ok(excerptMatches('so <mark>spoolsv.exe</mark>', ['spoolsv.exe']));
});

test('a page of which only the first letter agrees has not', () => {
  assert.ok(!excerptMatches('a <mark>queue</mark> here', ['qqqqzzzz']));
  assert.ok(!excerptMatches('no mark', ['mark']));
  assert.ok(!excerptMatches('<mark>queue</mark>', []));
});
