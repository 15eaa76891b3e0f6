/** On the home page the answers lie over the page. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const boxOn = (page: Page) => page.getByRole('main').getByRole('textbox');
const answersOn = (page: Page) => page.getByRole('main').getByRole('search').getByRole('listitem').getByRole('link');

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await boxOn(page).fill('kerberos');
  await expect(answersOn(page).first()).toBeVisible();
});

test('answers move nothing on the page', async ({ page }) => {
  const heading = page.getByRole('heading', { name: 'By question' });
  const before = await heading.boundingBox();
  await boxOn(page).fill('printer drivers');
  await expect(page.getByRole('heading', { name: 'In the text' })).toBeVisible();
  expect(await heading.boundingBox()).toEqual(before);
  await boxOn(page).fill('');
  await expect(answersOn(page).first()).toBeHidden();
  expect(await heading.boundingBox()).toEqual(before);
});

test('all answers can be seen and clicked, however many there are', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'In the text' })).toBeVisible();
  await answersOn(page).last().click();
  await expect(page).not.toHaveURL('/');
});

test('Escape closes them and keeps the box; the next key opens them again', async ({ page }) => {
  await page.keyboard.press('ArrowDown');
  await expect(answersOn(page).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(answersOn(page).first()).toBeHidden();
  await expect(boxOn(page)).toBeFocused();
  await page.keyboard.press('5');
  await boxOn(page).fill('445');
  await expect(answersOn(page).first()).toBeVisible();
});

test('leaving the box closes them, by a click elsewhere and by the keyboard', async ({ page }) => {
  await page.getByRole('heading', { level: 1 }).click();
  await expect(answersOn(page).first()).toBeHidden();
  await boxOn(page).focus();
  await expect(answersOn(page).first()).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(answersOn(page).first()).toBeHidden();
});

test('what has the focus keeps it when the full text brings other answers', async ({ page }) => {
  // Held back until an answer has the focus, as on a slow line.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  await boxOn(page).fill('kerberos');
  await expect(answersOn(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const href = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
  release();
  await expect(page.getByRole('heading', { name: 'In the text' })).toBeVisible();
  expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe(href);
});
