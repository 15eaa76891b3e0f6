/** The project's own chart and prose, read without Astro: what the peers are given. */
import { buildChart } from '#chart/build-chart.ts';
import { KINDS, type Kind } from '#content-model/kinds.ts';
import type { Chart, ContentEntries } from '#chart/model.ts';
import { SCHEMAS } from '#build/check-content/check.ts';
import { readContent } from '#build/check-content/read.ts';

export interface Written {
  chart: Chart;
  /** The prose of a file as its author wrote it; empty for what has no file. */
  proseOf(kind: Kind, id: string): string;
}

/** Reads `content/` below `root`. Throws at the first file that is out of order. */
export function readChart(root: string): Written {
  const files = readContent(root);
  const entries = KINDS.map((kind) => [
    kind,
    new Map(files.filter((f) => f.kind === kind).map((f) => [f.id, SCHEMAS[kind].parse(f.data)])),
  ]);
  const prose = new Map(files.map((file) => [`${file.kind}/${file.id}`, file.prose]));
  return {
    chart: buildChart(Object.fromEntries(entries) as unknown as ContentEntries),
    proseOf: (kind, id) => prose.get(`${kind}/${id}`) ?? '',
  };
}
