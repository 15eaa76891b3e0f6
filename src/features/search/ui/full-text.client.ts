/** Pagefind, loaded when it is first asked. */
import { pageAt } from '#chart/page-at.ts';
import type { PageRef } from '#chart/page-ref.ts';
import { BASE } from '#lib/browser/base.ts';
import { isResultKind, type ResultKind } from '../query/result-kinds.ts';

/** A page that the full text has found. */
export interface TextResult {
  url: string;
  /** Undefined for a page that the exact index has no kind for, such as the home page. */
  page: PageRef | undefined;
  title: string;
  kind: ResultKind;
  /** HTML of Pagefind's: text and `<mark>`. */
  excerpt: string;
}

/** The pages for some words, best first. */
export interface TextResults {
  pages: TextResult[];
  /** How many pages have the words, listed or not. */
  total: number;
}

interface PagefindResult {
  id: string;
  data(): Promise<{
    url: string;
    excerpt: string;
    meta: Record<string, string>;
    filters: Record<string, string[]>;
  }>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(text: string, options?: object): Promise<{ results: PagefindResult[] }>;
}

const MAX_TEXT_RESULTS = 8;
/** With fewer pages than this, a question of several words is eased. */
const MIN_RESULTS = 3;
let pagefind: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
  const api = (await import(/* @vite-ignore */ `${BASE}/pagefind/pagefind.js`)) as Pagefind;
  await api.options({
    // Numbers are short words: similarity has to outweigh length and frequency, or 445 finds 4457.
    ranking: { termSimilarity: 10, termFrequency: 0, metaWeights: { title: 0 } },
    // Two hundred pages are searched within milliseconds: a worker costs more bytes than it saves time.
    noWorker: true,
  });
  await api.init();
  return api;
}

/** Pages that have every word; where they are few, those that lack one of several words stand behind them. */
async function search(api: Pagefind, words: readonly string[], options: object): Promise<PagefindResult[]> {
  const { results } = await api.search(words.join(' '), options);
  if (results.length >= MIN_RESULTS || words.length < 3 || words.length > 8) return results;
  const found = new Map(results.map((result) => [result.id, result]));
  for (const left of words) {
    const rest = words.filter((word) => word !== left).join(' ');
    for (const result of (await api.search(rest, options)).results)
      if (!found.has(result.id)) found.set(result.id, result);
  }
  return [...found.values()];
}

/** Pagefind knows pages by their addresses, base included. */
const pageOfUrl = (url: string) => pageAt(new URL(url, location.href).pathname.slice(BASE.length));

const kindOf = (id: string | undefined): ResultKind => (isResultKind(id) ? id : 'other');

/** The best pages of the full-text index for some words, of one kind if one is named. */
export async function fullText(words: readonly string[], kind: ResultKind | undefined): Promise<TextResults> {
  pagefind ??= load();
  // What could not be loaded may be asked for again.
  pagefind.catch(() => (pagefind = undefined));
  const results = await search(await pagefind, words, kind ? { filters: { kind } } : {});
  const pages = await Promise.all(results.slice(0, MAX_TEXT_RESULTS).map((result) => result.data()));
  return {
    total: results.length,
    pages: pages.map(({ url, excerpt, meta, filters }) => ({
      url,
      page: pageOfUrl(url),
      excerpt,
      title: meta['title'] ?? url,
      kind: kindOf(filters['kind']?.[0]),
    })),
  };
}
