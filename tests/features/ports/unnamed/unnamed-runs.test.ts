/** Runs of numbers without a name, and which number's page speaks for each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Port } from '#chart/model.ts';
import { portAt } from '#chart/build-chart.ts';
import { findUnnamedRuns, templatePortFor } from '#features/ports/unnamed/unnamed-runs.ts';
import { realChart } from '../../../support/real-chart.ts';

const [SPAN] = [...realChart.services.values()]
  .flatMap(({ endpoints }) => endpoints)
  .flatMap((endpoint) => (endpoint.transport === null ? [] : [endpoint]));

/** The chart's own answer, with one service more, which has a range. */
const withRange =
  (from: number, to: number) =>
  (number: number): Port => {
    const port = portAt(realChart, number);
    if (!SPAN || number < from || number > to) return port;
    return { ...port, spans: [...port.spans, { ...SPAN, range: [from, to] }] };
  };

const runsWith = (from: number, to: number) =>
  findUnnamedRuns(new Set([...realChart.ports.keys()].filter((n) => n < from || n > to)), withRange(from, to));

test('in a range of two numbers, which both stand on the page as its borders, each speaks for itself', () => {
  const { starts, templatePorts } = runsWith(40_100, 40_101);
  for (const number of [40_100, 40_101]) {
    assert.equal(templatePortFor(starts, number), number);
    assert.ok(templatePorts.includes(number));
  }
  assert.notEqual(templatePortFor(starts, 40_102), 40_101);
});

test('in a longer range one number between the borders speaks for all of it', () => {
  const { starts, templatePorts, checkPorts } = runsWith(40_100, 40_110);
  assert.deepEqual(new Set([40_100, 40_105, 40_110].map((n) => templatePortFor(starts, n))), new Set([40_109]));
  assert.ok(templatePorts.includes(40_109) && checkPorts.includes(40_108));
});

test('no number that stands on its own page for something else speaks for another', () => {
  const { starts } = findUnnamedRuns(new Set(realChart.ports.keys()), (number) => portAt(realChart, number));
  const wrong = [...Array(65_536).keys()].filter((number) => {
    const template = templatePortFor(starts, number);
    if (realChart.ports.has(number) || template === undefined || template === number) return false;
    return portAt(realChart, template).spans.some(({ range }) => range?.includes(template));
  });
  assert.deepEqual(wrong, []);
});
