/** The names of a page, each once. */
import { keyOf } from '#lib/text.ts';
import { impliedNames } from './implied-names.ts';
import { type PageName, type PageSummary, rankOfReason } from './index-format.ts';

/** All names of a page, those that follow from it first, each for its best reason; names without a letter or digit go. */
export function uniqueNames(page: PageSummary, names: readonly PageName[]): PageName[] {
  const best = new Map<string, PageName>();
  for (const name of [...impliedNames(page), ...names]) {
    const key = keyOf(name[1]);
    const known = best.get(key);
    if (key !== '' && (!known || rankOfReason(name[0]) < rankOfReason(known[0]))) best.set(key, name);
  }
  return [...best.values()];
}
