/** The map's file: the paths that pages draw. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLASSES, classesOf } from '#features/port-map/port-classes.ts';
import { mapSvg } from '#features/port-map/map-svg.ts';
import { realChart } from '../../support/real-chart.ts';

const file = mapSvg(classesOf(realChart));

test('every class is a path of its own, for the whole space and for the system ports', () => {
  for (const kind of CLASSES) {
    assert.equal(file.split(`id="${kind}"`).length, 2, kind);
    assert.equal(file.split(`id="system-${kind}"`).length, 2, kind);
  }
});

test('the paths have no colour of their own, so that each page’s theme reaches them', () => {
  assert.doesNotMatch(file, /stroke="|fill="(?!none)|style=/);
});

test('marks keep their width at every scale, cells grow with it', () => {
  assert.match(file, /id="charted"[^>]* vector-effect="non-scaling-stroke"/);
  assert.match(file, /id="registered"[^>]* stroke-width="0\.84"/);
});
