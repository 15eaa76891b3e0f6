/** Gathers the catalogue from the chart, at build time. */
import editionFile from '#content/edition.json' with { type: 'json' };
import type { Chart, Flow, Scenario, Service } from '#chart/model.ts';
import { type Place, targetOf } from '../model/permits.ts';
import type { Way } from '../model/rule-set.ts';
import type { Catalogue, Leg, ListedFlow, ListedScenario, ListedService } from './catalogue.ts';
import { codeOf } from './codes.ts';

const codeOfPlace = (place: Place): string => codeOf({ way: 'there', target: targetOf(place) });

/** What listens of a service; nothing of one that only sends. */
function listedService({ id, title, endpoints, ruleGroups }: Service): ListedService[] {
  const listed = endpoints
    .filter(({ direction }) => direction !== 'outbound')
    .map((e) => ({
      id: e.id,
      code: codeOfPlace(e),
      protocol: e.protocol,
      ...(e.direction === 'both' && ({ peers: true } as const)),
      when: e.when,
    }));
  return listed.length === 0 ? [] : [{ id, title, ...(ruleGroups.length > 0 && { ruleGroups }), endpoints: listed }];
}

function listedFlow(flow: Flow, source: string): ListedFlow {
  const first: Way = flow.from === source ? 'there' : 'back';
  const ways: Way[] = flow.direction === 'both-ways' ? ['there', 'back'] : [first];
  const { carries, features, onlyWith, endpoint } = flow;
  const at = `${endpoint.service}#${endpoint.id}`;
  const only = onlyWith.length > 0 && { onlyWith };
  return { code: codeOfPlace(endpoint), protocol: endpoint.protocol, endpoint: at, ways, carries, features, ...only };
}

/**
 * Its flows by the two roles between which they run. The source of a pair is that of its roles which is declared
 * first and opens connections.
 */
function legsOf({ roles, flows }: Scenario): Leg[] {
  const order = new Map(roles.map(({ id }, i) => [id, i]));
  const sorted = (flow: Flow) => [flow.from, flow.to].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return [...Map.groupBy(flows, (flow) => sorted(flow).join(' ')).values()].flatMap((group): Leg[] => {
    const [first] = group;
    if (!first) return [];
    const [a = '', b = ''] = sorted(first);
    const opens = (role: string) => group.some((f) => f.from === role || f.direction === 'both-ways');
    const [source, destination] = opens(a) ? [a, b] : [b, a];
    return [{ source, destination, flows: group.map((flow) => listedFlow(flow, source)) }];
  });
}

const listedScenario = (scenario: Scenario): ListedScenario => ({
  id: scenario.id,
  title: scenario.title,
  aliases: scenario.aliases,
  roles: Object.fromEntries(scenario.roles.map(({ id, title }) => [id, title])),
  features: scenario.features,
  legs: legsOf(scenario),
});

export function gatherCatalogue(chart: Chart): Catalogue {
  return {
    edition: editionFile.edition,
    services: [...chart.services.values()].flatMap(listedService),
    scenarios: [...chart.scenarios.values()].map(listedScenario),
    protocols: Object.fromEntries(
      [...chart.protocols.values()].map(({ id, title, abbreviation }) => [id, [abbreviation ?? title, title]]),
    ),
  };
}
