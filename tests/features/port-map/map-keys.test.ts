/** Keys and typed numbers on the map. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTypedPort, numberAfterKey } from '#features/port-map/map-keys.ts';

const moves: [from: number, key: string, to: number][] = [
  [445, 'ArrowRight', 446],
  [445, 'ArrowLeft', 444],
  [445, 'ArrowDown', 1445],
  [1445, 'ArrowUp', 445],
  [999, 'ArrowRight', 1000],
  [8443, 'Home', 8000],
  [8443, 'End', 8999],
  [65_001, 'End', 65_535],
  [20_445, 'PageUp', 10_445],
  [20_445, 'PageDown', 30_445],
  [0, 'ArrowLeft', 0],
  [445, 'ArrowUp', 0],
  [65_535, 'ArrowRight', 65_535],
  [65_000, 'PageDown', 65_535],
];

for (const [from, key, to] of moves) {
  test(`${key} leads from ${from} to ${to}`, () => assert.equal(numberAfterKey(from, key), to));
}

test('Home and End with Ctrl lead to the ends of the space', () => {
  assert.equal(numberAfterKey(8443, 'Home', true), 0);
  assert.equal(numberAfterKey(8443, 'End', true), 65_535);
});

test('other keys lead nowhere', () => {
  for (const key of ['Enter', 'a', 'Tab', 'toString']) assert.equal(numberAfterKey(445, key), undefined, key);
});

test('a typed number is read in the usual spellings', () => {
  for (const typed of ['445', ' 445 ', ':445', 'tcp/445', '445/tcp', 'TCP 445', 'port 445']) {
    assert.equal(readTypedPort(typed), 445, typed);
  }
  assert.equal(readTypedPort('0'), 0);
  assert.equal(readTypedPort('65535'), 65_535);
});

test('what is no port is not read', () => {
  for (const typed of ['', '65536', '-1', '4.5', 'smb', '445,446', '123456'])
    assert.equal(readTypedPort(typed), undefined, typed);
});
