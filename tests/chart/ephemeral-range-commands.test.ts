/** The commands for ephemeral ranges. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rangeCommands } from '#chart/ephemeral-range-commands.ts';
import { EPHEMERAL_RANGES } from '#chart/ephemeral-ranges.ts';
import { realChart } from '../support/real-chart.ts';

test('each range has its commands, with sources that there are, and there are no others', () => {
  assert.deepEqual(Object.keys(rangeCommands).sort(), EPHEMERAL_RANGES.map(({ id }) => id).sort());
  for (const [id, { sources }] of Object.entries(rangeCommands))
    for (const source of sources) assert.ok(realChart.sources.has(source), `${id}: ${source}`);
});

test('a command that sets a range names its first number, and as many numbers as it has', () => {
  for (const { id, from, to } of EPHEMERAL_RANGES) {
    const { set } = rangeCommands[id];
    const count = /num=(\d+)/.exec(set)?.[1];
    if (count !== undefined) assert.equal(from + Number(count) - 1, to, id);
    assert.ok(set.includes(String(from)) || set.includes(String(to)), id);
  }
});
