/** The words of a text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keywordsOf, stem, wordsOf } from '#features/search/index/keywords.ts';

test('words keep what names are made of', () =>
  assert.deepEqual(wordsOf('MSSQL$UDDI, spoolsv.exe; ms-wbt-server?'), ['mssql$uddi', 'spoolsv.exe', 'ms-wbt-server']));

test('words that every question has say nothing, unless there are no others', () => {
  assert.deepEqual(keywordsOf('What is the port of the print spooler?'), ['print', 'spooler']);
  assert.deepEqual(keywordsOf('which port'), ['which', 'port']);
});

test('endings fall where enough is left', () => {
  assert.equal(stem('licensing'), stem('license'));
  assert.equal(stem('ports'), 'port');
  assert.equal(stem('dns'), 'dns');
});
