/** Every kind of page at 200 % and 400 %, and with text set wide (WCAG 2.2, 1.4.4, 1.4.10 and 1.4.12). */
import type { Page } from '@playwright/test';
import { KINDS, visit } from './support/kinds.ts';
import { expect, test } from './support/test.ts';

/** A window of 1280 × 1024 at these zooms. */
const ZOOMS = [
  { width: 640, height: 512 },
  { width: 320, height: 256 },
];

test.use({ expectedComplaints: [/status of 404/] });

/** In a sheet of the document's own: the policy refuses a style element. */
const spaceOut = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });

/** What is wider than the window, and texts of which something is cut off. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth ? [`The page is ${root.scrollWidth} px wide.`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      if (
        !element.checkVisibility() ||
        textOverflow === 'ellipsis' ||
        element.matches('.sr-only, .sr-only *, input, svg *')
      )
        return false;
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      if (clientWidth <= 1) return false;
      const isCut = (overflow: string, inside: number, room: number) =>
        /hidden|clip/.test(overflow) && inside > room + 1;
      return isCut(overflowX, scrollWidth, clientWidth) || isCut(overflowY, scrollHeight, clientHeight);
    });
    return [...wide, ...cut.map((element) => `Cut off: ${element.outerHTML.slice(0, 120)}`)];
  });

for (const kind of KINDS)
  test(`${kind.name} can be read at 200 % and 400 %, and with text set wide`, async ({ page }) => {
    await visit(page, kind);
    for (const size of ZOOMS) {
      await page.setViewportSize(size);
      expect.soft(await faults(page), `${size.width} px`).toEqual([]);
    }
    await spaceOut(page);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await faults(page), `spaced out, ${width} px`).toEqual([]);
    }
  });
