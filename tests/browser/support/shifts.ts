/** Whether anything moves on a page once it is shown. */
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** Cumulative layout shift: what is seen of the window and moves, times how far. 0.1 is called good. */
const LIMIT = 0.02;

export const SIZES = [
  { width: 412, height: 823 },
  { width: 1280, height: 800 },
];

/** Adds up every shift that no one has asked for, from the first paint on. To be called before the page is loaded. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput)
          Object.assign(window, { shifted: Number(Reflect.get(window, 'shifted')) + entry.value });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

export async function expectStill(page: Page, what: string): Promise<void> {
  const shifted = await page.evaluate(() => Number(Reflect.get(window, 'shifted')));
  expect.soft(shifted, what).toBeLessThanOrEqual(LIMIT);
}

const load = (page: Page, path: string) => page.goto(path, { waitUntil: 'networkidle' });

/** Loads an address anew in a narrow window and then in a wide one: nothing moves until all is there. */
export async function expectStillWhileLoading(
  page: Page,
  path: string,
  loading: (page: Page, path: string) => Promise<unknown> = load,
): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.goto('about:blank');
    await loading(page, path);
    await page.evaluate(() => document.fonts.ready);
    await expectStill(page, `what moved while it loaded, ${size.width} px`);
  }
}
