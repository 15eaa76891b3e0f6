/** From what the site's exact search finds to what the rule builder can let through. */
import type { SearchMatch } from '#features/search/index.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { pairSubject } from '../subjects/scenario.ts';
import type { RuleSubject } from '../subjects/selection.ts';
import { USUAL_TRANSPORTS } from './numbers.ts';

/** Of a scenario every pair of its roles, of a port each transport that it is used on; nothing of other pages. */
export function subjectsOfMatch({ scenarios }: Catalogue, match: SearchMatch): RuleSubject[] {
  const { kind, id } = match;
  const scenario = kind === 'scenario' ? scenarios.find((one) => one.id === id) : undefined;
  if (scenario) return scenario.pairs.map((pair) => pairSubject(scenario, pair));
  if (kind === 'service' || kind === 'protocol') return [{ kind, id }];
  if (kind !== 'port') return [];
  const [from, to] = [Number(id), Number(id)];
  const known = USUAL_TRANSPORTS.filter((one) => match.transports?.includes(one));
  return (known.length > 0 ? known : (['tcp'] as const)).map((transport) => ({ kind: 'ports', transport, from, to }));
}
