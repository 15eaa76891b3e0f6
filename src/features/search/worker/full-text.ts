/** Pagefind, loaded when it is first asked, or ahead. */
import { pageAt } from '#chart/page-at.ts';
import type { PageRef } from '#chart/page-ref.ts';
import { BASE } from '#lib/browser/base.ts';
import { saysNothing } from '../index/keywords.ts';
import { type ExcerptPart, excerptOf, missingWords, withoutTitle } from '../query/excerpt.ts';
import { isResultKind, type ResultKind } from '../query/result-kinds.ts';

/** A page that the full text has found. */
export interface TextResult {
  url: string;
  /** Undefined for a page that the exact index has no kind for, such as the home page. */
  page: PageRef | undefined;
  title: string;
  kind: ResultKind;
  excerpt: readonly ExcerptPart[];
}

/** The pages for some words, best first. */
export interface TextResults {
  /** Those that are not answers already. */
  pages: TextResult[];
  /** How many of those looked at are answers already. */
  known: number;
  /** How many pages have the words and are no answers yet, listed or not. */
  total: number;
  /** Whether files of the index are missing: then nothing can be said of what wasn't found. */
  isPartial: boolean;
}

interface PagefindResult {
  id: string;
  data(): Promise<{
    url: string;
    content: string;
    meta: Record<string, string>;
    filters: Record<string, string[]>;
  }>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  /** Null asks for all pages. */
  search(text: string | null, options?: object): Promise<{ results: PagefindResult[] }>;
  preload(text: string): Promise<void>;
}

const MAX_TEXT_RESULTS = 8;
/** So many are looked at to find them: the best are often answers already. */
const MAX_LOOKED_AT = 24;
/** So many behind those that are wanted are loaded with them: to ask again would take longer. */
const LOADED_AHEAD = 2;
/** With fewer pages than this, words that many pages have needn't be there. */
const MIN_RESULTS = 3;
/** A word that more pages have than this share of them says little. */
const COMMON_SHARE = 0.12;
/** Of so many words that say something a page may lack one. */
const MIN_WORDS_TO_LACK_ONE = 3;
/** Longer questions are asked as they are. */
const MAX_WORDS = 8;

let pagefind: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
  const api = (await import(/* @vite-ignore */ `${BASE}/pagefind/pagefind.js`)) as Pagefind;
  await api.options({
    // In a worker it takes this from its own address, the host included.
    basePath: `${BASE}/pagefind/`,
    // Numbers are short words: similarity has to outweigh length and frequency, or 445 finds 4457.
    ranking: { termSimilarity: 10, termFrequency: 0, metaWeights: { title: 0 } },
  });
  await api.init();
  return api;
}

/** How many pages have each word that was asked for; null are all pages. A common word takes its time. */
const pageCounts = new Map<string | null, number>();

async function countOf(api: Pagefind, word: string | null): Promise<number> {
  const count = pageCounts.get(word) ?? (await api.search(word)).results.length;
  // Of a word whose file is missing nothing is known, and none of what was typed is left out.
  if (count > 0) pageCounts.set(word, count);
  return count;
}

/** The words that are not common: without them a page is no answer. All, where each is. */
async function tellingWords(api: Pagefind, words: readonly string[]): Promise<readonly string[]> {
  if (words.length < 2 || words.length > MAX_WORDS) return words;
  const all = await countOf(api, null);
  const counts = await Promise.all(words.map((word) => countOf(api, word)));
  const telling = words.filter((word, i) => (counts[i] ?? 0) <= all * COMMON_SHARE && !saysNothing(word));
  return telling.length > 0 ? telling : words;
}

/** Pages that have every word; where they are few, those behind them that have those that tell something, or all but one. */
async function search(
  api: Pagefind,
  words: readonly string[],
  telling: readonly string[],
  options: object,
): Promise<PagefindResult[]> {
  const { results } = await api.search(words.join(' '), options);
  if (results.length >= MIN_RESULTS || words.length < 2 || words.length > MAX_WORDS) return results;
  const found = new Map(results.map((result) => [result.id, result]));
  const less =
    telling.length < MIN_WORDS_TO_LACK_ONE ? [] : telling.map((left) => telling.filter((one) => one !== left));
  for (const some of [telling, ...less])
    for (const result of (await api.search(some.join(' '), options)).results)
      if (!found.has(result.id)) found.set(result.id, result);
  return [...found.values()];
}

/** Pagefind goes on without files that it can't load, and says so nowhere but in the console: the network is asked. */
const missingFiles = () =>
  performance
    .getEntriesByType('resource')
    .filter((entry) => entry.name.includes('/pagefind/') && (entry as PerformanceResourceTiming).responseStatus >= 400)
    .length;

/** Loads the engine before anybody asks it. What fails now will fail again when it is asked. */
export async function loadFullTextAhead(): Promise<void> {
  await countOf(await loadOnce(), null);
}

/** Loads what the words will need, before anybody waits for it. What fails now will fail again when it is asked for. */
export function preloadFullText(words: readonly string[]): void {
  loadOnce()
    .then((api) => api.preload(words.join(' ')))
    .catch(() => undefined);
}

function loadOnce(): Promise<Pagefind> {
  pagefind ??= load();
  // What could not be loaded may be asked for again.
  pagefind.catch(() => (pagefind = undefined));
  return pagefind;
}

/** Pagefind knows pages by their addresses, base included. */
const pageOfUrl = (url: string) => pageAt(new URL(url, location.href).pathname.slice(BASE.length));

const kindOf = (id: string | undefined): ResultKind => (isResultKind(id) ? id : 'other');

/**
 * The best pages of the full-text index for some words, of one kind if one is named, without those that `isKnown`
 * has as answers already.
 */
export async function fullText(
  words: readonly string[],
  kind: ResultKind | undefined,
  isKnown: (page: PageRef) => boolean,
): Promise<TextResults> {
  const api = await loadOnce();
  const missing = missingFiles();
  const telling = await tellingWords(api, words);
  const results = await search(api, words, telling, kind ? { filters: { kind } } : {});
  const mayLack = telling.length < MIN_WORDS_TO_LACK_ONE ? 0 : 1;
  const pages: TextResult[] = [];
  let [looked, known, lacking] = [0, 0, 0];
  while (pages.length < MAX_TEXT_RESULTS && looked < Math.min(results.length, MAX_LOOKED_AT)) {
    const some = results.slice(looked, looked + MAX_TEXT_RESULTS - pages.length);
    const data = some.map((result) => result.data());
    looked += some.length;
    for (const next of results.slice(looked, looked + LOADED_AHEAD)) next.data().catch(() => undefined);
    for (const { url, content, meta, filters } of await Promise.all(data)) {
      const page = pageOfUrl(url);
      if (page && isKnown(page)) known++;
      else if (missingWords(content, telling) > mayLack) lacking++;
      else
        pages.push({
          url,
          page,
          excerpt: excerptOf(withoutTitle(content, meta['title'] ?? ''), words),
          title: meta['title'] ?? url,
          kind: kindOf(filters['kind']?.[0]),
        });
    }
  }
  return { pages, known, total: results.length - known - lacking, isPartial: missingFiles() > missing };
}
