/** The words that the names of each page have, together: what a question in words is measured by. */
import { type PageRef, refKey } from '#chart/page-ref.ts';
import type { IndexedPage } from './index-format.ts';
import type { OpenIndex, Posting } from './open-index.ts';
import { stem, wordsOf } from './keywords.ts';

/** All words under which a page is known. */
export interface PageWords {
  /** The best posting of the page. */
  posting: Posting;
  text: string;
  stems: ReadonlySet<string>;
}

const known = new WeakMap<readonly IndexedPage[], ReadonlyMap<string, PageWords>>();

/** By the page's key. Uncharted ports are left out. */
export function pageWords(index: OpenIndex): ReadonlyMap<string, PageWords> {
  const made = known.get(index.pages);
  if (made) return made;
  const pages = new Map<string, { posting: Posting; text: string; stems: Set<string> }>();
  for (const { text, postings } of index.namesOfPages.values()) {
    for (const posting of postings) {
      const page = pages.get(refKey(posting.page)) ?? { posting, text, stems: new Set<string>() };
      if (posting.rank < page.posting.rank) [page.posting, page.text] = [posting, text];
      for (const word of wordsOf(text)) for (const part of [word, ...word.split(/[-._]/)]) page.stems.add(stem(part));
      pages.set(refKey(posting.page), page);
    }
  }
  known.set(index.pages, pages);
  return pages;
}

/** How many of some stems a page's names have. */
export const sharedStems = (index: OpenIndex, page: PageRef, stems: readonly string[]): number => {
  const own = pageWords(index).get(refKey(page))?.stems;
  return stems.filter((one) => own?.has(one)).length;
};
