/** What a person does with the tool that explains listings. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

export const PATH = '/tools/listening/';

/** A listing as the machines printed it. */
export const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/listings/${name}`, import.meta.url), 'utf8');

export const tool = (page: Page): Locator => page.locator('#listing-tool');
export const field = (page: Page): Locator => page.getByLabel('Your listing', { exact: true });
export const summary = (page: Page): Locator => tool(page).getByRole('status').first();
export const table = (page: Page): Locator => page.getByRole('table', { name: 'Who listens', exact: true });

/** What folds when there is an answer, and opens it again. */
export const unfold = (page: Page): Promise<void> =>
  tool(page).getByText('Change the listing, or compare it with an earlier one').click();

/** The row of one number. */
export const row = (page: Page, number: number | string): Locator =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: String(number), exact: true }) });

/** The numbers that are shown, from the top. */
export const numbers = (page: Page): Promise<string[]> => table(page).locator('tbody th[scope=row] a').allInnerTexts();

/** Puts a text onto the clipboard and pastes it, by keyboard. */
export async function paste(page: Page, text: string, into = field(page)): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await into.focus();
  await page.keyboard.press('ControlOrMeta+V');
}

/** Opens the tool with a listing in it, and waits for the answer. */
export async function explained(page: Page, text: string): Promise<void> {
  await page.goto(PATH);
  await paste(page, text);
  await expect(summary(page)).toHaveText(/listener/);
}

export const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
