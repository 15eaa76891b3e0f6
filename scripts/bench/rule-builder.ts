/** The rule builder with a large set: from its link to the rules in every output, and what its code weighs. */
import type { Page } from '@playwright/test';
import { FIREWALL_PATH } from '#chart/addresses.ts';
import { type Visited, visits } from './browser.ts';
import { counted, type Figure } from './figure.ts';
import { median } from './statistics.ts';
import { TrafficCounter } from './traffic.ts';
import { moduleWeight } from './weights.ts';

const ROWS = 200;
/** From the link to the rules, in milliseconds, once the code of the output is there. */
const SHOWN = 300;
/** What the builder itself may weigh, in bytes, and no output with it. */
const CODE = 50_000;
const LIMIT = 20_000;
const GROUP = `rule builder, a set of ${counted(ROWS)} rows`;

/** An output by the word that links have for it. */
interface Output {
  id: string;
  label: string;
}

/** A set of single ports between four ends, whose addresses are open. */
function linkOf(output: string, comment: string): string {
  const choices = Array.from({ length: ROWS }, (_, i) => {
    const [from, to] = [(i % 4) + 1, ((i + 1) % 4) + 1];
    return `${i % 3 === 0 ? 'udp' : 'tcp'}/${1000 + 7 * i}:ends-${from}-${to}`;
  });
  const words = { v: '3', i: choices.join(','), ends: 'Browsers=;Servers=;Databases=;Administrators=', as: output };
  return `#${new URLSearchParams({ ...words, n: comment }).toString()}`;
}

const RULES = '[data-rules]';

/** From a link to the next text of the rules, in milliseconds; runs in the page. -1 where none comes in time. */
function untilRules({ link, selector, limit }: { link: string; selector: string; limit: number }): Promise<number> {
  return new Promise((resolve) => {
    const begun = performance.now();
    setTimeout(() => resolve(-1), limit);
    const rules = document.querySelector(selector);
    if (rules) new MutationObserver(() => resolve(performance.now() - begun)).observe(rules, { childList: true });
    location.hash = link;
  });
}

async function open(page: Page, link: string): Promise<number> {
  const time = await page.evaluate(untilRules, { link, selector: RULES, limit: LIMIT });
  if (time < 0) throw new Error(`No rules came within ${LIMIT / 1000} seconds for ${link.slice(-60)}.`);
  return time;
}

/** The outputs that the page offers for its set. */
const offered = (page: Page): Promise<Output[]> =>
  page
    .locator('[data-syntaxes] option:not([disabled])')
    .evaluateAll((all) => (all as HTMLOptionElement[]).map(({ value, label }) => ({ id: value, label })));

/** What every output took, in the same order each time. */
async function inEveryOutput(page: Page, address: string): Promise<{ label: string; time: number }[]> {
  await page.goto(address + FIREWALL_PATH + linkOf('', 'first'));
  await page.locator(RULES).filter({ hasText: /./ }).waitFor();
  const shown: { label: string; time: number }[] = [];
  for (const { id, label } of await offered(page)) {
    // The code of an output comes with the first link that asks for it.
    await open(page, linkOf(id, 'to load the code'));
    shown.push({ label, time: await open(page, linkOf(id, 'once more')) });
  }
  return shown;
}

async function times(site: Visited): Promise<Figure[]> {
  const runs = await visits(site, (page) => inEveryOutput(page, site.address));
  const labels = (runs[0] ?? []).map(({ label }) => label);
  const outputs = labels.map((label, i) => ({ label, time: median(runs.map((run) => run[i]?.time ?? NaN)) }));
  const slowest = outputs.reduce((a, b) => (b.time > a.time ? b : a), { label: '', time: 0 });
  const name = 'from its link to the rules';
  const note = `the slowest of ${outputs.length} outputs: ${slowest.label}`;
  return [
    { group: GROUP, name, value: slowest.time, unit: 'ms', budget: SHOWN, note },
    {
      group: GROUP,
      name: `${name}, output in the middle`,
      value: median(outputs.map(({ time }) => time)),
      unit: 'ms',
    },
  ];
}

/** What comes with an output that is chosen for the first time, after another one. */
async function weightOfOutputs({ browser, address, files }: Visited): Promise<Figure[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const counter = new TrafficCounter(page, files);
    await page.goto(`${address}${FIREWALL_PATH}#v=1&i=tcp/445`);
    await page.locator(RULES).filter({ hasText: /./ }).waitFor();
    await counter.step();
    let heaviest = { label: '', bytes: 0 };
    for (const { id, label } of await offered(page)) {
      await page.locator('[data-syntaxes]').selectOption(id);
      const { bytes } = await counter.step();
      if (bytes > heaviest.bytes) heaviest = { label, bytes };
    }
    const name = 'code that comes with an output, at most';
    return [{ group: GROUP, name, value: heaviest.bytes, unit: 'bytes', note: heaviest.label }];
  } finally {
    await context.close();
  }
}

/** Figures of the builder in a browser, and the weight of its code. */
export async function ruleBuilderFigures(site: Visited): Promise<Figure[]> {
  const code = moduleWeight(site.files, /^\/_astro\/builder\.client\.[^/]+\.js$/);
  const name = 'code of the builder, without outputs';
  return [
    ...(await times(site)),
    { group: GROUP, name, value: code, unit: 'bytes', budget: CODE },
    ...(await weightOfOutputs(site)),
  ];
}
