/** No page is wider than the screen it is read on. */
import type { Page } from '@playwright/test';
import { KINDS, visit } from './support/kinds.ts';
import { expect, test } from './support/test.ts';

const WIDTHS = [320, 360, 414, 768, 1024, 1280, 1440];

test.use({ expectedComplaints: [/status of 404/] });

/** How many pixels of the page, or of the dialog over it, lie beyond the right edge. */
const beyond = (page: Page) =>
  page.evaluate(() => {
    const boxes = [document.scrollingElement, document.querySelector('dialog[open]')];
    return Math.max(...boxes.map((box) => (box ? box.scrollWidth - box.clientWidth : 0)));
  });

/** Opens all details and counts them. Those of a group close each other: without its name they stay open. */
const openAllDetails = (page: Page) =>
  page.locator('details').evaluateAll((all) => {
    for (const details of all as HTMLDetailsElement[]) {
      details.removeAttribute('name');
      details.open = true;
    }
    return all.length;
  });

async function expectToFit(page: Page, details: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await beyond(page), `pixels too wide at ${width} px, details ${details}`).toBeLessThanOrEqual(0);
  }
}

for (const kind of KINDS) {
  test(`${kind.name} fits every screen`, async ({ page }) => {
    await visit(page, kind);
    await expectToFit(page, 'closed');
    if ((await openAllDetails(page)) > 0) await expectToFit(page, 'open');
  });
}
