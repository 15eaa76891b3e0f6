/** Searching in a real browser: what it takes from a keystroke to the first result. */
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../find-chromium.ts';
import type { Figure, Unit } from './figure.ts';
import type { SiteFile } from './site.ts';
import { median } from './statistics.ts';
import { timed } from './stopwatch.ts';
import { TrafficCounter } from './traffic.ts';

const RUNS = 5;
const PAGE = '/ports/445/';
/** Full-text results carry Pagefind's marks; exact ones never do. */
const EXACT = '[data-search-results] a[data-exact]';
const WORDS = '[data-search-results] mark';

/** What is asked with nothing loaded, what is asked after that, and what marks an answer. */
const QUESTIONS = [
  { name: 'a number', first: '3389', later: '5985', selector: EXACT },
  { name: 'words', first: 'printer drivers', later: 'domain logon', selector: WORDS },
] as const;

type Question = (typeof QUESTIONS)[number];

/** One visit of a newcomer: a page, the search, one question with nothing loaded and one with everything. */
async function visit(page: Page, start: string, files: readonly SiteFile[], question: Question): Promise<Figure[]> {
  const traffic = new TrafficCounter(page, files);
  const figures: Figure[] = [];
  const note = (group: string, name: string, value: number, unit: Unit) => figures.push({ group, name, value, unit });
  const noteTraffic = async (group: string) => {
    const { requests, bytes } = await traffic.take();
    note(group, 'requests', requests, 'requests');
    note(group, 'over the network, gzip', bytes, 'bytes');
  };
  const ask = async (text: string) => {
    await page.locator('dialog input').fill(text.slice(0, -1));
    await traffic.take();
    return timed(page, 'input', question.selector, () => page.keyboard.insertText(text.slice(-1)));
  };

  await page.goto(start);
  await noteTraffic(`browser: opening ${PAGE}`);
  const opening = await timed(page, 'keydown', 'dialog[open] input', () => page.keyboard.press('/'));
  note('browser: opening the search', 'from the key to the box', opening, 'ms');
  await noteTraffic('browser: opening the search');

  const first = `browser: ${question.name}, first search ("${question.first}" at once)`;
  const cold = await timed(page, 'input', question.selector, () => page.keyboard.insertText(question.first));
  note(first, 'from the keystroke to the first result', cold, 'ms');
  await noteTraffic(first);

  const later = `browser: ${question.name}, later search (the last letter of "${question.later}")`;
  const warm = await ask(question.later);
  note(later, 'from the keystroke to the first result', warm, 'ms');
  await noteTraffic(later);
  return figures;
}

/** The medians of all runs, in the order of the first. */
function medians(runs: readonly Figure[][]): Figure[] {
  const groups = Map.groupBy(runs.flat(), ({ group, name }) => `${group}: ${name}`);
  return [...groups.values()].flatMap((same) => {
    const [figure] = same;
    return figure ? [{ ...figure, value: median(same.map((other) => other.value)) }] : [];
  });
}

/** Figures of the search in Chromium, each the median of five visits with an empty cache. */
export async function searchFigures(address: string, files: readonly SiteFile[]): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const runs: Figure[][] = [];
    for (const question of QUESTIONS) {
      for (let run = 0; run < RUNS; run++) {
        const context = await browser.newContext();
        runs.push(await visit(await context.newPage(), address + PAGE, files, question));
        await context.close();
      }
    }
    return medians(runs);
  } finally {
    await browser.close();
  }
}
