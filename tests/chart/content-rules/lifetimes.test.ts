/** A service ends after it began, and its state says whether it has ended. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lifetimes } from '#chart/content-rules/lifetimes.ts';
import { writtenOf } from '../../support/entries.ts';

const found = (state: string, lived: unknown) =>
  lifetimes(writtenOf({ services: { server: { state, lived } } })).map((d) => `${d.field}: ${d.found}`);

const IN_ORDER: [state: string, from: string, to: string | null][] = [
  ['alive', 'windows-2000', null],
  ['deprecated', 'windows-2000', null],
  ['deprecated', 'windows-2000', 'windows-server-2016'],
  ['retired', 'windows-2000', 'windows-xp'],
  ['retired', 'windows-2000', 'windows-2000'],
];

for (const [state, from, to] of IN_ORDER) {
  test(`${state}, from ${from} to ${to}: in order`, () => assert.deepEqual(found(state, { from, to }), []));
}

test('an end before the beginning is reported', () => {
  assert.deepEqual(found('retired', { from: 'windows-server-2008', to: 'windows-2000' }), [
    'lived.to: "windows-2000", which came before "windows-server-2008"',
  ]);
});

test('what is alive has no end, and what is retired has one', () => {
  assert.deepEqual(found('alive', { from: 'windows-2000', to: 'windows-xp' }), [
    'lived.to: "windows-xp" of a service that is alive',
  ]);
  assert.deepEqual(found('retired', { from: 'windows-2000', to: null }), [
    'lived.to: null of a service that is retired',
  ]);
});

test('words that no vocabulary has are left to the schema', () => {
  assert.deepEqual(found('dead', { from: 'windows-2000', to: null }), []);
  assert.deepEqual(found('alive', { from: 'windows', to: 'windows-xp' }), []);
  assert.deepEqual(found('alive', null), []);
});
