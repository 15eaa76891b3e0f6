/** What zoom and wide spacing (WCAG 2.2, 1.4.4, 1.4.10 and 1.4.12) do to a page. */
import type { Page } from '@playwright/test';

/** Sets all text wide while `look` runs. In a sheet of the document's own: the policy refuses a style element. */
export async function spacedOut(page: Page, look: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  await look();
  await page.evaluate(() => void (document.adoptedStyleSheets = []));
}

/** What is wider than the window, and texts of which something is cut off. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth ? [`The page is ${root.scrollWidth} px wide.`] : [];
    const isCut = (overflow: string, inside: number, room: number) => /hidden|clip/.test(overflow) && inside > room + 1;
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      // Most elements clip nothing: the rest is asked only of those that do.
      if (!/hidden|clip/.test(overflowX + overflowY) || textOverflow === 'ellipsis') return false;
      if (!element.checkVisibility() || element.matches('.sr-only, .sr-only *, input, svg *')) return false;
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      if (clientWidth <= 1) return false;
      return isCut(overflowX, scrollWidth, clientWidth) || isCut(overflowY, scrollHeight, clientHeight);
    });
    return [...wide, ...cut.map((element) => `Cut off: ${element.outerHTML.slice(0, 120)}`)];
  });
