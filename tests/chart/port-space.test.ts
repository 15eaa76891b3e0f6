/** The port space: its ranges. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPort, MAX_PORT, RANGES, rangeOf } from '#chart/port-space.ts';

test('the three ranges follow one another from 0 to 65535 without a gap', () => {
  assert.equal(RANGES[0].from, 0);
  assert.equal(RANGES[1].from, RANGES[0].to + 1);
  assert.equal(RANGES[2].from, RANGES[1].to + 1);
  assert.equal(RANGES[2].to, 65535);
  assert.equal(MAX_PORT, 65535);
});

const borders: [port: number, range: string][] = [
  [0, 'system'],
  [445, 'system'],
  [1023, 'system'],
  [1024, 'registered'],
  [49151, 'registered'],
  [49152, 'dynamic'],
  [65535, 'dynamic'],
];

for (const [port, range] of borders) {
  test(`port ${port} lies in the ${range} range`, () => assert.equal(rangeOf(port).id, range));
}

test('a port is a whole number from 0 to 65535', () => {
  for (const n of [0, 1, 65535]) assert.equal(isPort(n), true, String(n));
  for (const n of [-1, 65536, 1.5, NaN, Infinity]) assert.equal(isPort(n), false, String(n));
});
