/**
 * Builds the site anew, weighs it, searches it in a browser, lets peers do the same and prints the figures. They are
 * for people to compare: no figure makes it fail.
 * Usage: npm run bench [-- --write] [--json FILE] [--only site,growth,starlight,hugo] [--sample PORTS]
 */
import { rmSync, writeFileSync } from 'node:fs';
import type { Contender } from './bench/comparison.ts';
import { document } from './bench/document.ts';
import type { Figure } from './bench/figure.ts';
import { growth, POINTS } from './bench/growth.ts';
import { type Options, readOptions } from './bench/options.ts';
import { measureSite } from './bench/own-site.ts';
import { readChart } from './bench/peers/chart.ts';
import { builtFiles, markdownPages } from './bench/peers/export.ts';
import { measurePeers } from './bench/peers/measure.ts';
import { type Report, reportOf, reportText } from './bench/report.ts';

const FOLDER = '.cache/bench';

async function measure({ parts, sample, write }: Options): Promise<Report> {
  const figures: Figure[] = [];
  const contenders: Contender[] = [];
  const failures: string[] = [];
  const pages = markdownPages(readChart(process.cwd()), sample);

  /** What goes wrong in one part must not cost the figures of the others. */
  async function part(name: string, work: () => Promise<void>): Promise<void> {
    console.error(`${name} …`);
    rmSync(FOLDER, { recursive: true, force: true });
    await work().catch((error: unknown) => {
      failures.push(`Not measured: ${name}. ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    });
    rmSync(FOLDER, { recursive: true, force: true });
  }

  if (parts.includes('site')) {
    await part('the ordinary build', async () => {
      const site = await measureSite(FOLDER, builtFiles(pages), sample);
      figures.push(...site.figures);
      contenders.push(site.contender);
    });
  }
  if (parts.includes('growth')) {
    const points = sample === undefined ? POINTS : [Math.ceil(sample / 4), sample];
    await part('builds with more and more pages', async () => void figures.push(...(await growth(FOLDER, points))));
  }
  for (const peer of (['starlight', 'hugo'] as const).filter((name) => parts.includes(name))) {
    await part(`the peer ${peer}`, async () => void contenders.push(...(await measurePeers([peer], pages))));
  }
  return reportOf({ command: `npm run bench${write ? ' -- --write' : ''}`, figures, contenders, failures });
}

try {
  const options = readOptions(process.argv.slice(2));
  const report = await measure(options);
  console.log(reportText(report));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  if (options.write) writeFileSync('BENCHMARKS.md', await document(report));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
