/** The unnamed runs of a chart, found once: asking about 65,536 numbers takes a second. */
import { portAt } from '#chart/build-chart.ts';
import type { Chart } from '#chart/model.ts';
import { findUnnamedRuns, type UnnamedRuns } from './unnamed-runs.ts';

const known = new WeakMap<Chart, UnnamedRuns>();

/** The runs of numbers that no one in the chart has named. */
export function unnamedRunsOf(chart: Chart): UnnamedRuns {
  const runs = known.get(chart) ?? findUnnamedRuns(new Set(chart.ports.keys()), (number) => portAt(chart, number));
  known.set(chart, runs);
  return runs;
}
