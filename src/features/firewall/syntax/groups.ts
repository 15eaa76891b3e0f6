/** The syntaxes in groups, as the page offers them. */
import { SYNTAXES } from './registry.ts';
import { GROUP_LABELS, type Syntax, type SyntaxGroup } from './syntax.ts';

/** Every syntax once, in the order of the headings and of the registry. Some have nothing to say of some sets. */
export const SYNTAX_GROUPS: readonly { label: string; syntaxes: readonly Syntax[] }[] = (
  Object.keys(GROUP_LABELS) as SyntaxGroup[]
).map((group) => ({
  label: GROUP_LABELS[group],
  syntaxes: SYNTAXES.filter((syntax) => syntax.group === group),
}));
