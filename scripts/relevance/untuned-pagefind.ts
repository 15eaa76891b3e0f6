/** Pagefind as it comes: its own index of the same pages without our marks, searched with its defaults. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import * as pagefind from 'pagefind';
import { type SearchEngine, pathnameOf, MAX_ANSWERS } from './engine.ts';
import type { SearchedPage } from './pages.ts';

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

async function writeIndex(pages: readonly SearchedPage[], folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const { path, html } of pages) await index.addHTMLFile({ url: path, content: html });
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
}

/** Runs in the page: the first answers' addresses. */
async function search([query, count]: readonly [string, number]): Promise<string[]> {
  const script = '/untuned/pagefind.js';
  const { search: ask } = (await import(script)) as Pagefind;
  const { results } = await ask(query);
  return Promise.all(results.slice(0, count).map(async (result) => (await result.data()).url));
}

/** Writes the index into `folder`, and searches it from a page of the site at `address`. */
export async function untunedPagefind(
  browser: Browser,
  address: string,
  pages: readonly SearchedPage[],
  folder: string,
): Promise<SearchEngine> {
  await writeIndex(pages, folder);
  return {
    name: 'Pagefind, untuned',
    lanes: 4,
    open: async () => {
      const page = await browser.newPage();
      await page.route('**/untuned/**', (route) => {
        const file = pathnameOf(route.request().url()).replace('/untuned/', '');
        return route.fulfill({ path: join(folder, file) });
      });
      // A text file: a document without a policy of its own, on the host that the script is asked from.
      await page.goto(`${address}/robots.txt`);
      return async (query) => (await page.evaluate(search, [query, MAX_ANSWERS] as const)).map(pathnameOf);
    },
  };
}
