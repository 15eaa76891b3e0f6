/** Visits of a built site in Chromium. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../find-chromium.ts';
import { withPreview } from '../with-preview.ts';
import { filesBelow, type SiteFile } from '../site-files.ts';

/** So many visitors come for each question; a figure is the median of theirs. */
const RUNS = 5;

/** A site that is served, and a browser to visit it with. */
export interface Visited {
  browser: Browser;
  address: string;
  files: readonly SiteFile[];
}

/** Serves the built site in `dist` and opens a browser while `use` runs. */
export function inBrowser<T>(dist: string, use: (site: Visited) => Promise<T>): Promise<T> {
  return withPreview(dist, async (address) => {
    const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
    try {
      return await use({ browser, address, files: filesBelow(dist) });
    } finally {
      await browser.close();
    }
  });
}

/** What newcomers see, one after the other: each has an empty cache. */
export async function visits<T>({ browser }: Visited, visit: (page: Page) => Promise<T>): Promise<T[]> {
  const seen: T[] = [];
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext();
    try {
      seen.push(await visit(await context.newPage()));
    } finally {
      await context.close();
    }
  }
  return seen;
}
