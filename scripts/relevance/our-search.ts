/** The site's own search, as people use it: typed into the box of the search page, read as it is shown. */
import type { Browser, Page } from '@playwright/test';
import { type SearchEngine, pathnameOf } from './engine.ts';

const BOX = 'main [data-search-page]';
const RESULTS = `${BOX} [data-search-results]`;

/** Milliseconds after which no answer is to be expected any more, on a machine however busy. */
const ANSWER_TIMEOUT = 20_000;

/**
 * Runs in the page, so that a question takes one call: puts the query into the box as typing does, waits until nothing
 * more is on its way, and returns the addresses of the results from the top.
 */
function answersOf([box, query, timeout]: readonly [selector: string, query: string, timeout: number]): Promise<
  string[]
> {
  const input = document.querySelector<HTMLInputElement>(`${box} input`);
  const results = document.querySelector<HTMLElement>(`${box} [data-search-results]`);
  if (!input || !results) throw new Error(`The page has no ${box} with an input and results.`);
  input.value = query;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The search did not come to an end: aria-busy is ${results.ariaBusy}.`)),
      timeout,
    );
    const look = () => {
      // Set to true with every input, and to false when the full text has answered too.
      if (results.ariaBusy !== 'false') return;
      clearTimeout(timer);
      observer.disconnect();
      resolve([...results.querySelectorAll<HTMLAnchorElement>('li a')].map((link) => link.href));
    };
    const observer = new MutationObserver(look);
    observer.observe(results, { attributes: true });
    look();
  });
}

/** Loads the page and everything that answers: the first question is no slower than the others. */
async function openBox(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/search/`);
  await page.locator(BOX).getByRole('textbox').fill('kerberos');
  await page.locator(`${RESULTS} a`).first().waitFor();
}

/** The search of the site that is served at `address`. */
export function ourSearch(browser: Browser, address: string): SearchEngine {
  return {
    name: 'Portolan',
    lanes: 4,
    open: async () => {
      const page = await browser.newPage();
      await openBox(page, address);
      return async (query) => (await page.evaluate(answersOf, [BOX, query, ANSWER_TIMEOUT] as const)).map(pathnameOf);
    },
  };
}
