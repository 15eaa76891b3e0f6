/** The first screen holds the answer, who may reach it and what to do; the deeds lie a few screens below at most. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const SCREENS = [
  { width: 1440, height: 900, far: 2 },
  { width: 390, height: 844, far: 3 },
];

/** Where a part begins and ends, in screens from the top of the page. */
const placeOf = (page: Page, id: string, height: number) =>
  page.locator(`#${id}`).evaluate((element, screen) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top: (top + scrollY) / screen, bottom: (bottom + scrollY) / screen };
  }, height);

/** What the bar of the page's parts covers at the foot of a narrow window. */
const barHeight = (page: Page) =>
  page
    .getByRole('navigation', { name: 'On this page' })
    .locator('> button')
    .evaluate((bar) => (bar.checkVisibility() ? bar.getBoundingClientRect().height : 0));

const PORTS = [445, 6379, 3389, 22, 2702, 8080, 443, 53, 5050].map((port) => `/ports/${port}/`);
const SERVICES = ['print-spooler', 'redis', 'docker', 'server', 'postgresql'].map((id) => `/services/${id}/`);

for (const path of [...PORTS, ...SERVICES]) {
  test(`${path} says in the first screen what it is, who may reach it and what to do, wide and narrow`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const { width, height } of SCREENS) {
      await page.setViewportSize({ width, height });
      const free = height - (await barHeight(page));
      for (const id of ['in-short', 'reach', 'actions'])
        expect((await placeOf(page, id, free)).bottom, `${id} at ${width}×${height}`).toBeLessThanOrEqual(1);
    }
  });
}

for (const { width, height, far } of SCREENS)
  test(`on port 445 nothing that a help desk does lies more than ${far} screens down at ${width}×${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/ports/445/');
    for (const id of ['reach', 'actions', 'normal', 'scan', 'services', 'check', 'change', 'firewall']) {
      expect((await placeOf(page, id, height)).top, id).toBeLessThanOrEqual(far);
    }
  });

test('the first button copies the page’s ticket, and keeps its size while it says so', async ({ page, baseURL }) => {
  await page.goto('/ports/6379/');
  const button = page.locator('#actions').getByRole('button').first();
  await expect(button).toHaveText('Copy for a ticket');
  const before = await button.boundingBox();
  await button.click();
  await expect(button).toHaveText('Copied');
  expect(await button.boundingBox()).toEqual(before);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Port 6379: /);
  expect(text).toContain(`${baseURL}/ports/6379/`);
});
