/** What people do on the pages that answer at once, on a processor of a quarter of the speed: to the next picture. */
import type { Page } from '@playwright/test';
import { CHOOSER_PATH, FIREWALL_PATH, LISTENING_PATH, scenarioPath } from '#chart/addresses.ts';
import { type Visited, visits } from './browser.ts';
import type { Figure } from './figure.ts';
import { median } from './statistics.ts';
import { PAGE } from './search-box.ts';

/** How many times slower than the machine's own. */
const SLOWER = 4;
/** Interaction to next paint, in milliseconds: what web.dev calls good. */
const GOOD = 200;

/** Notes the longest time from an event to the picture that answers it. Events under 16 ms are not told. */
const watch = () => {
  Object.assign(window, { longest: 0 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      Object.assign(window, { longest: Math.max(Number(Reflect.get(window, 'longest')), duration) });
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
};

const type = async (page: Page, text: string) => page.keyboard.type(text, { delay: 100 });

const DEEDS: readonly (readonly [name: string, path: string, act: (page: Page) => Promise<void>])[] = [
  [
    'search: opened, and a word typed',
    PAGE,
    async (page) => {
      await page.keyboard.press('/');
      await type(page, 'printer');
    },
  ],
  [
    'rule builder: a service found and taken, a source typed',
    FIREWALL_PATH,
    async (page) => {
      await page.getByRole('combobox').first().click();
      await type(page, 'print spooler');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('[data-address]').first().click();
      await type(page, '10.0.0.0/8');
    },
  ],
  [
    'listing: the example explained',
    LISTENING_PATH,
    async (page) => {
      await page.locator('[data-example]').click();
      await page.locator('[data-rows] tbody tr').first().waitFor();
    },
  ],
  [
    'scenario: a switch turned',
    scenarioPath('member-to-domain-controller'),
    async (page) => {
      await page.locator('#switches summary').click();
      await page.locator('#switches input').first().click();
    },
  ],
  ['port chooser: a number drawn', CHOOSER_PATH, (page) => page.locator('[data-draw]').click()],
];

/** Figures of every deed, each the median of visits with an empty cache. */
export async function interactionFigures(site: Visited): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, path, act] of DEEDS) {
    const longest = await visits(site, async (page) => {
      await page.addInitScript(watch);
      await page.goto(site.address + path, { waitUntil: 'networkidle' });
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      await act(page);
      // The last event is told with the picture after it.
      await page.waitForTimeout(1000);
      return page.evaluate(() => Number(Reflect.get(window, 'longest')));
    });
    const group = `interaction to next paint, processor slowed down ${SLOWER} times`;
    figures.push({ group, name, value: median(longest), unit: 'ms', budget: GOOD });
  }
  return figures;
}
