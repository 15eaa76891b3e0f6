/** Pairs of roles of a scenario as things to choose. */
import { scenarioPath } from '#chart/addresses.ts';
import { type FlowFacts, flowOpenings, reversedFlow } from '#chart/permits/flow-openings.ts';
import { isOffAtFirst } from '#chart/permits/need.ts';
import { uncapitalised } from '#lib/uncapitalised.ts';
import type { Catalogue, CataloguePair, CatalogueScenario } from '../catalogue/catalogue.ts';
import { unpackFlow } from '../catalogue/unpack.ts';
import type { SubjectDetails } from './details.ts';
import type { RuleSubject } from './selection.ts';

export type ScenarioSubject = Extract<RuleSubject, { kind: 'scenario' }>;

/** Names that begin a role keep their capital. */
const NAMES = /^(?:Windows|Unix|Linux|Kerberos|Internet)\b/;

/** And so do words with a capital within: `GitLab`, `OpenVPN`. */
const CAPITAL_WITHIN = /^[A-Z][a-z]+[A-Z]/;

/** A role within a sentence: `Relay agent` becomes small, `Network Policy Server` is a name. */
export function roleInSentence({ roles }: Pick<CatalogueScenario, 'roles'>, id: string): string {
  const title = roles[id] ?? id;
  if (NAMES.test(title) || CAPITAL_WITHIN.test(title) || / [A-Z][a-z]/.test(title)) return title;
  return title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** A pair of a scenario, as it is named where there is a choice: a scenario with one pair needs no roles. */
export const pairSubject = (
  { id, pairs }: CatalogueScenario,
  { source, destination }: CataloguePair,
): ScenarioSubject =>
  pairs.length === 1 ? { kind: 'scenario', id } : { kind: 'scenario', id, roles: { source, destination } };

/** Two roles with the flows between them, seen from the one that was named as the source. */
export interface OrientedPair {
  source: string;
  destination: string;
  flows: readonly FlowFacts[];
}

/** What passes between two roles, with the one that is named first as the source; without names, the first pair. */
export function pairBetween(
  catalogue: Catalogue,
  { pairs }: CatalogueScenario,
  roles: ScenarioSubject['roles'],
): OrientedPair | undefined {
  const seen = ({ flows, ...ends }: CataloguePair): OrientedPair => ({
    ...ends,
    flows: flows.flatMap((flow) => unpackFlow(catalogue, flow)),
  });
  const [first] = pairs;
  if (!roles) return first && seen(first);
  const { source, destination } = roles;
  const same = pairs.find((pair) => pair.source === source && pair.destination === destination);
  if (same) return seen(same);
  const exchanged = pairs.find((pair) => pair.source === destination && pair.destination === source);
  return exchanged && { source, destination, flows: seen(exchanged).flows.map(reversedFlow) };
}

/** `Member to domain controller`; with several pairs of roles, which of them. */
function titleOf(scenario: CatalogueScenario, { source, destination }: OrientedPair): string {
  if (scenario.pairs.length === 1) return scenario.title;
  return `${scenario.title}: ${roleInSentence(scenario, source)} to ${roleInSentence(scenario, destination)}`;
}

const whyOff = ({ legacy, rare }: CatalogueScenario['features'][number]): string =>
  legacy ? 'Only for old clients. ' : rare ? 'In few set-ups. ' : '';

/** What passes between the two roles of a pair; the features that it has to do with can be left out. */
export function scenarioDetails(
  subject: ScenarioSubject,
  scenario: CatalogueScenario,
  pair: OrientedPair,
): SubjectDetails {
  const asked = new Set(pair.flows.flatMap(({ features, onlyWith }) => [...features, ...onlyWith]));
  return {
    subject,
    kindLabel: 'scenario',
    title: titleOf(scenario, pair),
    path: scenarioPath(scenario.id),
    switches: scenario.features
      .filter(({ id }) => asked.has(id))
      .map((feature) => ({
        id: feature.id,
        title: feature.title,
        detail: `${whyOff(feature)}Can go ${uncapitalised(feature.unused)}`,
        isOffAtFirst: isOffAtFirst(feature),
      })),
    elsewhere: scenario.features.map(({ id }) => id).filter((id) => !asked.has(id)),
    roles: {
      source: roleInSentence(scenario, pair.source),
      destination: roleInSentence(scenario, pair.destination),
    },
    openings: pair.flows.flatMap((flow) => flowOpenings(flow, scenario)),
  };
}
