/** What a person does with the search. */
import { expect, type Locator, type Page } from '@playwright/test';

export const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' });

/** The box of the dialog. */
export const boxOf = (page: Page): Locator => dialogOf(page).getByRole('textbox');

/** All results of the dialog, first to last. */
export const resultsOf = (page: Page): Locator => dialogOf(page).getByRole('listitem').getByRole('link');

/** Opens the dialog by the field in the head and waits until one can type. */
export async function openSearch(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('searchbox', { name: 'Search' }).click();
  await boxOf(page).waitFor();
}

/** Asks the open dialog, and waits until the full text has answered too. */
export async function ask(page: Page, query: string): Promise<void> {
  await boxOf(page).fill(query);
  await dialogOf(page).getByRole('heading', { name: 'In the text' }).waitFor();
}

/** Waits until nothing more is on its way, the answer of the full text included. */
export const settled = (page: Page): Promise<void> =>
  expect(dialogOf(page).locator('[data-search-results]')).toHaveAttribute('aria-busy', 'false');
