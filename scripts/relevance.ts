/**
 * Asks the built site's search every question of tests/relevance and prints how often the page expected
 * comes first; then questions drawn from titles, each kind apart. The seed that it prints draws the same ones again. With
 * --peers it asks Pagefind untuned and MiniSearch the same, over the same pages.
 * Fails when our search finds too few, or misses a plain question; the others are only reported.
 * Usage: npm run test:relevance [-- --peers] [--json FILE] [--out FOLDER] [--seed NUMBER]
 */
import { randomInt } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { drawnGroups } from '../tests/relevance/drawn.ts';
import { GROUPS } from '../tests/relevance/groups.ts';
import { ASKED } from '../tests/relevance/queries/sentences.ts';
import type { Question, QuestionGroup } from '../tests/relevance/question.ts';
import { withPreview } from './with-preview.ts';
import { filesBelow } from './site-files.ts';
import { findChromium } from './find-chromium.ts';
import type { SearchEngine } from './relevance/engine.ts';
import { figuresOf, missedOf, outcomesOf, run, type EngineRun } from './relevance/measure.ts';
import { ourSearch } from './relevance/our-search.ts';
import { asJson, misses, table } from './relevance/report.ts';

/** The share of questions that our search has to answer with the page expected first of all. */
const MIN_TOP1 = 0.97;
/** The same of those that are drawn. */
const MIN_DRAWN_TOP1 = 0.95;

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

function assertBuilt(site: string): void {
  if (existsSync(`${site}/search/index.html`)) return;
  throw new Error(`There is no site in ${site}/ to search: "npm run build" builds it.`);
}

async function measure(
  site: string,
  groups: readonly QuestionGroup[],
  withPeers: boolean,
): Promise<[EngineRun, ...EngineRun[]]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    return await withPreview(site, async (address) => {
      const ours = await run(ourSearch(browser, address), groups);
      const others: EngineRun[] = [];
      for (const engine of withPeers ? await peers(browser, address, site) : []) others.push(await run(engine, groups));
      return [ours, ...others];
    });
  } finally {
    await browser.close();
  }
}

/** Fails where too few of some questions find their page first. */
function assertFound(what: string, runs: EngineRun, groups: readonly QuestionGroup[], least: number): void {
  const titles = new Set(groups.map(({ title }) => title));
  const { top1, questions } = figuresOf(
    outcomesOf({ ...runs, groups: runs.groups.filter((g) => titles.has(g.title)) }),
  );
  if (top1 >= least) return;
  throw new Error(
    `\nThe search answers ${(top1 * 100).toFixed(1)} % of ${questions} ${what} with the page expected; it has to be ${least * 100} %.`,
  );
}

/** Fails where one of some questions has none of its pages among the first. */
function assertEachFound(what: string, runs: EngineRun, questions: readonly Question[], first: number): void {
  const missed = missedOf(outcomesOf(runs), questions, first).map(({ query }) => `“${query}”`);
  if (missed.length > 0)
    throw new Error(`\nEvery ${what} has to find its page among the first ${first}. Not so: ${missed.join(', ')}`);
}

try {
  const { values } = parseArgs({
    options: {
      peers: { type: 'boolean', default: false },
      json: { type: 'string' },
      out: { type: 'string', default: 'dist' },
      seed: { type: 'string', default: String(randomInt(1_000_000)) },
    },
  });
  if (!/^\d+$/.test(values.seed)) throw new Error(`--seed takes a number, and not "${values.seed}".`);
  assertBuilt(values.out);
  const drawn = drawnGroups(values.out, Number(values.seed));
  const runs = await measure(values.out, [...GROUPS, ...drawn], values.peers);
  const [ours] = runs;
  console.log(
    `${table(runs)}\n\nDrawn with --seed ${values.seed}.\n\nOur search misses:\n${misses(ours) || '  nothing'}`,
  );
  if (values.json) writeFileSync(values.json, asJson(runs));
  assertFound('questions', ours, GROUPS, MIN_TOP1);
  assertFound('drawn questions', ours, drawn, MIN_DRAWN_TOP1);
  const plain = GROUPS.flatMap((group) => group.plain);
  assertEachFound('plain question', ours, plain, 1);
  assertEachFound('question in words', ours, ASKED, 3);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
