/** The catalogue of the rule builder, made from the chart at build time; `unpack.ts` reads it. */
import editionFile from '#content/edition.json' with { type: 'json' };
import type { Chart, Flow, Protocol, Scenario, Service } from '#chart/model.ts';
import { listeningEndpoints } from '#chart/permits/endpoint-openings.ts';
import { flowFacts } from '#chart/permits/flow-openings.ts';
import { offAtFirst } from '#chart/permits/off-at-first.ts';
import type { PermitTarget } from '#chart/permits/permit.ts';
import { rolePairsOf } from '#chart/permits/role-pairs.ts';
import { isRegisteredFor } from '#chart/registered-for.ts';
import { openingCode } from '../link/codes.ts';
import { riskOf } from './risk-of.ts';
import { impliedById } from './implied.ts';
import type { Catalogue, CatalogueEndpoint, CatalogueFlow, CatalogueScenario, CatalogueService } from './catalogue.ts';

/** What listens of a service; nothing of one that only sends. */
function packService({ id, title, endpoints, ruleGroups }: Service): CatalogueService[] {
  const facts = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const off = offAtFirst(endpoints);
  const packed = listeningEndpoints(endpoints).map((endpoint): CatalogueEndpoint => {
    const code = openingCode({ direction: 'forward', target: endpoint.target });
    const implied = impliedById(endpoint.id);
    return {
      id: endpoint.id,
      ...(code !== implied.code && { code }),
      ...(endpoint.protocol !== implied.protocol && { protocol: endpoint.protocol }),
      ...(endpoint.isBetweenPeers && ({ peers: true } as const)),
      ...(endpoint.when !== '' && { when: endpoint.when }),
      ...(off.has(endpoint.id) && ({ off: true } as const)),
      ...riskOf(facts.get(endpoint.id)?.exposure),
    };
  });
  return packed.length === 0 ? [] : [{ id, title, ...(ruleGroups.length > 0 && { ruleGroups }), endpoints: packed }];
}

function packFlow(flow: Flow, source: string): CatalogueFlow {
  const { target, protocol, service, endpoint, directions, carries, features, onlyWith } = flowFacts(flow, source);
  const code = openingCode({ direction: 'forward', target });
  const implied = impliedById(endpoint);
  return {
    ...(code !== implied.code && { code }),
    ...(protocol !== implied.protocol && { protocol }),
    service,
    endpoint,
    ...(directions.join() !== 'forward' && { directions }),
    carries,
    features,
    ...(onlyWith.length > 0 && { onlyWith }),
  };
}

const packScenario = (scenario: Scenario): CatalogueScenario => ({
  id: scenario.id,
  title: scenario.title,
  aliases: scenario.aliases,
  roles: Object.fromEntries(scenario.roles.map(({ id, title }) => [id, title])),
  features: scenario.features,
  pairs: rolePairsOf(scenario).map(({ from, to, flows }) => ({
    source: from.id,
    destination: to.id,
    flows: flows.map((flow) => packFlow(flow, from.id)),
  })),
});

/** The codes of a protocol's own ports, where programs speak it at others, too. */
function ownPorts(chart: Chart, protocol: Protocol): [] | [own: string[]] {
  const targets = [...chart.services.values()]
    .flatMap(({ endpoints }) => listeningEndpoints(endpoints))
    .flatMap((endpoint) =>
      endpoint.protocol === protocol.id && endpoint.target.kind === 'ports' ? [endpoint.target] : [],
    );
  const isOwn = (target: PermitTarget) => isRegisteredFor(chart, protocol, target);
  if (targets.every(isOwn) || !targets.some(isOwn)) return [];
  return [[...new Set(targets.filter(isOwn).map((target) => openingCode({ direction: 'forward', target })))]];
}

export function catalogueOf(chart: Chart): Catalogue {
  return {
    edition: editionFile.edition,
    services: [...chart.services.values()].flatMap(packService),
    scenarios: [...chart.scenarios.values()].map(packScenario),
    protocols: Object.fromEntries(
      [...chart.protocols.values()].map((protocol) => {
        const { id, title, abbreviation } = protocol;
        return [id, [abbreviation ?? title, title, ...ownPorts(chart, protocol)]];
      }),
    ),
  };
}
