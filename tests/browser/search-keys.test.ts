/** Keys, and what is always in view while one searches. */
import { ask, boxOf, dialogOf, openSearch, resultsOf } from './support/search.ts';
import { expect, test } from './support/test.ts';

test.beforeEach(({ page }) => page.goto('/guides/'));

test('typing goes on in the box, wherever the focus is', async ({ page }) => {
  await openSearch(page);
  await ask(page, 'kerb');
  await page.keyboard.press('ArrowDown');
  await expect(resultsOf(page).first()).toBeFocused();
  await page.keyboard.type('eros');
  await expect(boxOf(page)).toBeFocused();
  await expect(boxOf(page)).toHaveValue('kerberos');
  await dialogOf(page).getByRole('button', { name: 'Guides' }).focus();
  await page.keyboard.press('Backspace');
  await expect(boxOf(page)).toHaveValue('kerbero');
});

test('the box stays in view when one goes down the results', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await openSearch(page);
  await ask(page, 'smb');
  await resultsOf(page).last().focus();
  await expect(boxOf(page)).toBeInViewport({ ratio: 1 });
});

test('the result that Enter opens is marked, and no other', async ({ page }) => {
  await openSearch(page);
  await boxOf(page).fill('redis firewall');
  const marked = dialogOf(page).locator('a[data-enter]');
  await expect(marked).toHaveCount(1);
  await expect(marked).toHaveAttribute('href', '/services/redis/');
  await expect(marked).toContainText('Enter');
  await boxOf(page).press('Enter');
  await expect(page).toHaveURL('/services/redis/');
});

test('Enter works before the index has come', async ({ page }) => {
  await page.route('**/search/names.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await openSearch(page);
  await boxOf(page).fill('spooler');
  await boxOf(page).press('Enter');
  await expect(page).toHaveURL('/services/print-spooler/');
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  test('there are no hints on keys', async ({ page }) => {
    await openSearch(page);
    await boxOf(page).fill('445');
    await expect(resultsOf(page).first()).toBeVisible();
    await expect(dialogOf(page).locator('kbd:visible')).toHaveCount(0);
    await expect(dialogOf(page).getByText('to choose')).toBeHidden();
    await expect(dialogOf(page).getByRole('button', { name: 'Close' })).toBeVisible();
  });
});
