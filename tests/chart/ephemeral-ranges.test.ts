/** Who hands out a number to clients. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  COMMON_EPHEMERAL_RANGES,
  EPHEMERAL_RANGES,
  ephemeralOn,
  ephemeralRange,
  type EphemeralRangeId,
} from '#chart/ephemeral-ranges.ts';
import { realChart } from '../support/real-chart.ts';

test('the systems that may hand out a number are named, at both ends of each range', () => {
  for (const range of COMMON_EPHEMERAL_RANGES) {
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

/** Their makers' documents say so; a number that is wrong here sends somebody's firewall wrong. */
const DEFAULTS: [id: EphemeralRangeId, from: number, to: number][] = [
  ['windows-since-vista', 49152, 65535],
  ['windows-before-vista', 1025, 5000],
  ['windows-exchange-2007', 1025, 60000],
  ['linux', 32768, 60999],
  ['macos', 49152, 65535],
  ['freebsd', 10000, 65535],
  ['openbsd', 1024, 49151],
  ['solaris', 32768, 65535],
];

for (const [id, from, to] of DEFAULTS) {
  test(`by default the range ${id} is ${from} to ${to}`, () => {
    const range = ephemeralRange(id);
    assert.deepEqual([range.from, range.to], [from, to]);
  });
}

test('each range has a name of its own, and sources that there are', () => {
  assert.equal(new Set(EPHEMERAL_RANGES.map(({ system }) => system)).size, EPHEMERAL_RANGES.length);
  for (const { id, sources } of EPHEMERAL_RANGES)
    for (const source of sources) assert.ok(realChart.sources.has(source), `${id}: ${source}`);
});
