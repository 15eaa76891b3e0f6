/** Pagefind, loaded when it is first asked. */

export interface FoundPage {
  url: string;
  title: string;
  kind: string;
  /** HTML of Pagefind's: text and `<mark>`. */
  excerpt: string;
}

interface PagefindResult {
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
  debouncedSearch(text: string, options?: object, wait?: number): Promise<{ results: PagefindResult[] } | null>;
}

const SHOWN = 6;
let pagefind: Promise<Pagefind> | undefined;

async function load(base: string): Promise<Pagefind> {
  const api = (await import(/* @vite-ignore */ `${base}/pagefind/pagefind.js`)) as Pagefind;
  // Numbers are short words: similarity has to outweigh length and frequency, or 445 finds 4457.
  await api.options({ ranking: { termSimilarity: 10, termFrequency: 0, metaWeights: { title: 0 } } });
  await api.init();
  return api;
}

/** The best pages of the full-text index; undefined when a newer question has overtaken this one. */
export async function fullText(text: string, base: string): Promise<FoundPage[] | undefined> {
  pagefind ??= load(base);
  const answer = await (await pagefind).debouncedSearch(text, {}, 80);
  if (!answer) return undefined;
  const pages = await Promise.all(answer.results.slice(0, SHOWN).map((result) => result.data()));
  return pages.map(({ url, excerpt, meta, filters }) => ({
    url,
    excerpt,
    title: meta['title'] ?? url,
    kind: filters['kind']?.[0] ?? 'Page',
  }));
}
