/** The words of a text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keywordsOf, stem, wordsOf } from '#features/search/index/keywords.ts';

test('words keep what names are made of', () =>
  assert.deepEqual(wordsOf('MSSQL$UDDI, spoolsv.exe; ms-wbt-server?'), ['mssql$uddi', 'spoolsv.exe', 'ms-wbt-server']));

test('words that every question has say nothing, unless there are no others', () => {
  assert.deepEqual(keywordsOf('What is the port of the print spooler?'), ['print', 'spooler']);
  assert.deepEqual(keywordsOf('which port'), ['port']);
  assert.deepEqual(keywordsOf('is the'), ['is', 'the']);
});

test('endings fall where enough is left', () => {
  assert.equal(stem('licensing'), stem('license'));
  assert.equal(stem('ports'), 'port');
  assert.equal(stem('dns'), 'dns');
});

test('words of every page say something where nothing else does', () => {
  assert.deepEqual(keywordsOf('test udp port'), ['test', 'udp', 'port']);
  assert.deepEqual(keywordsOf('check if a UDP port is open'), ['check', 'udp', 'port', 'open']);
  assert.deepEqual(keywordsOf('redis firewall open port'), ['redis', 'firewall']);
});
