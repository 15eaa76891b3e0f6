/** The site under a base path: the second server. */
import { BASED } from './support/based.ts';
import { boxOf, dialogOf, openSearch, resultsOf } from './support/search.ts';
import { expect, test } from './support/test.ts';

test.use({ baseURL: BASED });

test('home, search, port, service, protocol: all by clicking', async ({ page }) => {
  await page.goto('/portolan/');
  await openSearch(page);
  await boxOf(page).fill('445');
  await resultsOf(page).first().click();
  await expect(page).toHaveURL('/portolan/ports/445/');
  const table = page.getByRole('table', { name: 'Services that use port 445' });
  await table.getByRole('link', { name: 'Server', exact: true }).first().click();
  await expect(page).toHaveURL(/\/portolan\/services\/server\/#/);
  await page.getByRole('main').getByRole('link', { name: 'SMB', exact: true }).first().click();
  await expect(page).toHaveURL('/portolan/protocols/smb/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Server Message Block');
  await page.getByRole('banner').getByRole('link', { name: 'Portolan' }).click();
  await expect(page).toHaveURL('/portolan/');
});

test('the full text is searched, and its results lead to pages under the base', async ({ page }) => {
  await page.goto('/portolan/guides/');
  await openSearch(page);
  await boxOf(page).fill('slammer worm');
  await expect(dialogOf(page).getByRole('heading', { name: 'In the text' })).toBeVisible();
  await resultsOf(page).first().click();
  await expect(page).toHaveURL('/portolan/ports/1434/');
});

test('Enter without an exact answer leads to the search page under the base', async ({ page }) => {
  await page.goto('/portolan/');
  await openSearch(page);
  await boxOf(page).fill('slammer worm');
  await boxOf(page).press('Enter');
  await expect(page).toHaveURL('/portolan/search/?q=slammer+worm');
  await expect(page.locator('main [data-search-results] a').first()).toHaveAttribute(
    'href',
    /\/portolan\/ports\/1434\/$/,
  );
});

test('the filters keep their choice in the address under the base', async ({ page }) => {
  await page.goto('/portolan/ports/');
  await page.getByRole('navigation', { name: 'Transport' }).getByRole('link', { name: 'UDP' }).click();
  await expect(page).toHaveURL('/portolan/ports/?transport=udp');
});

test('the link for a ticket has the base', async ({ page, baseURL }) => {
  await page.goto('/portolan/ports/445/');
  await page.locator('#ticket').getByRole('button', { name: 'Link' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/portolan/ports/445/`);
});

test('a system service name in the address redirects under the base', async ({ page }) => {
  await page.goto('/portolan/services/spooler/');
  await expect(page).toHaveURL('/portolan/services/print-spooler/');
});
