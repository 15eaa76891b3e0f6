/** The names of a page in few bytes. */
import { keyOf } from '#lib/text.ts';
import { type PackedNames, type PageSummary, rankOfReason, reasonOfRank } from './index-format.ts';
import { impliedNames, type PageName } from './implied-names.ts';

const rankOf = ([reason]: PageName) => rankOfReason(reason);

/** Packs what a page is called, each name once and for its best reason; names without a letter or digit go. */
export function packNames(page: PageSummary, names: readonly PageName[]): PackedNames {
  const best = new Map<string, PageName>();
  for (const name of [...impliedNames(page), ...names]) {
    const key = keyOf(name[1]);
    const known = best.get(key);
    if (key !== '' && (!known || rankOf(name) < rankOf(known))) best.set(key, name);
  }
  const own = new Map(impliedNames(page).map(([reason, text]) => [keyOf(text), reason]));
  const told = [...best].filter(([key, [reason]]) => own.get(key) !== reason).map(([, name]) => name);
  const groups = Map.groupBy(told, rankOf);
  return Object.fromEntries([...groups].map(([rank, same]) => [rank, same.map(([, text]) => text).join('\n')]));
}

/** All names of a page, its own included. */
export function unpackNames(page: PageSummary, names: PackedNames): PageName[] {
  const told = Object.entries(names).flatMap(([rank, lines]) => {
    const reason = reasonOfRank(Number(rank));
    return reason ? lines.split('\n').map((text): PageName => [reason, text]) : [];
  });
  return [...impliedNames(page), ...told];
}
