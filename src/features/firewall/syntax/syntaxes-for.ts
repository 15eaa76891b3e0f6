/** The syntaxes that have something to say of a set. */
import { problemsOf } from '../model/problems.ts';
import { permitsIn, type RuleSet } from '../model/rule-set.ts';
import { type NamedSyntax, SYNTAXES } from './syntax-names.ts';

const hasWords = ({ direction: only }: NamedSyntax, set: RuleSet): boolean =>
  only === undefined || permitsIn(set).some(({ direction }) => direction === only);

/** Every syntax in which there are rules for the set; none for an empty set, or for one with problems. */
export function syntaxesFor(set: RuleSet): NamedSyntax[] {
  if (permitsIn(set).length === 0 || problemsOf(set).length > 0) return [];
  return SYNTAXES.filter((syntax) => hasWords(syntax, set));
}
