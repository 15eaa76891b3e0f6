/** Tab reaches every control of a port page, in the order of the page, and one sees where one is. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** All that can be reached and is shown, in the order of the document; each gets a number. */
const numberControls = (page: Page) =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    );
    const shown = [...all].filter((control) => control.checkVisibility({ visibilityProperty: true }));
    shown.forEach((control, i) => (control.dataset['order'] = String(i)));
    return shown.length;
  });

/** What has the focus: its number, its place, and whether one sees that it has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const control = document.activeElement;
    if (!(control instanceof HTMLElement) || control === document.body) return undefined;
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(control);
    const { width, height, top, bottom } = control.getBoundingClientRect();
    const [first] = control.getClientRects();
    const over = first && document.elementFromPoint(first.left + first.width / 2, first.top + first.height / 2);
    return {
      order: Number(control.dataset['order'] ?? -1),
      what: control.outerHTML.slice(0, 120),
      area: control.closest('header, aside, main, footer')?.localName ?? 'body',
      top: top + scrollY,
      outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && opacity === '1',
      covered: over !== null && over !== undefined && !control.contains(over) && !over.contains(control),
      onScreen: width > 1 && height > 1 && bottom > 0 && top < innerHeight,
    };
  });

type Stop = NonNullable<Awaited<ReturnType<typeof focused>>>;

async function walk(page: Page, steps: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < steps; i++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop) stops.push(stop);
  }
  return stops;
}

for (const width of [320, 1280]) {
  test(`Tab reaches every control of a port page in order, visibly, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/ports/445/');
    const count = await numberControls(page);
    const stops = await walk(page, count);
    expect(count).toBeGreaterThan(50);
    expect(stops.map((stop) => stop.order)).toEqual(Array.from({ length: count }, (_, i) => i));
    expect(stops.filter((stop) => !stop.outlined || !stop.onScreen).map((stop) => stop.what)).toEqual([]);
    // Neither the head of the page nor the bar of its parts lies over it.
    expect(stops.filter((stop) => stop.covered).map((stop) => stop.what)).toEqual([]);
    // Down the page and never back up, but for controls that stand side by side.
    const main = stops.filter((stop) => stop.area === 'main');
    expect(main.filter((stop, i) => stop.top < (main[i - 1]?.top ?? 0) - 40).map((stop) => stop.what)).toEqual([]);
  });
}
