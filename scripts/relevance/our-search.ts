/** The site's own search, as people use it: typed into the box of the search page, read as it is shown. */
import type { Browser, Page } from '@playwright/test';
import { type SearchEngine, pathnameOf } from './engine.ts';

const BOX = 'main [data-search-page]';
const RESULTS = `${BOX} [data-search-results]`;

/** Milliseconds after which no answer is to be expected any more, on a machine however busy. */
const ANSWER_TIMEOUT = 20_000;

/** Waits in the page until nothing more is on its way, and returns the addresses of the results from the top. */
function settled([selector, longest]: readonly [string, number]): Promise<string[]> {
  const results = document.querySelector(selector);
  if (!results) throw new Error(`The page has no ${selector}.`);
  return new Promise((resolve, reject) => {
    setTimeout(
      () => reject(new Error(`The search did not come to an end: aria-busy is ${results.ariaBusy}.`)),
      longest,
    );
    const look = () => {
      // Set to true with every key, and to false when the full text has answered too.
      if (results.ariaBusy !== 'false') return;
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
      return async (query) => {
        await page.locator(BOX).getByRole('textbox').fill(query);
        return (await page.evaluate(settled, [RESULTS, ANSWER_TIMEOUT] as const)).map(pathnameOf);
      };
    },
  };
}
