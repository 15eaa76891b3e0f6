/**
 * The dialog answers what people type with the page they mean: some plain questions of each kind of the relevance
 * suite. `npm run test:relevance` asks all of them in the box of the search page, which answers by the same code.
 */
import type { Page } from '@playwright/test';
import { pathOf } from '#chart/page-ref.ts';
import { GROUPS } from '../relevance/groups.ts';
import { boxOf, openSearch, resultsOf } from './support/search.ts';
import { expect, test } from './support/test.ts';

/** Empties the box first, so that no answer to an earlier question can be taken for one to this. */
async function type(page: Page, query: string): Promise<void> {
  await boxOf(page).fill('');
  await expect(resultsOf(page)).toHaveCount(0);
  await boxOf(page).fill(query);
}

const firstPathOf = (page: Page) =>
  resultsOf(page).evaluateAll(([link]) => link && new URL((link as HTMLAnchorElement).href).pathname);

/** Of each kind. */
const SOME = 2;

test('plain questions of every kind lead to the page that is meant, first of all', async ({ page }) => {
  await page.goto('/');
  await openSearch(page);
  for (const { query, pages } of GROUPS.flatMap(({ plain }) => plain.slice(0, SOME))) {
    const expected = pages.map(pathOf);
    await type(page, query);
    const options = { message: `“${query}”`, timeout: 4000, intervals: [20, 50, 100, 250] };
    const isFirst = async () => expected.includes((await firstPathOf(page)) ?? '');
    await expect.configure({ soft: true }).poll(isFirst, options).toBe(true);
  }
});
