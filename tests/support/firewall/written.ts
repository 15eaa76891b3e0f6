/** Every syntax with its code loaded, and a set in all of them. */
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import { type NamedSyntax, SYNTAXES } from '#features/firewall/syntax/syntax-names.ts';
import { syntaxesFor } from '#features/firewall/syntax/syntaxes-for.ts';
import { loadSyntax } from '#features/firewall/syntax/load-syntax.ts';
import type { Syntax } from '#features/firewall/syntax/syntax.ts';
import { writeRules, type WrittenRules } from '#features/firewall/syntax/write-rules.ts';

export type LoadedSyntax = NamedSyntax & Syntax;

/** In the order in which they are offered. */
export const LOADED: readonly LoadedSyntax[] = await Promise.all(
  SYNTAXES.map(async (named) => ({ ...named, ...(await loadSyntax(named.id)) })),
);

export function loaded(id: string): LoadedSyntax {
  const found = LOADED.find((one) => one.id === id);
  if (!found) throw new Error(`No syntax ${id}`);
  return found;
}

/** The set in one syntax; undefined where that has nothing to say of it. */
export const writtenIn = (set: RuleSet, id: string): WrittenRules | undefined =>
  syntaxesFor(set).some((one) => one.id === id) ? writeRules(loaded(id), set) : undefined;

/** The set in every syntax that has something to say of it. */
export const writtenRules = (set: RuleSet): (WrittenRules & Pick<NamedSyntax, 'id' | 'label'>)[] =>
  syntaxesFor(set).map(({ id, label }) => ({ id, label, ...writeRules(loaded(id), set) }));
