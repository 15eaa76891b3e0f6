/** The syntaxes in groups, as the page offers them. */
import { GROUP_LABELS, type NamedSyntax, SYNTAXES, type SyntaxGroup } from './syntax-names.ts';

/** Every syntax once, in the order of the headings and of the names. Some have nothing to say of some sets. */
export const SYNTAX_GROUPS: readonly { label: string; syntaxes: readonly NamedSyntax[] }[] = (
  Object.keys(GROUP_LABELS) as SyntaxGroup[]
).map((group) => ({
  label: GROUP_LABELS[group],
  syntaxes: SYNTAXES.filter((syntax) => syntax.group === group),
}));
