/**
 * The dialog answers what people type with the page they mean: the plain questions of the relevance suite,
 * every one of them. `npm run test:relevance` asks the others too, and counts.
 */
import type { Page } from '@playwright/test';
import { pathOf } from '#chart/page-ref.ts';
import { GROUPS } from '../relevance/groups.ts';
import { ASKED } from '../relevance/queries/sentences.ts';
import type { Question } from '../relevance/question.ts';
import { boxOf, openSearch, resultsOf } from './support/search.ts';
import { expect, test } from './support/test.ts';

/** Empties the box first, so that no answer to an earlier question can be taken for one to this. */
async function type(page: Page, query: string): Promise<void> {
  await boxOf(page).fill('');
  await expect(resultsOf(page)).toHaveCount(0);
  await boxOf(page).fill(query);
}

const pathsOf = (page: Page, first: number) =>
  resultsOf(page).evaluateAll(
    (links, end) => links.slice(0, end).map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    first,
  );

/** Asks all of them, and names every question that is answered otherwise. */
async function expectAnswers(page: Page, questions: readonly Question[], among: number): Promise<void> {
  await page.goto('/');
  await openSearch(page);
  for (const { query, pages } of questions) {
    const expected = pages.map(pathOf);
    await type(page, query);
    const options = { message: `“${query}”`, timeout: 4000, intervals: [20, 50, 100, 250] };
    const isThere = async () => (await pathsOf(page, among)).some((path) => expected.includes(path));
    await expect.configure({ soft: true }).poll(isThere, options).toBe(true);
  }
}

for (const { title, plain } of GROUPS) {
  if (plain.length === 0) continue;
  test(`${title} leads to the page that is meant, first of all`, ({ page }) => expectAnswers(page, plain, 1));
}

test('questions in words find their page among the first three', ({ page }) => expectAnswers(page, ASKED, 3));
