/** The two large tools in a real browser: a long listing explained, a link of the rule builder opened. */
import type { Page } from '@playwright/test';
import { FIREWALL_PATH, LISTENING_PATH } from '#chart/addresses.ts';
import { type Visited, visits } from './browser.ts';
import { counted, type Figure } from './figure.ts';
import { timed } from './stopwatch.ts';
import { stepOf, TrafficCounter } from './traffic.ts';

const LINES = 50_000;
/** From the paste to the first row, in milliseconds. */
const EXPLAINED = 1000;
const SET = '#v=1&i=scenario/member-to-domain-controller';

/** Pastes a listing of every port number; runs in the page. */
function paste(count: number): void {
  const lines = Array.from(
    { length: count },
    (_, i) => `  TCP    0.0.0.0:${((i * 7919) % 65_535) + 1}    0.0.0.0:0    LISTENING    ${i}`,
  );
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', lines.join('\n'));
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.querySelector('textarea')?.dispatchEvent(event);
}

async function pasteListing(page: Page): Promise<number> {
  await page.locator('textarea').first().focus();
  return timed(page, 'paste', '[data-rows] th[scope=row] a', () => page.evaluate(paste, LINES));
}

const openSet = (page: Page): Promise<number> =>
  timed(page, 'hashchange', '[data-rules] mark', () => page.evaluate((hash) => void (location.hash = hash), SET));

const TOOLS = [
  [`${counted(LINES)} lines, from the paste to the rows`, LISTENING_PATH, pasteListing, EXPLAINED],
  ['a link of the rule builder, to the rules', FIREWALL_PATH, openSet, undefined],
] as const;

/** Figures of both tools, each the median of visits with an empty cache. */
export async function toolFigures(site: Visited): Promise<Figure[]> {
  const group = 'tools in the browser';
  const figures: Figure[] = [];
  for (const [name, path, use, budget] of TOOLS) {
    const steps = await visits(site, async (page) => {
      const counter = new TrafficCounter(page, site.files);
      await page.goto(site.address + path);
      const before = await counter.step();
      const { time, bytes, requests } = await counter.step(await use(page));
      return { time, bytes: before.bytes + bytes, requests: before.requests + requests };
    });
    const { time, bytes, requests } = stepOf(steps);
    const note = `${requests} requests, the page included`;
    figures.push({ group, name, value: time, unit: 'ms', budget });
    figures.push({ group, name: `${name}: all that is fetched`, value: bytes, unit: 'bytes', note });
  }
  return figures;
}
