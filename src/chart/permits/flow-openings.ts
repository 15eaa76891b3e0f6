/** From a flow of a scenario to its openings: the one way, for the pages of scenarios and for the rule builder. */
import { endpointPath } from '../addresses.ts';
import type { Feature, Flow, Scenario } from '../model.ts';
import { spokenOf } from './endpoint-openings.ts';
import type { FlowCondition, UsedFeatures } from './need.ts';
import { whenText } from './needed-when.ts';
import { neededOpenings, type Opening, permitsOf } from './opening.ts';
import type { Permit, PermitDirection, PermitTarget } from './permit.ts';
import type { RolePair } from './role-pairs.ts';
import { targetOf } from './target.ts';

/** What of a flow makes its openings, in little: it travels to the rule builder. */
export interface FlowFacts extends FlowCondition {
  carries: string;
  target: PermitTarget;
  /** The id of the service that listens, and of its endpoint. */
  service: string;
  endpoint: string;
  /** The id of the application protocol, and its short name. */
  protocol: string;
  protocolShort: string;
  /** Who opens the connection, seen from the pair of roles: both, one after the other, for a flow both ways. */
  directions: readonly PermitDirection[];
}

/** A flow as a pair of roles sees it whose source is `source`. */
export function flowFacts({ from, direction, endpoint, carries, features, onlyWith }: Flow, source: string): FlowFacts {
  const own: PermitDirection = from === source ? 'forward' : 'reverse';
  return {
    target: targetOf(endpoint, spokenOf(endpoint)),
    service: endpoint.service,
    endpoint: endpoint.id,
    protocol: spokenOf(endpoint),
    protocolShort: endpoint.protocolShort,
    directions: direction === 'both-ways' ? ['forward', 'reverse'] : [own],
    carries,
    features,
    onlyWith,
  };
}

/** What of a scenario its reasons say. */
export interface OpeningScenario {
  title: string;
  features: readonly Pick<Feature, 'id' | 'title' | 'legacy'>[];
}

const withoutStop = (sentence: string) => sentence.replace(/\.$/, '');

/** An opening for each direction of a flow, with the job as its reason and the features that ask for it. */
export function flowOpenings(flow: FlowFacts, { title, features }: OpeningScenario): Opening[] {
  const { service, endpoint, protocolShort, carries, target, directions } = flow;
  const reason = {
    text: `${protocolShort}, for ${title}: ${withoutStop(carries)}`,
    path: endpointPath({ service, id: endpoint }),
    service,
    when: whenText(flow, features),
  };
  const needed = { anyOf: flow.features, allOf: flow.onlyWith };
  return directions.map((direction) => ({ direction, target, reason, needed }));
}

const OPPOSITE: Readonly<Record<PermitDirection, PermitDirection>> = { forward: 'reverse', reverse: 'forward' };

/** The flow as the pair sees it with its two roles exchanged. */
export const reversedFlow = (flow: FlowFacts): FlowFacts => ({
  ...flow,
  directions: flow.directions.map((direction) => OPPOSITE[direction]),
});

/** What two roles of a scenario need where these features are used, with the pair's `from` as the source: merged. */
export const pairPermits = (scenario: Scenario, pair: RolePair, used: UsedFeatures): Permit[] =>
  permitsOf(
    neededOpenings(
      pair.flows.flatMap((flow) => flowOpenings(flowFacts(flow, pair.from.id), scenario)),
      used,
    ),
  );
