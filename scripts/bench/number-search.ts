/** Searches for a number: answered by the exact index, or by the number itself. */
import type { Browser, Page } from '@playwright/test';
import { visits } from './browser.ts';
import type { Figure } from './figure.ts';
import { NUMBERS, PAGE, UNNAMED_NUMBER } from './questions.ts';
import { ask, EXACT, openBox, PORTOLAN } from './search-box.ts';
import type { SiteFile } from './site.ts';
import { TrafficCounter } from './traffic.ts';
import { type Answered, medianAnswer } from './word-search.ts';

/** From a key to the first result of a number, in milliseconds. */
const TIME = 50;
/** What stands in the results at all: a link, or a remark on the number. */
const ANY = '[data-search-results] *';

interface Visit {
  first: Answered;
  later: Answered;
  unnamed: Answered;
}

async function visit(page: Page, address: string, files: readonly SiteFile[]): Promise<Visit> {
  const counter = new TrafficCounter(page, files);
  const answered = async (text: string, answer: string): Promise<Answered> => {
    const time = await ask(page, PORTOLAN, text, answer);
    return { time, traffic: await counter.take() };
  };
  await page.goto(address + PAGE);
  await openBox(page, PORTOLAN);
  await counter.take();
  return {
    first: await answered(NUMBERS.first, EXACT),
    later: await answered(NUMBERS.later, EXACT),
    unnamed: await answered(UNNAMED_NUMBER, ANY),
  };
}

function figures(what: string, { time, traffic }: Answered): Figure[] {
  const group = 'search in the browser: numbers, once the box is open';
  return [
    { group, name: `${what}: to the first result`, value: time, unit: 'ms', budget: TIME },
    {
      group,
      name: `${what}: over the network`,
      value: traffic.bytes,
      unit: 'bytes',
      note: `${traffic.requests} requests`,
    },
    { group, name: `${what}: of this, full text`, value: traffic.fullText, unit: 'bytes', budget: 0 },
  ];
}

/** Figures for a first number, a second, and one that nobody has registered. */
export async function numberFigures(browser: Browser, address: string, files: readonly SiteFile[]): Promise<Figure[]> {
  const all = await visits(browser, (page) => visit(page, address, files));
  return [
    ...figures(`first, ${NUMBERS.first}`, medianAnswer(all.map((v) => v.first))),
    ...figures(`later, ${NUMBERS.later}`, medianAnswer(all.map((v) => v.later))),
    ...figures(`without a name, ${UNNAMED_NUMBER}`, medianAnswer(all.map((v) => v.unnamed))),
  ];
}
