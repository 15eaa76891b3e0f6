/**
 * Builds the site anew, weighs it, searches it in a browser and prints the figures. They are for people
 * to compare: no figure makes it fail.
 * Usage: npm run bench [-- --json FILE]
 */
import { rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import edition from '#content/edition.json' with { type: 'json' };
import { buildFigures, timedBuild } from './bench/build.ts';
import { type Figure, table } from './bench/figure.ts';
import { indexSize } from './bench/index-size.ts';
import { withPreview } from './bench/preview.ts';
import { searchFigures } from './bench/search.ts';
import { filesBelow } from './bench/site.ts';
import { weights } from './bench/weights.ts';

const FOLDER = '.cache/bench';

async function measure(): Promise<Figure[]> {
  const report = await timedBuild(FOLDER);
  const dist = join(FOLDER, 'dist');
  const files = filesBelow(dist);
  const written = files.filter((file) => file.path.endsWith('.html')).length;
  return [
    ...buildFigures(report, written),
    ...weights(files),
    ...indexSize(files),
    ...(await withPreview(dist, (address) => searchFigures(address, files))),
  ];
}

const machine = { node: process.version, system: `${process.platform} ${process.arch}`, cores: availableParallelism() };
try {
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  rmSync(FOLDER, { recursive: true, force: true });
  const figures = await measure();
  console.log(`Portolan ${edition.edition}, Node ${machine.node}, ${machine.system}, ${machine.cores} cores\n`);
  console.log(table(figures));
  if (values.json) {
    writeFileSync(values.json, `${JSON.stringify({ edition: edition.edition, ...machine, figures }, null, 2)}\n`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(FOLDER, { recursive: true, force: true });
}
