/** The rules of a scenario in the syntaxes that are asked for most. The rule builder has the others. */
import type { Scenario } from '#chart/model.ts';
import { cisco, netsh, nftables, powershell, type RuleSet, type Syntax } from '#features/firewall/index.ts';
import type { Pair } from './flows.ts';

/** In the order of the page. */
export const SYNTAXES: readonly Syntax[] = [powershell, netsh, nftables, cisco];

/** The trap of a syntax for a set. */
export const trapOf = ({ trap }: Syntax, set: RuleSet): string => (typeof trap === 'string' ? trap : trap(set));

const underlined = (title: string, sign: string) => `${title}\n${sign.repeat(title.length)}`;

/** All rules as one text, syntax by syntax; each part is a file of its own. */
export function rulesText({ title }: Scenario, sets: readonly { pair: Pair; set: RuleSet }[]): string {
  const parts = SYNTAXES.flatMap((syntax) => [
    underlined(syntax.label, '='),
    ...new Set(sets.map(({ set }) => trapOf(syntax, set))),
    ...sets.flatMap(({ pair, set }) => [
      underlined(`${syntax.label}: ${pair.from.title} and ${pair.to.title}`, '-'),
      syntax.write(set).trim(),
    ]),
  ]);
  const intro =
    'Put your own addresses in the place of SOURCE and DESTINATION. Each part below a dashed line is a file of its own.';
  return [underlined(title, '='), intro, ...parts, ''].join('\n\n');
}
