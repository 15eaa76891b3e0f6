/** The filters of the table by port, by keyboard, in place. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const choice = (page: Page, group: 'Transport' | 'Product family', name: string): Locator =>
  page.getByRole('navigation', { name: group }).getByRole('link', { name, exact: true });
const rows = (page: Page): Locator => page.locator('#port-table tbody tr:visible');
const count = (page: Page): Locator => page.getByRole('main').getByRole('status');

async function choose(link: Locator): Promise<void> {
  await link.focus();
  await link.press('Enter');
}

/** What the rows that are shown say of themselves, each once. */
const transports = (page: Page) =>
  rows(page).evaluateAll((all) => [...new Set(all.map((row) => row.querySelector('td')?.textContent.trim()))]);

test('transport and family combine, and their count is announced', async ({ page }) => {
  await page.goto('/ports/');
  const all = await rows(page).count();
  expect(all).toBeGreaterThan(160);
  await choose(choice(page, 'Transport', 'UDP'));
  const udp = await rows(page).count();
  expect(udp).toBeLessThan(all);
  expect(await transports(page)).toEqual(['UDP']);
  await expect(count(page)).toHaveText(`${udp} of ${all} endpoints`);
  await choose(choice(page, 'Product family', 'SQL Server'));
  const both = await rows(page).count();
  expect(both).toBeGreaterThan(0);
  expect(both).toBeLessThan(udp);
  expect(await transports(page)).toEqual(['UDP']);
  await expect(count(page)).toHaveText(`${both} of ${all} endpoints`);
  await expect(page.getByRole('row', { name: /^1434 UDP MSSQLSERVER/ })).toBeVisible();
});

test('the choice is kept in the address, and a reload shows the same', async ({ page }) => {
  await page.goto('/ports/');
  await choose(choice(page, 'Transport', 'TCP'));
  await choose(choice(page, 'Product family', 'SQL Server'));
  const shown = await rows(page).allTextContents();
  expect(new URL(page.url()).search).toBe('?transport=tcp&family=sql-server');
  await page.reload();
  expect(await rows(page).allTextContents()).toEqual(shown);
  await expect(choice(page, 'Transport', 'TCP')).toHaveAttribute('aria-current', 'true');
  await expect(choice(page, 'Product family', 'SQL Server')).toHaveAttribute('aria-current', 'true');
  await expect(choice(page, 'Transport', 'All')).not.toHaveAttribute('aria-current');
});

test('“All” takes a filter back', async ({ page }) => {
  await page.goto('/ports/?transport=udp');
  await choose(choice(page, 'Transport', 'All'));
  await expect(page).toHaveURL('/ports/');
  expect(await transports(page)).toContain('TCP');
  await expect(choice(page, 'Transport', 'All')).toHaveAttribute('aria-current', 'true');
});

test('an address with an unknown filter shows a count, not an empty page without a word', async ({ page }) => {
  await page.goto('/ports/?transport=pigeon');
  await expect(count(page)).toHaveText(/^0 of \d+ endpoints$/);
});
