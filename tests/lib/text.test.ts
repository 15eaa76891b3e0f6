/** Words and lists as a sentence has them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compareNatural,
  formatNumber,
  count,
  keyOf,
  list,
  longDate,
  sentences,
  someOf,
  withCommas,
} from '#lib/text.ts';

test('a count has the word that goes with it, and its thousands apart', () => {
  assert.equal(count(0, 'service'), '0 services');
  assert.equal(count(1, 'service'), '1 service');
  assert.equal(count(2, 'service'), '2 services');
  assert.equal(count(2, 'query', 'queries'), '2 queries');
  assert.equal(count(1234, 'port'), '1,234 ports');
});

test('a list reads as a sentence has it', () => {
  assert.equal(list([]), '');
  assert.equal(list(['a']), 'a');
  assert.equal(list(['a', 'b']), 'a and b');
  assert.equal(list(['a', 'b', 'c']), 'a, b and c');
  assert.equal(list(['a', 'b', 'c'], 'disjunction'), 'a, b or c');
});

test('of many words the first are named, and the others counted', () => {
  assert.equal(someOf(['a', 'b', 'c'], 3), 'a, b and c');
  assert.equal(someOf(['a', 'b', 'c', 'd'], 3), 'a, b, c and 1 more');
});

test('a date is written out as far as it is known', () => {
  assert.equal(longDate('2004-07-14'), '14 July 2004');
  assert.equal(longDate('2004-07'), 'July 2004');
  assert.equal(longDate('2004'), '2004');
  assert.equal(longDate('2004-12-31'), '31 December 2004');
  assert.equal(longDate('2005-01-01'), '1 January 2005');
});

const keys: [name: string, key: string][] = [
  ['MS-SQL', 'mssql'],
  ['ms sql', 'mssql'],
  ['MSSQL$UDDI', 'mssqluddi'],
  ['C:\\Windows\\svchost.exe', 'cwindowssvchostexe'],
  ['café', 'cafe'],
  ['４４５', '445'],
  ['__proto__', 'proto'],
  ['  ', ''],
];

for (const [name, key] of keys) {
  test(`the key of "${name}" is "${key}"`, () => assert.equal(keyOf(name), key));
}

test('parts of a page have commas between them, and none at the ends', () => {
  assert.deepEqual(withCommas([{ a: 1 }, { a: 2 }, { a: 3 }]), [{ a: 1 }, ', ', { a: 2 }, ', ', { a: 3 }]);
  assert.deepEqual(withCommas(['a']), ['a']);
  assert.deepEqual(withCommas([]), []);
});

test('a number is written with commas', () => {
  assert.equal(formatNumber(65_536), '65,536');
  assert.equal(formatNumber(0), '0');
  for (const n of [7, 999, 1000, 12_345, 100_000, 1_234_567, 999_999_999])
    assert.equal(formatNumber(n), n.toLocaleString('en'));
});

test('names with numbers in them follow each other by the numbers', () => {
  assert.deepEqual(['kb10', 'kb9', 'a2'].sort(compareNatural), ['a2', 'kb9', 'kb10']);
});

test('texts behind one another are sentences, and a single one stays as it is', () => {
  assert.equal(
    sentences(['New shop', '', ' Printers are shared.', 'Why?', 'Always']),
    'New shop. Printers are shared. Why? Always',
  );
  assert.equal(sentences(['New shop']), 'New shop');
  assert.equal(sentences([]), '');
});
