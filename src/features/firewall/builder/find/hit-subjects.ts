/** From what the site's exact search finds to what the rule builder can let through. */
import type { Hit } from '#features/search/index.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { pairSubject } from '../subjects/scenario.ts';
import type { RuleSubject } from '../subjects/selection.ts';
import { USUAL_TRANSPORTS } from './numbers.ts';

const idOf = ({ path }: Hit, folder: string) => new RegExp(`^/${folder}/([^/#]+)/`).exec(path)?.[1];

/** Of a scenario every pair of its roles, of a port each transport that it is used on; nothing of other pages. */
export function subjectsOfHit({ scenarios }: Catalogue, hit: Hit): RuleSubject[] {
  const [service, protocol, port] = [idOf(hit, 'services'), idOf(hit, 'protocols'), idOf(hit, 'ports')];
  const scenario = scenarios.find(({ id }) => id === idOf(hit, 'scenarios'));
  if (scenario) return scenario.pairs.map((pair) => pairSubject(scenario, pair));
  if (service) return [{ kind: 'service', id: service }];
  if (protocol) return [{ kind: 'protocol', id: protocol }];
  if (!port || !/^\d+$/.test(port)) return [];
  const [from, to] = [Number(port), Number(port)];
  const known = USUAL_TRANSPORTS.filter((one) => hit.transports?.includes(one));
  return (known.length > 0 ? known : (['tcp'] as const)).map((transport) => ({ kind: 'ports', transport, from, to }));
}
