/** The project's own chart and prose, read without Astro: what the peers are given. */
import { buildChart } from '#chart/build-chart.ts';
import type { Kind } from '#content-model/kinds.ts';
import type { Chart } from '#chart/model.ts';
import { entriesOf } from '#build/check-content/entries.ts';
import { filesOfKinds } from '#build/check-content/entry-files.ts';
import { readContent } from '#build/check-content/read.ts';

export interface Written {
  chart: Chart;
  /** The prose of a file as its author wrote it; empty for what has no file. */
  proseOf(kind: Kind, id: string): string;
}

/** Reads `content/` below `root`. Throws at the first file that is out of order. */
export function readChart(root: string): Written {
  const files = filesOfKinds(readContent(root));
  const prose = new Map(files.map((file) => [`${file.kind}/${file.id}`, file.prose.trim()]));
  return {
    chart: buildChart(entriesOf(files)),
    proseOf: (kind, id) => prose.get(`${kind}/${id}`) ?? '',
  };
}
