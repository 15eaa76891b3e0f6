/** Weighs pages as a host sends them: compressed, each with the stylesheets without which it is not shown. */
import { gzipSync } from 'node:zlib';
import { pathBelowBase, resolve } from './address.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

/** At the level that hosts use by default. */
export const compressed = (text: string): number => gzipSync(text, { level: 6 }).length;

/** The styles without which a page is not shown: what is for paper alone comes later. */
export const stylesToShow = ({ facts }: Page): string[] =>
  facts.stylesheets.filter((href) => !facts.printSheets.includes(href));

export class Scales {
  readonly #site: Site;
  readonly #styles = new Map<string, number>();
  readonly #kinds = new Map<string, number>();
  readonly #weights = new Map<string, number>();

  constructor(site: Site) {
    this.#site = site;
  }

  /** A stylesheet that doesn't exist weighs nothing here: the link check names it. */
  #style(page: Page, href: string): number {
    const known = this.#styles.get(href);
    if (known !== undefined) return known;
    const url = resolve(this.#site, page.path, href);
    const file = url && pathBelowBase(this.#site, url);
    const bytes = file !== undefined && this.#site.files.has(file) ? compressed(this.#site.read(file)) : 0;
    this.#styles.set(href, bytes);
    return bytes;
  }

  /** Compression is slow: of pages that are said to be alike, the first is weighed for all. */
  weigh(page: Page, alike?: string): void {
    const bytes = (alike === undefined ? undefined : this.#kinds.get(alike)) ?? compressed(page.html);
    if (alike !== undefined) this.#kinds.set(alike, bytes);
    const styles = stylesToShow(page).reduce((sum, href) => sum + this.#style(page, href), 0);
    this.#weights.set(page.path, bytes + styles);
  }

  /** The pages that weigh too much, heaviest first. */
  over(limit: number): string[] {
    return [...this.#weights]
      .filter(([, bytes]) => bytes >= limit)
      .sort(([, a], [, b]) => b - a)
      .map(([path, bytes]) => `${path} has ${bytes} bytes`);
  }

  median(): number {
    const sorted = [...this.#weights.values()].sort((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? 0;
  }
}
