/** From what the site's exact search finds to what the rule builder can let through. */
import type { Transport } from '#content-model/vocab.ts';
import type { Hit } from '#features/search/index.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { pairSubject } from '../subjects/scenario.ts';
import type { RuleSubject } from '../subjects/selection.ts';

const idOf = ({ path }: Hit, folder: string) => new RegExp(`^/${folder}/([^/#]+)/`).exec(path)?.[1];

/** The transports on which rules for a bare port are asked for, where the port is used on them. */
const USUAL_TRANSPORTS: readonly Transport[] = ['tcp', 'udp'];

/** Of a scenario every pair of its roles, of a port each transport that it is used on; nothing of other pages. */
export function subjectsOf({ scenarios }: Catalogue, hit: Hit): RuleSubject[] {
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
