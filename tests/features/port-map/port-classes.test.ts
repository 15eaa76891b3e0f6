/** The classes of the map and their counts: the figures of the key. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portAt } from '#chart/build-chart.ts';
import { CLASSES, classesOf, countByClass } from '#features/port-map/port-classes.ts';
import { MAX_PORT, RANGES } from '#chart/port-space.ts';
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

test('445 is registered and charted; 42424 is charted and clashes; 40007 is in no class', () => {
  const of = (number: number) => CLASSES.filter((kind) => classes[kind].includes(number));
  assert.ok(of(445).includes('registered') && of(445).includes('charted'));
  assert.ok(!of(445).includes('clash'));
  assert.ok(of(42424).includes('charted') && of(42424).includes('clash') && !of(42424).includes('registered'));
  assert.deepEqual(of(40007), []);
});

test('the ranges add up to the whole, class by class', () => {
  const all = countByClass(classes, whole);
  const parts = RANGES.map((range) => countByClass(classes, range));
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
  assert.equal(countByClass(classes, whole).free, free);
});
