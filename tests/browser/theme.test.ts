/** Day and night: the system's setting, and a choice that stays. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const button = (page: Page) => page.getByRole('button', { name: 'Dark theme' });
const colours = (page: Page) =>
  page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return { backgroundColor, color };
  });

test('the theme follows the system, and day differs from night', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/ports/445/');
  const day = await colours(page);
  await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
  await page.emulateMedia({ colorScheme: 'dark' });
  const night = await colours(page);
  await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
  expect(night.backgroundColor).not.toBe(day.backgroundColor);
  expect(night.color).not.toBe(day.color);
});

for (const [system, key] of [
  ['light', 'Enter'],
  ['dark', 'Space'],
] as const) {
  test(`${key} on the button turns a ${system} page, and the choice survives a reload and other pages`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.goto('/ports/445/');
    const before = await colours(page);
    await button(page).focus();
    await page.keyboard.press(key);
    const turned = await colours(page);
    expect(turned.backgroundColor).not.toBe(before.backgroundColor);
    await page.reload();
    expect(await colours(page)).toEqual(turned);
    await expect(button(page)).toHaveAttribute('aria-pressed', String(system === 'light'));
    await page.goto('/services/');
    expect(await colours(page)).toEqual(turned);
    await button(page).press(key);
    expect(await colours(page)).toEqual(before);
  });
}
