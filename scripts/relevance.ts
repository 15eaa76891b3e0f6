/**
 * Asks the built site's search every question of tests/relevance and prints how often the page expected
 * comes first. With --peers it asks Pagefind untuned and MiniSearch the same, over the same pages.
 * Fails when our search finds too few; the others are only reported.
 * Usage: npm run test:relevance [-- --peers] [--json FILE] [--out FOLDER]
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { GROUPS } from '../tests/relevance/groups.ts';
import { withPreview } from './with-preview.ts';
import { filesBelow } from './site-files.ts';
import { findChromium } from './find-chromium.ts';
import type { SearchEngine } from './relevance/engine.ts';
import { figuresOf, outcomesOf, run, type EngineRun } from './relevance/measure.ts';
import { ourSearch } from './relevance/our-search.ts';
import { asJson, misses, table } from './relevance/report.ts';

/** The share of questions that our search has to answer with the page expected first of all. */
const MIN_TOP1 = 0.97;

async function peers(browser: Browser, address: string, site: string): Promise<SearchEngine[]> {
  // Loaded only when they are asked for: nothing else needs them.
  const [{ searchedPages }, { untunedPagefind }, { miniSearch }] = await Promise.all([
    import('./relevance/pages.ts'),
    import('./relevance/untuned-pagefind.ts'),
    import('./relevance/mini-search.ts'),
  ]);
  const pages = searchedPages(filesBelow(site));
  return [await untunedPagefind(browser, address, pages, '.cache/relevance/pagefind'), miniSearch(pages)];
}

async function measure(site: string, withPeers: boolean): Promise<[EngineRun, ...EngineRun[]]> {
  if (!existsSync(`${site}/search/index.html`)) {
    throw new Error(`There is no site in ${site}/ to search: "npm run build" builds it.`);
  }
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    return await withPreview(site, async (address) => {
      const ours = await run(ourSearch(browser, address), GROUPS);
      const others: EngineRun[] = [];
      for (const engine of withPeers ? await peers(browser, address, site) : []) others.push(await run(engine, GROUPS));
      return [ours, ...others];
    });
  } finally {
    await browser.close();
  }
}

try {
  const { values } = parseArgs({
    options: {
      peers: { type: 'boolean', default: false },
      json: { type: 'string' },
      out: { type: 'string', default: 'dist' },
    },
  });
  const runs = await measure(values.out, values.peers);
  const [ours] = runs;
  console.log(`${table(runs)}\n\nOur search misses:\n${misses(ours) || '  nothing'}`);
  if (values.json) writeFileSync(values.json, asJson(runs));
  const { top1, questions } = figuresOf(outcomesOf(ours));
  if (top1 < MIN_TOP1) {
    throw new Error(
      `\nThe search answers ${(top1 * 100).toFixed(1)} % of ${questions} questions with the page expected; it has to be ${MIN_TOP1 * 100} %.`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
