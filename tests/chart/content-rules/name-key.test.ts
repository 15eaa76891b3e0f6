/** When two names are the same name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameKey } from '#chart/content-rules/name-key.ts';

test('case, punctuation and width make no difference', () => {
  const keys = ['Print Spooler', 'print-spooler', 'PRINT_SPOOLER', 'ｐｒｉｎｔ　ｓｐｏｏｌｅｒ'].map(nameKey);
  assert.deepEqual(new Set(keys), new Set(['print-spooler']));
});

test('names in other scripts, and names of marks alone, are names of their own', () => {
  const names = ['---', '###', '日本語', '中文', '日本 DNS', '中国 DNS', 'DNS', 'Café', 'Caf'];
  assert.equal(new Set(names.map(nameKey)).size, names.length);
});

test('the same name in another script is the same name', () => {
  assert.equal(nameKey('ДНС сервер'), nameKey('днс-СЕРВЕР'));
  assert.equal(nameKey('---'), nameKey('---'));
});
