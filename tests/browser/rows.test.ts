/** What a row of a table takes: no room for what isn't seen, no heads above columns that are gone. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const PAGES = ['/ports/445/', '/ports/8080/', '/services/configuration-manager/', '/protocols/smb/'];

/** Rows whose cells end far below all that is seen in them. */
const looseRows = (page: Page) =>
  page.locator('main table.rows tbody tr:visible').evaluateAll((rows) => {
    /** As much as a cell's own edge, and half a line. */
    const ROOM = 20;
    const isSeen = (element: Element) => element.checkVisibility({ opacityProperty: true });
    const textEnd = (row: Element) => {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      let end = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.nodeValue?.trim() || !node.parentElement || !isSeen(node.parentElement)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        end = Math.max(end, range.getBoundingClientRect().bottom);
      }
      return end;
    };
    return rows
      .filter((row) => row.getBoundingClientRect().bottom - textEnd(row) > ROOM)
      .map((row) => row.textContent?.replace(/\s+/g, ' ').slice(0, 80));
  });

for (const path of PAGES) {
  test(`no row of ${path} has an empty line for a button that isn’t seen`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    expect(await looseRows(page)).toEqual([]);
  });
}

test('rows in two lines stand without a line of titles, which are still there to hear', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/protocols/smb/');
  const table = page.getByRole('table').first();
  await expect(table.getByRole('columnheader', { name: 'Needed when' })).toBeAttached();
  const [title, row] = await Promise.all(
    ['thead', 'tbody tr'].map((part) => table.locator(part).first().boundingBox()),
  );
  expect((row?.y ?? 0) - ((await table.boundingBox())?.y ?? 0)).toBeLessThan(2);
  expect(title).not.toBeNull();
});

test('no number of a table breaks, on the narrowest screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/tools/choose-a-port/', '/ports/unassigned/', '/ports/250-499/']) {
    await page.goto(path);
    const broken = await page.locator('main td:visible').evaluateAll((cells) =>
      cells
        .filter((cell) => /^[\d,]+$/.test(cell.textContent?.trim() ?? ''))
        .filter((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
        })
        .map((cell) => cell.textContent),
    );
    expect(broken, path).toEqual([]);
  }
});
