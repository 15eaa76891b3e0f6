/** What a person does with the search. */
import type { Locator, Page } from '@playwright/test';

export const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' });

/** The box of the dialog. */
export const boxOf = (page: Page): Locator => dialogOf(page).getByRole('textbox');

/** All results of the dialog, first to last. */
export const resultsOf = (page: Page): Locator => dialogOf(page).getByRole('listitem').getByRole('link');

/** Opens the dialog by the button and waits until one can type. */
export async function openSearch(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await boxOf(page).waitFor();
}

/** Asks the open dialog, and waits until the full text has answered too. */
export async function ask(page: Page, query: string): Promise<void> {
  await boxOf(page).fill(query);
  await dialogOf(page).getByRole('heading', { name: 'In the text' }).waitFor();
}

/** Waits until the dialog says nothing new: the only sign that no further answer is on its way. */
export async function settled(page: Page): Promise<void> {
  let before: string | undefined;
  for (let now = await dialogOf(page).innerText(); now !== before; now = await dialogOf(page).innerText()) {
    before = now;
    await page.waitForTimeout(500);
  }
}
