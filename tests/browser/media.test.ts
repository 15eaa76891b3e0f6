/** Less motion, forced colours and paper. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const scrollBehaviour = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);

test('nothing scrolls smoothly or moves for people who want less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('/ports/445/');
  expect(await scrollBehaviour(page)).toBe('smooth');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await scrollBehaviour(page)).toBe('auto');
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Security' }).click();
  await expect(page.locator('#security')).toBeInViewport();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

/** Text of which nothing can be seen: its colour is that of what lies behind it. */
const invisibleText = (page: Page) =>
  page.evaluate(() => {
    const behind = (element: Element | null): string => {
      if (!element) return getComputedStyle(document.documentElement).backgroundColor;
      const { backgroundColor } = getComputedStyle(element);
      return /^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor) ? behind(element.parentElement) : backgroundColor;
    };
    const ownText = (element: Element) => [...element.childNodes].some((n) => n.nodeType === 3 && n.nodeValue?.trim());
    return [...document.body.querySelectorAll('*')]
      .filter((element) => ownText(element) && element.checkVisibility())
      .filter((element) => {
        const { color, fill } = getComputedStyle(element);
        return (element instanceof SVGElement ? fill : color) === behind(element);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });

for (const path of ['/', '/ports/', '/ports/445/', '/services/print-spooler/']) {
  test(`${path} stays readable in forced colours`, async ({ page }) => {
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      expect(await invisibleText(page), colorScheme).toEqual([]);
    }
  });
}

test('in forced colours the current filter and the current section stand out', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/ports/transport/udp/');
  const looks = (name: string) =>
    page
      .getByRole('navigation', { name: 'Transport' })
      .getByRole('link', { name, exact: true })
      .evaluate((link) => {
        const { color, backgroundColor, borderColor, borderWidth, textDecorationLine, fontWeight, outlineStyle } =
          getComputedStyle(link);
        return { color, backgroundColor, borderColor, borderWidth, textDecorationLine, fontWeight, outlineStyle };
      });
  expect(await looks('UDP')).not.toEqual(await looks('TCP'));
});
