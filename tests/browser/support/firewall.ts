/** What a person does with the rule builder. */
import { expect, type Locator, type Page } from '@playwright/test';

export const PATH = '/tools/firewall/';

export const box = (page: Page): Locator => page.getByRole('combobox', { name: 'What has to get through?' });
export const option = (page: Page, name: string | RegExp): Locator => page.getByRole('option', { name });
export const chosen = (page: Page): Locator =>
  page.getByRole('group', { name: 'Chosen' }).locator('[data-selections] > li');
export const rows = (page: Page): Locator =>
  page.getByRole('table', { name: 'What is let through' }).getByRole('rowheader');
export const rules = (page: Page): Locator => page.getByRole('group', { name: 'The rules as text' });
export const notices = (page: Page): Locator => page.locator('[data-notices] p');

/** The ports of the set, as the table has them. */
export const ports = async (page: Page): Promise<string[]> =>
  (await rows(page).locator('b').allInnerTexts()).map((text) => text.trim());

/** Types into the box and takes the answer with a name. */
export async function choose(page: Page, typed: string, name: string | RegExp): Promise<void> {
  await box(page).fill(typed);
  await option(page, name).first().click();
  await expect(box(page)).toHaveValue('');
}

/** Looks at the set in one syntax. */
export async function look(page: Page, syntax: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Syntax' }).selectOption(syntax);
  await expect(page.locator('[data-label]')).toHaveText(syntax);
}

export const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Waits until the address keeps the set. */
export const kept = (page: Page): Promise<void> => expect(page).toHaveURL(/&p=.*&e=/);
