/** Visits in Chromium. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../find-chromium.ts';

/** So many visitors come for each question; a figure is the median of theirs. */
const RUNS = 5;

/** Hands a browser to `use`, and closes it. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** What newcomers see, one after the other: each has an empty cache. */
export async function visits<T>(browser: Browser, visit: (page: Page) => Promise<T>, runs = RUNS): Promise<T[]> {
  const seen: T[] = [];
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext();
    try {
      seen.push(await visit(await context.newPage()));
    } finally {
      await context.close();
    }
  }
  return seen;
}
