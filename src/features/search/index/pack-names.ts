/** The names of a page in few bytes. */
import { keyOf } from '#lib/text.ts';
import { type PackedNames, type Page, REASONS } from './index-format.ts';
import { type Name, ownNames } from './implied-names.ts';

const rankOf = ([reason]: Name) => REASONS.indexOf(reason);

/** Packs what a page is called, each name once and for its best reason; names without a letter or digit go. */
export function packNames(page: Page, names: readonly Name[]): PackedNames {
  const best = new Map<string, Name>();
  for (const name of [...ownNames(page), ...names]) {
    const key = keyOf(name[1]);
    const known = best.get(key);
    if (key !== '' && (!known || rankOf(name) < rankOf(known))) best.set(key, name);
  }
  const own = new Map(ownNames(page).map(([reason, text]) => [keyOf(text), reason]));
  const told = [...best].filter(([key, [reason]]) => own.get(key) !== reason).map(([, name]) => name);
  const groups = Map.groupBy(told, rankOf);
  return Object.fromEntries([...groups].map(([rank, same]) => [rank, same.map(([, text]) => text).join('\n')]));
}

/** All names of a page, its own included. */
export function unpackNames(page: Page, names: PackedNames): Name[] {
  const told = Object.entries(names).flatMap(([rank, lines]) => {
    const reason = REASONS[Number(rank)];
    return reason ? lines.split('\n').map((text): Name => [reason, text]) : [];
  });
  return [...ownNames(page), ...told];
}
