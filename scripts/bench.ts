/**
 * Builds the site anew, weighs it, searches it in a browser, lets peers build the same pages, and prints the figures.
 * They are for people to compare: no figure makes it fail.
 * Usage: npm run bench [-- --write] [--only browser,listing,growth,starlight,hugo] [--sample PORTS]
 */
import { rmSync, writeFileSync } from 'node:fs';
import { inBrowser } from './bench/browser.ts';
import { buildFigures, ORDINARY, phaseFigures, timedBuild } from './bench/build.ts';
import { againstHugo, document } from './bench/document.ts';
import type { Contender } from './bench/figure.ts';
import { growth, POINTS } from './bench/growth.ts';
import { listingFigures } from './bench/listing.ts';
import { type Options, readOptions } from './bench/options.ts';
import { measurePeer } from './bench/peers/measure.ts';
import { markdownPages } from './bench/peers/pages.ts';
import { PORTOLAN } from './bench/search-box.ts';
import { interactionFigures } from './bench/interactions.ts';
import { numberFigures, wordFigures } from './bench/search.ts';
import { filesBelow } from './site-files.ts';
import { ruleBuilderFigures } from './bench/rule-builder.ts';
import { toolFigures } from './bench/tools.ts';
import { exactIndex, weights } from './bench/weights.ts';

const FOLDER = '.cache/bench';
const DIST = `${FOLDER}/dist`;
const BUILD = 'ordinary build, with an empty cache';

async function measure({ parts, sample, write }: Options): Promise<string> {
  const failures: string[] = [];
  /** What goes wrong in one part must not cost the figures of the others. */
  async function part(name: string, work: () => Promise<void>): Promise<void> {
    console.error(`${name} …`);
    await work().catch((error: unknown) => {
      failures.push(`Not measured: ${name}. ${error instanceof Error ? error.message.trim() : String(error)}`);
      process.exitCode = 1;
    });
  }

  console.error(`${BUILD} …`);
  const build = await timedBuild(DIST, sample === undefined ? '' : String(sample));
  const files = filesBelow(DIST);
  const pages = markdownPages(files);
  const own: Contender = { name: 'Portolan', figures: buildFigures(BUILD, build, DIST, ORDINARY) };
  const { figures } = own;
  const contenders = [own];
  for (const peer of ['starlight', 'hugo'] as const) {
    if (!parts.includes(peer)) continue;
    const withBrowser = parts.includes('browser');
    await part(peer, async () => void contenders.push(await measurePeer(peer, BUILD, pages, withBrowser)));
  }
  figures.push(...againstHugo(BUILD, contenders), ...weights(files), ...exactIndex(files));
  if (parts.includes('browser'))
    await part('search and tools in the browser', () =>
      inBrowser(DIST, async (site) => {
        figures.push(...(await wordFigures(site, PORTOLAN)), ...(await numberFigures(site)));
        figures.push(...(await toolFigures(site)), ...(await interactionFigures(site)));
        figures.push(...(await ruleBuilderFigures(site)));
      }),
    );
  if (parts.includes('listing'))
    await part('the listing tool', () =>
      inBrowser(DIST, async (site) => void figures.push(...(await listingFigures(site)))),
    );
  figures.push(...phaseFigures('phases of the ordinary build', build));
  rmSync(DIST, { recursive: true });
  const points = sample === undefined ? POINTS : [Math.ceil(sample / 4), sample];
  if (parts.includes('growth')) await part('growth', async () => void figures.push(...(await growth(DIST, points))));
  return document(`npm run bench${write ? ' -- --write' : ''}`, contenders, failures);
}

try {
  const options = readOptions(process.argv.slice(2));
  const text = await measure(options);
  console.log(text);
  if (options.write) writeFileSync('BENCHMARKS.md', text);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(FOLDER, { recursive: true, force: true });
}
