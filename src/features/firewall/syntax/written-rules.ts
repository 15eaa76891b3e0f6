/** A set in every syntax. */
import { problemsOf } from '../model/problems.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { SYNTAXES } from './registry.ts';
import type { Syntax } from './syntax.ts';
import { writeRules, type WrittenRules } from './write-rules.ts';

const hasWords = ({ can }: Syntax, set: RuleSet): boolean =>
  can.direction === undefined || set.permits.some(({ direction }) => direction === can.direction);

/** The set in every syntax that has something to say of it; none for an empty set, or for one with problems. */
export function writtenRules(set: RuleSet): WrittenRules[] {
  if (set.permits.length === 0 || problemsOf(set).length > 0) return [];
  return SYNTAXES.filter((syntax) => hasWords(syntax, set)).map((syntax) => writeRules(syntax, set));
}
