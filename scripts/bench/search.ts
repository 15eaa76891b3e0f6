/** Searching in a real browser: what it takes from a keystroke to the first result, and over the network. */
import { withBrowser } from './browser.ts';
import type { Figure } from './figure.ts';
import { numberFigures } from './number-search.ts';
import { FIRST_WORDS, KEY_PAUSE, PAGE } from './questions.ts';
import { PORTOLAN } from './search-box.ts';
import type { SiteFile } from './site.ts';
import { median } from './statistics.ts';
import { searchWords, type WordSearch } from './word-search.ts';

/** Milliseconds to the first result, and bytes of the first search and of each later one. */
const BUDGET = { time: 200, first: 160_000, later: 45_000 };

function openingFigures({ opening, box }: WordSearch): Figure[] {
  const group = 'search in the browser: before one types';
  const requests = (count: number) => `${count} requests`;
  return [
    { group, name: `opening ${PAGE}`, value: opening.bytes, unit: 'bytes', note: requests(opening.requests) },
    { group, name: 'opening the search: from the key to the box', value: box.time, unit: 'ms' },
    {
      group,
      name: 'opening the search: over the network',
      value: box.traffic.bytes,
      unit: 'bytes',
      note: requests(box.traffic.requests),
    },
  ];
}

/** The largest of some answers, by what `size` tells. */
function largest(later: WordSearch['later'], size: (answer: WordSearch['later'][number]) => number) {
  const [most] = [...later].sort((a, b) => size(b) - size(a));
  return { value: most ? size(most) : NaN, note: most ? `“${most.words}”` : '' };
}

function wordFigures({ box, first, later, typed }: WordSearch): Figure[] {
  const group = 'search in the browser: words, each put in at once';
  const bytes = later.map((answer) => answer.traffic.bytes);
  const times = later.map((answer) => answer.time);
  const all = box.traffic.bytes + first.traffic.bytes;
  return [
    {
      group,
      name: `first, “${FIRST_WORDS}”: to the first result`,
      value: first.time,
      unit: 'ms',
      budget: BUDGET.time,
      note: 'loading included',
    },
    {
      group,
      name: 'first: over the network',
      value: first.traffic.bytes,
      unit: 'bytes',
      budget: BUDGET.first,
      note: `${first.traffic.requests} requests`,
    },
    { group, name: 'first: the same, and opening the box', value: all, unit: 'bytes', note: 'exact index included' },
    { group, name: 'first: of this, Pagefind', value: first.traffic.fullText, unit: 'bytes' },
    {
      group,
      name: 'first: typed letter by letter',
      value: typed.bytes,
      unit: 'bytes',
      note: `${KEY_PAUSE} ms between keys`,
    },
    {
      group,
      name: `${later.length} later ones: to the first result, median`,
      value: median(times),
      unit: 'ms',
      budget: BUDGET.time,
    },
    {
      group,
      name: 'later: to the first result, slowest',
      ...largest(later, (a) => a.time),
      unit: 'ms',
      budget: BUDGET.time,
    },
    { group, name: 'later: over the network, median', value: median(bytes), unit: 'bytes', budget: BUDGET.later },
    {
      group,
      name: 'later: over the network, largest',
      ...largest(later, (a) => a.traffic.bytes),
      unit: 'bytes',
      budget: BUDGET.later,
    },
  ];
}

/** Figures of the site's search in Chromium, each the median of visits with an empty cache; and what peers are held against. */
export function searchSite(
  address: string,
  files: readonly SiteFile[],
): Promise<{ figures: Figure[]; words: WordSearch }> {
  return withBrowser(async (browser) => {
    const numbers = await numberFigures(browser, address, files);
    const words = await searchWords(browser, address, files, PORTOLAN);
    return { figures: [...openingFigures(words), ...numbers, ...wordFigures(words)], words };
  });
}
