/** The two large tools in a real browser: a long listing explained, a link of the rule builder opened. */
import type { Page } from '@playwright/test';
import { FIREWALL_PATH, LISTENING_PATH } from '#chart/addresses.ts';
import { visits, withBrowser } from './browser.ts';
import type { Figure } from './figure.ts';
import type { SiteFile } from './site.ts';
import { median } from './statistics.ts';
import { timed } from './stopwatch.ts';
import { TrafficCounter } from './traffic.ts';

const LINES = 50_000;
/** From the paste to the first row, in milliseconds. */
const EXPLAINED = 1000;
const SET = '#v=1&i=scenario/member-to-domain-controller';

interface Visit {
  time: number;
  bytes: number;
  requests: number;
}

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

async function listing(page: Page, address: string, files: readonly SiteFile[]): Promise<Visit> {
  const counter = new TrafficCounter(page, files);
  await page.goto(address + LISTENING_PATH);
  await page.locator('textarea').first().focus();
  const before = await counter.take();
  const time = await timed(page, 'paste', '[data-rows] th[scope=row] a', () => page.evaluate(paste, LINES));
  const { bytes, requests } = await counter.take();
  return { time, bytes: before.bytes + bytes, requests: before.requests + requests };
}

async function builder(page: Page, address: string, files: readonly SiteFile[]): Promise<Visit> {
  const counter = new TrafficCounter(page, files);
  await page.goto(address + FIREWALL_PATH);
  const before = await counter.take();
  const open = () => page.evaluate((hash) => void (location.hash = hash), SET);
  const time = await timed(page, 'hashchange', '[data-rules] mark', open);
  const { bytes, requests } = await counter.take();
  return { time, bytes: before.bytes + bytes, requests: before.requests + requests };
}

function figures(what: string, all: readonly Visit[], budget?: number): Figure[] {
  const group = 'tools in the browser';
  const requests = median(all.map((visit) => visit.requests));
  return [
    { group, name: what, value: median(all.map(({ time }) => time)), unit: 'ms', ...(budget && { budget }) },
    {
      group,
      name: `${what}: all that is fetched`,
      value: median(all.map(({ bytes }) => bytes)),
      unit: 'bytes',
      note: `${requests} requests, the page included`,
    },
  ];
}

/** Figures of both tools, each the median of visits with an empty cache. */
export function toolFigures(address: string, files: readonly SiteFile[]): Promise<Figure[]> {
  return withBrowser(async (browser) => [
    ...figures(
      `${LINES.toLocaleString('en')} lines, from the paste to the rows`,
      await visits(browser, (page) => listing(page, address, files)),
      EXPLAINED,
    ),
    ...figures(
      'a link of the rule builder, to the rules',
      await visits(browser, (page) => builder(page, address, files)),
    ),
  ]);
}
