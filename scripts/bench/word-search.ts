/** Full-text searches of one visitor, on any site that has them. */
import type { Browser, Page } from '@playwright/test';
import { visits } from './browser.ts';
import { FIRST_WORDS, KEY_PAUSE, LATER_WORDS, PAGE } from './questions.ts';
import { ask, openBox, type SearchBox } from './search-box.ts';
import type { SiteFile } from './site.ts';
import { median } from './statistics.ts';
import { type Traffic, TrafficCounter } from './traffic.ts';

/** Milliseconds and traffic of one question. */
export interface Answered {
  time: number;
  traffic: Traffic;
}

interface Visit {
  opening: Traffic;
  box: Answered;
  first: Answered;
  later: Answered[];
}

/** Medians over all visitors. */
export interface WordSearch {
  /** What the page takes before it is used, and what opening the search adds. */
  opening: Traffic;
  box: Answered;
  first: Answered;
  /** One for each of the later words. */
  later: (Answered & { words: string })[];
  /** What the first words cost when they are typed letter by letter. */
  typed: Traffic;
}

async function visit(page: Page, address: string, files: readonly SiteFile[], box: SearchBox): Promise<Visit> {
  const counter = new TrafficCounter(page, files);
  const measured = async (time: number): Promise<Answered> => ({ time, traffic: await counter.take() });
  await page.goto(address + PAGE);
  const opening = await counter.take();
  const opened = await measured(await openBox(page, box));
  const first = await measured(await ask(page, box, FIRST_WORDS, box.words));
  const later: Answered[] = [];
  for (const words of LATER_WORDS) later.push(await measured(await ask(page, box, words, box.words)));
  return { opening, box: opened, first, later };
}

async function typing(page: Page, address: string, files: readonly SiteFile[], box: SearchBox): Promise<Traffic> {
  const counter = new TrafficCounter(page, files);
  await page.goto(address + PAGE);
  await counter.take();
  await openBox(page, box);
  await counter.take();
  await page.keyboard.type(FIRST_WORDS, { delay: KEY_PAUSE });
  await page.locator(box.words).first().waitFor();
  return counter.take();
}

const medianTraffic = (all: readonly Traffic[]): Traffic => ({
  requests: median(all.map((t) => t.requests)),
  bytes: median(all.map((t) => t.bytes)),
  fullText: median(all.map((t) => t.fullText)),
});

/** The medians of time and traffic, each by itself. */
export const medianAnswer = (all: readonly Answered[]): Answered => ({
  time: median(all.map((a) => a.time)),
  traffic: medianTraffic(all.map((a) => a.traffic)),
});

/** Searches the site at `address`, whose files are `files`, with several visitors. */
export async function searchWords(
  browser: Browser,
  address: string,
  files: readonly SiteFile[],
  box: SearchBox,
): Promise<WordSearch> {
  const all = await visits(browser, (page) => visit(page, address, files, box));
  const typed = await visits(browser, (page) => typing(page, address, files, box));
  return {
    opening: medianTraffic(all.map((v) => v.opening)),
    box: medianAnswer(all.map((v) => v.box)),
    first: medianAnswer(all.map((v) => v.first)),
    later: LATER_WORDS.map((words, i) => ({ words, ...medianAnswer(all.flatMap((v) => v.later[i] ?? [])) })),
    typed: medianTraffic(typed),
  };
}
