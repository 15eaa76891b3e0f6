/** The rules of a scenario in the syntaxes that are asked for most. The rule builder has the others. */
import type { Scenario } from '#chart/model.ts';
import type { RolePair } from '#chart/permits/role-pairs.ts';
import { BRIEF_SYNTAXES, type RuleSet, writeRules } from '#features/firewall/index.ts';

const underlined = (title: string, sign: string) => `${title}\n${sign.repeat(title.length)}`;

/** All rules as one text, syntax by syntax; each part is a file of its own. */
export function rulesText({ title }: Scenario, sets: readonly { pair: RolePair; set: RuleSet }[]): string {
  const parts = BRIEF_SYNTAXES.flatMap((syntax) => [
    underlined(syntax.label, '='),
    ...new Set(sets.map(({ set }) => writeRules(syntax, set).trap)),
    ...sets.flatMap(({ pair, set }) => [
      underlined(`${syntax.label}: ${pair.from.title} and ${pair.to.title}`, '-'),
      writeRules(syntax, set).text.trim(),
    ]),
  ]);
  const intro =
    'Put your own addresses in the place of SOURCE and DESTINATION. Each part below a dashed line is a file of its own.';
  return [underlined(title, '='), intro, ...parts, ''].join('\n\n');
}
