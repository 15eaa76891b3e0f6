/** Scenarios by area: each once, areas in the vocabulary's order, none empty. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vocab, wordsOf } from '#content-model/vocab.ts';
import { scenariosByArea } from '#chart/scenario-areas.ts';
import { realChart } from '../support/real-chart.ts';

test('every scenario stands in one area, and areas follow the vocabulary', () => {
  const { scenarios } = realChart;
  const areas = scenariosByArea(scenarios.values());
  assert.deepEqual(areas.flatMap(({ scenarios: own }) => own.map(({ id }) => id)).sort(), [...scenarios.keys()].sort());
  const order = wordsOf(vocab.scenarioAreas);
  assert.deepEqual(
    areas.map(({ id }) => id),
    order.filter((id) => areas.some((area) => area.id === id)),
  );
  for (const area of areas) assert.ok(area.scenarios.every((scenario) => scenario.area === area.id));
});
