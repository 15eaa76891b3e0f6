/** The keyboard alone opens, walks and closes everything. */
import { ask, boxOf, dialogOf, openSearch, resultsOf } from './support/search.ts';
import { expect, test } from './support/test.ts';

test('the first Tab reaches a link that skips to the content', async ({ page }) => {
  await page.goto('/ports/445/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  expect((await skip.boundingBox())?.height).toBeGreaterThan(20);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

for (const keys of ['/', 'Control+k', 'Meta+k']) {
  test(`${keys} opens the search, Escape closes it, and the focus returns`, async ({ page }) => {
    await page.goto('/ports/445/');
    const link = page.getByRole('banner').getByRole('link', { name: 'Guides' });
    await link.focus();
    await page.keyboard.press(keys);
    await expect(boxOf(page)).toBeFocused();
    await page.keyboard.type('445');
    await expect(boxOf(page)).toHaveValue('445');
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
    await expect(link).toBeFocused();
  });
}

test('typing into the field in the head goes on in the search, and no key is lost', async ({ page }) => {
  await page.goto('/ports/445/');
  const field = page.getByRole('banner').getByRole('searchbox', { name: 'Search' });
  await field.focus();
  await expect(dialogOf(page)).toHaveCount(0);
  await page.keyboard.type('3389');
  await expect(boxOf(page)).toHaveValue('3389');
  await expect(resultsOf(page).first()).toContainText('3389');
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
});

test('Enter on the field in the head opens the search, and its Close button closes it', async ({ page }) => {
  await page.goto('/ports/445/');
  const link = page.getByRole('banner').getByRole('searchbox', { name: 'Search' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(boxOf(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialogOf(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toBeHidden();
  await expect(link).toBeFocused();
  await expect(page).toHaveURL('/ports/445/');
});

test('a slash that is typed into a box is a slash', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('main').getByRole('textbox');
  await box.focus();
  await page.keyboard.type('tcp/445');
  await expect(box).toHaveValue('tcp/445');
  await expect(dialogOf(page)).toHaveCount(0);
});

test('the search opens again with the words of last time, ready to be typed over', async ({ page }) => {
  await page.goto('/guides/');
  await openSearch(page);
  await ask(page, 'kerberos');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('80');
  await expect(boxOf(page)).toHaveValue('80');
  await expect(resultsOf(page).first()).toContainText('Port 80');
});

test('arrow keys walk through the results and back to the box', async ({ page }) => {
  await page.goto('/guides/');
  await openSearch(page);
  await ask(page, 'kerberos');
  await page.keyboard.press('ArrowDown');
  await expect(resultsOf(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(resultsOf(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(boxOf(page)).toBeFocused();
  const count = await resultsOf(page).count();
  for (let i = 0; i < count + 3; i++) await page.keyboard.press('ArrowDown');
  await expect(resultsOf(page).last()).toBeFocused();
  await expect(resultsOf(page).last()).toBeInViewport();
  const href = await resultsOf(page).last().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new URL(href ?? '', page.url()).href);
});

test('details open and close by keyboard', async ({ page }) => {
  await page.goto('/ports/445/');
  const box = page.locator('#ticket details').first();
  await box.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(box.locator('pre')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(box.locator('pre')).toBeHidden();
});
