/** The chart of the project's own content. */
import { fileURLToPath } from 'node:url';
import { buildChart } from '#chart/build-chart.ts';
import { KINDS } from '#content-model/kinds.ts';
import type { ContentEntries } from '#chart/model.ts';
import { SCHEMAS } from '#build/check-content/check.ts';
import { readContent } from '#build/check-content/read.ts';

/** The folder that holds `content/`. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const files = readContent(ROOT);

const entries = KINDS.map((kind) => [
  kind,
  new Map(files.filter((f) => f.kind === kind).map((f) => [f.id, SCHEMAS[kind].parse(f.data)])),
]);

export const realChart = buildChart(Object.fromEntries(entries) as unknown as ContentEntries);
