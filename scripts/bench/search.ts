/** Searching in a real browser: what it takes from a keystroke to the first result, and over the network. */
import type { Page } from '@playwright/test';
import { type Visited, visits } from './browser.ts';
import type { Figure } from './figure.ts';
import * as box from './search-box.ts';
import { stepOf, type Step, TrafficCounter } from './traffic.ts';

/** Milliseconds to the first result, and bytes. */
interface Budget {
  time?: number;
  bytes?: number;
}

const FIRST: Budget = { time: 200, bytes: 160_000 };
const LATER: Budget = { time: 200, bytes: 45_000 };
/** Whoever types a number has loaded what answers it when the box opened. */
const NUMBER: Budget = { time: 50, bytes: 0 };

const BEFORE = 'search in the browser: before one types';
const WORDS = 'search in the browser: words, each put in at once';
const NUMBERS = 'search in the browser: numbers, once the box is open';

const traffic = (group: string, what: string, { bytes, requests }: Step, { bytes: budget }: Budget = {}): Figure => {
  return {
    group,
    name: `${what}: over the network`,
    value: bytes,
    unit: 'bytes',
    budget,
    note: `${requests} requests`,
  };
};

const answer = (group: string, what: string, step: Step, budget: Budget): Figure[] => [
  { group, name: `${what}: to the first result`, value: step.time, unit: 'ms', budget: budget.time },
  traffic(group, what, step, budget),
];

/** A visitor who opens the search, and has typed nothing yet. */
async function open(page: Page, { address, files }: Visited, search: box.SearchBox) {
  const counter = new TrafficCounter(page, files);
  await page.goto(address + box.PAGE);
  const opening = await counter.step();
  return { counter, opening, opened: await counter.step(await box.openBox(page, search)) };
}

/** Visitors who ask one thing after the other, each with what is waited for. */
async function asking(site: Visited, search: box.SearchBox, asked: readonly { text: string; answer: string }[]) {
  const all = await visits(site, async (page) => {
    const { counter, opening, opened } = await open(page, site, search);
    const answers: Step[] = [];
    for (const { text, answer } of asked) answers.push(await counter.step(await box.ask(page, text, answer)));
    return { opening, opened, answers };
  });
  return {
    opening: stepOf(all.map((visit) => visit.opening)),
    opened: stepOf(all.map((visit) => visit.opened)),
    answers: asked.map((_, i) => stepOf(all.flatMap((visit) => visit.answers[i] ?? []))),
  };
}

/** Full-text searches on any site that has them, each figure the median of visits with an empty cache. */
export async function wordFigures(site: Visited, search: box.SearchBox): Promise<Figure[]> {
  const asked = [box.FIRST_WORDS, ...box.LATER_WORDS].map((text) => ({ text, answer: search.words }));
  const { opening, opened, answers } = await asking(site, search, asked);
  const typed = await visits(site, async (page) => {
    const { counter } = await open(page, site, search);
    await page.keyboard.type(box.FIRST_WORDS, { delay: box.KEY_PAUSE });
    await page.locator(search.words).first().waitFor();
    return counter.step();
  });
  const later = answers.slice(1);
  return [
    traffic(BEFORE, `opening ${box.PAGE}`, opening),
    { group: BEFORE, name: 'opening the search: from the key to the box', value: opened.time, unit: 'ms' },
    traffic(BEFORE, 'opening the search', opened),
    ...answer(WORDS, `first, “${box.FIRST_WORDS}”`, stepOf(answers.slice(0, 1)), FIRST),
    traffic(WORDS, 'first, typed letter by letter', stepOf(typed)),
    ...answer(WORDS, `${later.length} later ones, median`, stepOf(later), LATER),
    ...answer(
      WORDS,
      'later ones, at most',
      stepOf(later, (values) => Math.max(...values)),
      LATER,
    ),
  ];
}

/** Searches of our site for a number, answered by the exact index or by the number itself. */
export async function numberFigures(site: Visited): Promise<Figure[]> {
  const { answers } = await asking(site, box.PORTOLAN, box.NUMBERS);
  return answers.flatMap((step, i) => answer(NUMBERS, box.NUMBERS[i]?.what ?? '', step, NUMBER));
}
