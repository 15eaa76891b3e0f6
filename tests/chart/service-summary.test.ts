/** A service in short, made of its endpoints. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartOf, take } from '../support/entries.ts';

const inShort = (ports: readonly number[], more: object = {}) =>
  take(
    chartOf({
      services: {
        a: {
          inShort: undefined,
          endpoints: ports.map((port) => ({ transport: 'tcp', port, for: 'web', sources: ['a'] })),
          ...more,
        },
      },
    }).services,
    'a',
  ).inShort;

test('its endpoints are named with what they are for; of many the first, and how many more', () => {
  assert.equal(inShort([80]), 'Uses TCP 80 for web.');
  assert.equal(
    inShort([1, 2, 3, 4, 5, 6]),
    'Uses TCP 1 for web, TCP 2 for web, TCP 3 for web, TCP 4 for web and 2 more.',
  );
});

test('what an author says stands', () => {
  assert.equal(inShort([80], { inShort: 'A web server.' }), 'A web server.');
});
