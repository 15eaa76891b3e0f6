/** What a scenario's switches leave, as rule sets: one for each pair of roles, since rules stand between two. */
import { endpointPath } from '#chart/addresses.ts';
import type { Flow, Scenario } from '#chart/model.ts';
import { firewallLink, mergePermits, type Permit, permitOf, type RuleSet, type Way } from '#features/firewall/index.ts';
import { type Pair, pairsOf } from './flows.ts';
import { differenceOf } from './fragment.ts';
import { isNeeded, type Used } from './needs.ts';

export interface Place {
  /** Where the site is, without a slash at the end. */
  site: string;
  edition: string;
  /** ISO 8601. */
  day: string;
}

/** The builder's address, below the base, with one pair of a scenario and what its switches say. */
export const builderLink = (
  scenario: Scenario,
  pair: { from: { id: string }; to: { id: string } },
  used: Used,
): string =>
  firewallLink([
    { ref: `scenario/${scenario.id}/${pair.from.id}/${pair.to.id}`, ...differenceOf(scenario.features, used) },
  ]);

function permitsOf(flow: Flow, pair: Pair): Permit[] {
  const { endpoint } = flow;
  const reason = { text: `${endpoint.protocolTitle}, for ${endpoint.serviceTitle}`, path: endpointPath(endpoint) };
  const own: Way = flow.from === pair.from.id ? 'there' : 'back';
  const ways: readonly Way[] = flow.direction === 'both-ways' ? ['there', 'back'] : [own];
  return ways.map((way) => permitOf(endpoint, way, reason));
}

/** The sets, each with its pair; a pair of which nothing is left has none. */
export function ruleSetsOf(
  scenario: Scenario,
  used: Used,
  { site, edition, day }: Place,
): { pair: Pair; set: RuleSet }[] {
  return pairsOf({ ...scenario, flows: scenario.flows.filter((flow) => isNeeded(flow, used)) }).map((pair) => ({
    pair,
    set: {
      permits: mergePermits(pair.flows.flatMap((flow) => permitsOf(flow, pair))),
      source: { kind: 'placeholder' },
      destination: { kind: 'placeholder' },
      generation: 'since-vista',
      groups: [],
      comment: `${scenario.title}. SOURCE: ${pair.from.title}. DESTINATION: ${pair.to.title}.`,
      link: site + builderLink(scenario, pair, used),
      site,
      edition,
      day,
    },
  }));
}
