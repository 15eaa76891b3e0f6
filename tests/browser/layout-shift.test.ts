/** Nothing moves once it is shown: on every kind of page, narrow and wide, with a shared link, on a slow machine too. */
import type { Page } from '@playwright/test';
import { KINDS } from './support/kinds.ts';
import { fixture, paste, PATH as LISTING, verdict } from './support/listening.ts';
import { expect, test } from './support/test.ts';

/** Cumulative layout shift: what is seen of the window and moves, times how far. 0.1 is called good. */
const LIMIT = 0.02;
const SIZES = [
  { width: 412, height: 823 },
  { width: 1280, height: 800 },
];

test.use({ expectedComplaints: [/status of 404/] });

/** Adds up every shift that no one has asked for, from the first paint on. */
const watchShifts = () => {
  Object.assign(window, { shifted: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput)
        Object.assign(window, { shifted: Number(Reflect.get(window, 'shifted')) + entry.value });
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

const shifted = (page: Page): Promise<number> => page.evaluate(() => Number(Reflect.get(window, 'shifted')));

/** A processor of a quarter of the speed, and a network of a telephone. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

const PATHS = [...new Set([...KINDS.map(({ path }) => path), '/ports/40001/', '/names/', '/ports/55555/#check'])];

for (const speed of ['fast', 'slow'] as const)
  for (const path of PATHS)
    test(`nothing moves on ${path}, ${speed}`, async ({ page }) => {
      test.slow();
      await page.addInitScript(watchShifts);
      if (speed === 'slow') await slowDown(page);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await page.goto('about:blank');
        await page.goto(path, { waitUntil: 'networkidle' });
        await page.evaluate(() => document.fonts.ready);
        expect.soft(await shifted(page), `${size.width} px`).toBeLessThanOrEqual(LIMIT);
      }
    });

for (const size of SIZES)
  test(`nothing moves while a listing is explained on a slow machine, at ${size.width} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(size);
    await page.addInitScript(watchShifts);
    await page.goto(LISTING, { waitUntil: 'networkidle' });
    await slowDown(page);
    await paste(page, fixture('windows-english-ano.txt'));
    await expect(verdict(page)).toHaveText(/listener/);
    await expect(verdict(page)).toBeInViewport();
    expect(await shifted(page)).toBeLessThanOrEqual(LIMIT);
  });
