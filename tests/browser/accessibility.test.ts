/** axe finds nothing on any kind of page, by day and by night, on a narrow and on a wide screen. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { KINDS, visit } from './support/kinds.ts';
import { expect, test } from './support/test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

test.use({ expectedComplaints: [/status of 404/] });

/** What axe objects to, one line an element. */
async function objections(page: Page): Promise<string[]> {
  // No page has a frame. Without them the legacy mode does the same, several times as fast.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** Cuts every long list and table of the content: once looked at whole, its first rows stand for the rest. */
const shorten = (page: Page) =>
  page.evaluate((kept) => {
    for (const list of document.querySelectorAll('main :is(ul, ol, tbody)')) {
      [...list.children].slice(kept).forEach((row) => row.remove());
    }
  }, 8);

for (const kind of KINDS) {
  test(`axe finds nothing on ${kind.name}`, async ({ page }) => {
    test.slow();
    await visit(page, kind);
    for (const width of [320, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        expect.soft(await objections(page), `${colorScheme}, ${width} px`).toEqual([]);
        await shorten(page);
      }
    }
  });
}
