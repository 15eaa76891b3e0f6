/** The chart of the project's own content. */
import { fileURLToPath } from 'node:url';
import { buildChart } from '#chart/build-chart.ts';
import { entriesOf } from '#build/check-content/entries.ts';
import { filesOfKinds } from '#build/check-content/entry-files.ts';
import { readContent } from '#build/check-content/read.ts';

/** The folder that holds `content/`. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const realChart = buildChart(entriesOf(filesOfKinds(readContent(ROOT))));
