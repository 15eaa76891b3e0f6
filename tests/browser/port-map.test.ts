/** The map of the port space: by pointer, by keys, by number, on every screen and on paper. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const MAP = '/ports/map/';
const area = (page: Page): Locator => page.getByRole('slider', { name: 'Number on the map' });
const box = (page: Page): Locator => page.getByRole('textbox', { name: 'Number' });
const line = (page: Page): Locator => page.locator('#map-line');
const spoken = (page: Page): Locator => page.getByRole('main').getByRole('status');

/** Where a number lies in the area, in pixels from its corner. */
async function placeOf(page: Page, number: number) {
  const { width = 0, height = 0 } = (await area(page).boundingBox()) ?? {};
  return { x: ((number % 1000) + 0.5) * (width / 1000), y: (Math.floor(number / 1000) + 0.5) * (height / 66) };
}

test('pointing at a number says what it is, and tells it aloud only when the pointer rests', async ({ page }) => {
  await page.goto(MAP);
  await area(page).hover({ position: await placeOf(page, 5985) });
  await expect(line(page)).toContainText(/^5985 .*: charted/);
  await expect(spoken(page)).toBeEmpty();
  await area(page).hover({ position: await placeOf(page, 50_010) });
  await expect(line(page)).toHaveText(/^500[01]\d Dynamic\. Handed out by Windows, macOS, Linux\.$/);
  await expect(spoken(page)).toHaveText(/^500[01]\d: Dynamic/);
});

test('a click opens the port under the pointer', async ({ page }) => {
  await page.goto(MAP);
  await area(page).hover({ position: await placeOf(page, 5985) });
  await expect(line(page)).toContainText(/^5985 /);
  await area(page).click({ position: await placeOf(page, 5985) });
  await expect(page).toHaveURL('/ports/5985/');
});

test('the names are loaded when the map is first used, and not before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(MAP);
  await page.waitForLoadState('networkidle');
  expect(asked).not.toContain('/ports/map.txt');
  await area(page).hover();
  await expect.poll(() => asked).toContain('/ports/map.txt');
});

test('without the names the line still tells what follows from the place', async ({ page }) => {
  await page.route('**/ports/map.txt', (route) => route.fulfill({ status: 204, body: '' }));
  await page.goto(MAP);
  await box(page).fill('50000');
  await expect(line(page)).toContainText('Dynamic');
});

test('a typed number is marked and described, and Enter opens it', async ({ page }) => {
  await page.goto(MAP);
  await box(page).fill('tcp/5985');
  await expect(line(page)).toContainText(/^5985 .*: charted/);
  await expect(spoken(page)).toContainText('5985');
  await expect(page.locator('[data-map-cross] circle')).toBeVisible();
  const ring = await page.locator('[data-map-cross] circle').boundingBox();
  const frame = await area(page).boundingBox();
  const { x, y } = await placeOf(page, 5985);
  expect((ring?.x ?? 0) + (ring?.width ?? 0) / 2 - (frame?.x ?? 0)).toBeCloseTo(x, 0);
  expect((ring?.y ?? 0) + (ring?.height ?? 0) / 2 - (frame?.y ?? 0)).toBeCloseTo(y, 0);
  await box(page).press('Enter');
  await expect(page).toHaveURL('/ports/5985/');
});

test('what is no port gets a clear line, and Enter stays', async ({ page }) => {
  await page.goto(MAP);
  await box(page).fill('65536');
  await expect(line(page)).toHaveText('No port: numbers go from 0 to 65535.');
  await box(page).press('Enter');
  await expect(page).toHaveURL(MAP);
  await expect(box(page)).toHaveValue('65536');
});

