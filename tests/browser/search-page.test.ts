/** The search box where it stands on a page: home, search page, 404. */
import { NOWHERE } from './support/kinds.ts';
import { expect, test } from './support/test.ts';

test.use({ expectedComplaints: [/status of 404/] });

for (const path of ['/', '/search/', NOWHERE]) {
  test(`the box on ${path} answers while one types`, async ({ page }) => {
    await page.goto(path);
    const main = page.getByRole('main');
    await main.getByRole('textbox').fill('tcp/445');
    await expect(main.locator('[data-search-results] a').first()).toHaveAttribute('href', '/ports/445/');
    await main.getByRole('textbox').press('Enter');
    await expect(page).toHaveURL('/ports/445/');
  });
}

test('the search page answers the question in its address', async ({ page }) => {
  await page.goto('/search/?q=lanmanserver');
  const main = page.getByRole('main');
  await expect(main.getByRole('textbox')).toHaveValue('lanmanserver');
  await expect(main.locator('[data-search-results] a').first()).toHaveAttribute('href', '/services/server/');
});

test('a question in the address stays text', async ({ page }) => {
  const typed = '<img src=x onerror=document.title="pwned">';
  await page.goto(`/search/?q=${encodeURIComponent(typed)}`);
  const main = page.getByRole('main');
  await expect(main.getByRole('textbox')).toHaveValue(typed);
  await expect(main.getByRole('status')).not.toBeEmpty();
  await expect(main.locator('img')).toHaveCount(0);
  await expect(page).toHaveTitle(/Search/);
});

test('what nobody sees in a question is left out of the box and of the address', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('lanman\u200bserver\u202e')}`);
  const main = page.getByRole('main');
  await expect(main.getByRole('textbox')).toHaveValue('lanmanserver');
  await expect(main.locator('[data-search-results] a').first()).toHaveAttribute('href', '/services/server/');
  await main.getByRole('textbox').fill('\u202a44\u200b5\u202c');
  await expect(page).toHaveURL('/search/?q=445');
  await expect(main.locator('[data-search-results] a').first()).toHaveAttribute('href', '/ports/445/');
});

test('the address of the search page keeps up with the question', async ({ page }) => {
  await page.goto('/search/');
  const box = page.getByRole('main').getByRole('textbox');
  await box.fill('tcp/445');
  await expect(page).toHaveURL('/search/?q=tcp%2F445');
  await page.reload();
  await expect(box).toHaveValue('tcp/445');
  await expect(page.getByRole('main').locator('[data-search-results] a').first()).toHaveAttribute(
    'href',
    '/ports/445/',
  );
  await box.fill('');
  await expect(page).toHaveURL('/search/');
});
