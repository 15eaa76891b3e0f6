/** The exact index of the whole site: several pages of the build write parts of the same one. */
import type { Chart } from '#chart/model.ts';
import { buildExactIndex } from './build-index.ts';
import type { ExactIndex } from './index-format.ts';

const built = new WeakMap<Chart, ExactIndex>();

/** The index of a chart, built once. */
export function siteIndex(chart: Chart): ExactIndex {
  const index = built.get(chart) ?? buildExactIndex(chart);
  built.set(chart, index);
  return index;
}
