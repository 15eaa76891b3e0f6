/** The port space: its ranges and who hands out a number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EPHEMERAL_RANGES, ephemeralOn, isPort, MAX_PORT, RANGES, rangeOf } from '#chart/port-space.ts';
import { realChart } from '../support/real-chart.ts';

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

test('the systems that may hand out a number are named, at both ends of each range', () => {
  for (const range of EPHEMERAL_RANGES) {
    assert.ok(ephemeralOn(range.from).includes(range), `${range.system} from`);
    assert.ok(ephemeralOn(range.to).includes(range), `${range.system} to`);
    assert.ok(!ephemeralOn(range.from - 1).includes(range), `${range.system} before`);
    assert.ok(!ephemeralOn(range.to + 1).includes(range), `${range.system} after`);
  }
});

const [NEW_WINDOWS, OLD_WINDOWS] = ['Windows since Vista and Server 2008', 'Windows before Vista and Server 2008'];

/** Both sides of every border: Microsoft's article, the kernel's and macOS's own documents say so. */
const HANDED_OUT: [port: number, systems: string[]][] = [
  [0, []],
  [445, []],
  [1024, []],
  [1025, [OLD_WINDOWS]],
  [5000, [OLD_WINDOWS]],
  [5001, []],
  [32767, []],
  [32768, ['Linux']],
  [49151, ['Linux']],
  [49152, [NEW_WINDOWS, 'macOS', 'Linux']],
  [60999, [NEW_WINDOWS, 'macOS', 'Linux']],
  [61000, [NEW_WINDOWS, 'macOS']],
  [65535, [NEW_WINDOWS, 'macOS']],
];

for (const [port, systems] of HANDED_OUT) {
  const who = systems.length === 0 ? 'no system' : systems.join(', ');
  test(`port ${port} is handed out by ${who}`, () => {
    assert.deepEqual(
      ephemeralOn(port).map((range) => range.system),
      systems,
    );
  });
}

test('each system stands once, with the source that says its range', () => {
  const systems = EPHEMERAL_RANGES.map((range) => range.system);
  assert.equal(new Set(systems).size, systems.length);
  for (const { source, system } of EPHEMERAL_RANGES) assert.ok(realChart.sources.has(source), `${system}: ${source}`);
});
