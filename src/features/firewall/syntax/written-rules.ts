/** A set in every syntax. */
import { problemsOf } from '../model/problems.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { SYNTAXES } from './registry.ts';
import { type Syntax, trapOf } from './syntax.ts';

/** The set in one syntax. */
export interface WrittenRules extends Pick<Syntax, 'id' | 'label' | 'fileName' | 'language'> {
  text: string;
  trap: string;
}

/** The set in every syntax that has something to say of it; none for an empty set, or for one with problems. */
export function writtenRules(set: RuleSet): WrittenRules[] {
  if (set.permits.length === 0 || problemsOf(set).length > 0) return [];
  return SYNTAXES.filter(({ appliesTo }) => appliesTo?.(set) ?? true).map((syntax) => ({
    id: syntax.id,
    label: syntax.label,
    fileName: syntax.fileName,
    language: syntax.language,
    trap: trapOf(syntax, set),
    text: syntax.write(set),
  }));
}