test('keys move the cross by numbers and by rows, and Enter opens', async ({ page }) => {
  await page.goto(MAP);
  await area(page).focus();
  for (const [key, number] of [
    ['ArrowDown', 1000],
    ['ArrowRight', 1001],
    ['End', 1999],
    ['PageDown', 11_999],
    ['Home', 11_000],
    ['ArrowUp', 10_000],
    ['ArrowLeft', 9999],
    ['Control+Home', 0],
    ['Control+End', 65_535],
  ] as const) {
    await area(page).press(key);
    await expect(area(page), key).toHaveAttribute('aria-valuenow', String(number));
    await expect(area(page), key).toHaveAttribute('aria-valuetext', new RegExp(`^${number}, `));
  }
  await box(page).fill('445');
  await area(page).focus();
  await area(page).press('Enter');
  await expect(page).toHaveURL('/ports/445/');
});

test('the area shows that it has the focus', async ({ page }) => {
  await page.goto(MAP);
  await box(page).press('Shift+Tab');
  await expect(area(page)).toBeFocused();
  expect(await area(page).evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});

test('a larger scale keeps the marked number in view, shows more figures, and goes back', async ({ page }) => {
  await page.goto(`${MAP}?port=5985`);
  const figures = page.locator('.map-area .map-labels text:visible');
  const before = await figures.count();
  const width = (await area(page).boundingBox())?.width ?? 0;
  await page.getByRole('button', { name: 'Larger scale' }).click();
  await page.getByRole('button', { name: 'Larger scale' }).click();
  expect((await area(page).boundingBox())?.width).toBeCloseTo(width * 4, 0);
  expect(await figures.count()).toBeGreaterThan(before);
  await expect(page.locator('[data-map-cross] circle')).toBeInViewport();
  await area(page).focus();
  for (const key of ['Home', 'End']) {
    await area(page).press(key);
    await expect(page.locator('[data-map-cross] circle')).toBeInViewport();
  }
  await page.getByRole('button', { name: 'The whole map' }).click();
  expect((await area(page).boundingBox())?.width).toBeCloseTo(width, 0);
  expect(await figures.count()).toBe(before);
});

test('the page is no wider than the screen, at any scale', async ({ page }) => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(MAP);
    const larger = page.getByRole('button', { name: 'Larger scale' });
    for (let clicks = 0; ; clicks++) {
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, `${width} px, scale ${clicks}`).toBeLessThanOrEqual(0);
      if ((await larger.getAttribute('aria-disabled')) === 'true') break;
      await larger.click();
    }
    expect((await area(page).boundingBox())?.width, 'the widest sheet').toBeGreaterThan(4000);
  }
});

test('the classes are drawn in the colours of the theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(MAP);
  const colours = () =>
    page.locator('.map-area use[class]').evaluateAll((all) => all.map((use) => getComputedStyle(use).stroke));
  const light = await colours();
  expect(new Set(light).size).toBe(light.length);
  await page.getByRole('button', { name: 'Dark theme' }).click();
  const dark = await colours();
  dark.forEach((colour, i) => expect(colour).not.toBe(light[i]));
});

test('on paper there is the picture and no control', async ({ page }) => {
  await page.goto(MAP);
  await page.emulateMedia({ media: 'print' });
  await expect(box(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Larger scale' })).toBeHidden();
  await expect(page.locator('.map-area')).toBeVisible();
  const water = await page
    .locator('.map-shallow')
    .first()
    .evaluate((path) => getComputedStyle(path).fill);
  expect(water).toBe('rgb(255, 255, 255)');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture, the key and the links of the system ports are there, and no control is', async ({ page }) => {
    await page.goto(MAP);
    await expect(page.getByRole('img', { name: /^All 65,536 ports/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /^Registered at IANA/ })).toBeVisible();
    await expect(box(page)).toBeHidden();
    await page.getByRole('link', { name: /^Port 443: / }).click();
    await expect(page).toHaveURL('/ports/443/');
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test('a finger marks a number, and the line has the link to it', async ({ page }) => {
    await page.goto(MAP);
    await area(page).tap({ position: await placeOf(page, 5985) });
    await expect(line(page).getByRole('link')).toHaveText(/^59\d\d$/);
    await expect(page).toHaveURL(MAP);
  });
});

test('the home page shows the port space in small, and leads to the map', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'The map of all 65,536 ports' }).click();
  await expect(page).toHaveURL(MAP);
});
