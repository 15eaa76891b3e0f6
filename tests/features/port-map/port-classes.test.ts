/** The classes of the map and their counts: the figures of the key. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unassignedBlocks } from '#chart/blocks.ts';
import { portAt } from '#chart/build-chart.ts';
import { CLASSES, classesOf, longestGap, STRETCHES, tally } from '#features/port-map/port-classes.ts';
import { MAX_PORT, RANGES } from '#chart/port-space.ts';
import { LISTED_NUMBERS } from '#chart/registry.ts';
import { realChart } from '../../support/real-chart.ts';

const classes = classesOf(realChart);
const whole = { from: 0, to: MAX_PORT };

test('the numbers of every class ascend, each once', () => {
  for (const kind of CLASSES) {
    assert.deepEqual(
      classes[kind],
      [...new Set(classes[kind])].sort((a, b) => a - b),
      kind,
    );
    assert.ok(classes[kind].length > 0, kind);
  }
});

test('445 is registered and charted; 42424 is charted and clashes; 40001 is in no class', () => {
  const of = (number: number) => CLASSES.filter((kind) => classes[kind].includes(number));
  assert.ok(of(445).includes('registered') && of(445).includes('charted'));
  assert.ok(!of(445).includes('clash'));
  assert.ok(of(42424).includes('charted') && of(42424).includes('clash') && !of(42424).includes('registered'));
  assert.deepEqual(of(40001), []);
});

test('the ranges add up to the whole, class by class', () => {
  const all = tally(classes, whole);
  const parts = RANGES.map((range) => tally(classes, range));
  for (const kind of [...CLASSES, 'free'] as const) {
    assert.equal(
      parts.reduce((sum, part) => sum + part[kind], 0),
      all[kind],
      kind,
    );
  }
});

test('what is free is what the chart calls unassigned or dynamic', () => {
  let free = 0;
  for (let n = 0; n <= MAX_PORT; n++) if (/^(?:unassigned|dynamic)$/.test(portAt(realChart, n).standing)) free++;
  assert.equal(tally(classes, whole).free, free);
});

test('the stretches follow one another over the whole space', () => {
  assert.equal(STRETCHES[0]?.from, 0);
  assert.equal(STRETCHES.at(-1)?.to, MAX_PORT);
  STRETCHES.slice(1).forEach((stretch, i) => assert.equal(stretch.from, (STRETCHES[i]?.to ?? 0) + 1));
});

test('the longest empty run of a stretch holds no listed number, and no run is longer', () => {
  for (const stretch of STRETCHES.slice(0, -1)) {
    const gap = longestGap(LISTED_NUMBERS, stretch);
    assert.ok(gap && gap.from >= stretch.from && gap.to <= stretch.to);
    assert.ok(LISTED_NUMBERS.every((n) => n < gap.from || n > gap.to));
    const within = unassignedBlocks(LISTED_NUMBERS).filter((b) => b.from >= stretch.from && b.to <= stretch.to);
    assert.ok(within.every((b) => b.to - b.from <= gap.to - gap.from));
  }
  assert.equal(longestGap([10, 11, 12], { from: 10, to: 12 }), undefined);
  assert.deepEqual(longestGap([5, 20], { from: 0, to: 10 }), { from: 0, to: 4 });
});
