/** The names on the map survive the journey to the browser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portAt } from '#chart/build-chart.ts';
import { mapLetterOf, mapNames, unpackMapNames, packMapNames } from '#features/port-map/map-names.ts';
import { realChart } from '../../support/real-chart.ts';

const named = mapNames(realChart.ports.values());

test('what is written is read again, for every port that has a name', () => {
  const read = unpackMapNames(packMapNames(named));
  assert.deepEqual([...read.values()], named);
  assert.ok(read.size > 6000);
  assert.equal(read.get(40007), undefined);
});

test('a port’s letter says the most that is known of it', () => {
  const letter = (number: number) => named.find((port) => port.number === number)?.letter;
  assert.equal(letter(445), 'c');
  assert.equal(letter(42424), 'x');
  assert.equal(letter(4), undefined);
  assert.equal(letter(47_000), 'r');
  assert.equal(mapLetterOf({ charted: false, clash: undefined, standing: 'reserved', endpoints: [] }), 'v');
  const unassigned = { charted: false, clash: undefined, standing: 'unassigned' } as const;
  assert.equal(mapLetterOf({ ...unassigned, endpoints: [] }), undefined);
  const { endpoints } = portAt(realChart, 6379);
  assert.ok(endpoints.length > 0);
  assert.equal(mapLetterOf({ ...unassigned, endpoints }), 'u');
});
