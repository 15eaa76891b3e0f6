/** What axe objects to. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** The rules that look at colours: all that can differ between the themes, whose elements are the same. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const isLoaded = (page: Page) => page.evaluate(() => 'axe' in window);

/** What axe objects to on the page as it is, one line an element; `by` all rules, or by those of colours alone. */
export async function objections(page: Page, by: 'all rules' | 'colours'): Promise<string[]> {
  // Half a megabyte of script: a page gets it once.
  const source = (await isLoaded(page)) ? { axeSource: 'void 0' } : {};
  // No page has a frame. Without them the legacy mode does the same, several times as fast.
  const axe = new AxeBuilder({ page, ...source }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (by === 'colours' ? axe.withRules(COLOUR_RULES) : axe.withTags(TAGS)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
