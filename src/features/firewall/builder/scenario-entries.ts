/** Pairs of roles of a scenario as things to choose. */
import { endpointPath, scenarioPath } from '#chart/addresses.ts';
import { lowered } from '#lib/lowered.ts';
import { whenText } from '#features/scenarios/index.ts';
import type { Way } from '../model/rule-set.ts';
import type { Catalogue, Leg, ListedScenario } from './catalogue.ts';
import { type Entry, opened, shortOf } from './entry.ts';

const withoutStop = (sentence: string) => sentence.replace(/\.$/, '');

/** Names that begin a role keep their capital. */
const NAMES = /^(?:Windows|Unix|Linux|Kerberos|Internet)\b/;

/** A role within a sentence: `Relay agent` becomes small, `Network Policy Server` is a name. */
export function roleInSentence({ roles }: Pick<ListedScenario, 'roles'>, id: string): string {
  const title = roles[id] ?? id;
  if (NAMES.test(title) || / [A-Z][a-z]/.test(title)) return title;
  return title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** `Member to domain controller`; with several pairs of roles, which of them. */
export function legTitle(scenario: ListedScenario, { source, destination }: Leg): string {
  if (scenario.legs.length === 1) return scenario.title;
  return `${scenario.title}: ${roleInSentence(scenario, source)} to ${roleInSentence(scenario, destination)}`;
}

const OTHER_WAY: Readonly<Record<Way, Way>> = { there: 'back', back: 'there' };

const reversed = ({ source, destination, flows }: Leg): Leg => ({
  source: destination,
  destination: source,
  flows: flows.map((flow) => ({ ...flow, ways: flow.ways.map((way) => OTHER_WAY[way]) })),
});

/** What passes between two roles, with the one that is named first as the source; without names, the first pair. */
export function legBetween({ legs }: ListedScenario, [from, to]: readonly string[]): Leg | undefined {
  if (from === undefined) return legs[0];
  const is = (a: string | undefined, b: string | undefined) => (leg: Leg) => leg.source === a && leg.destination === b;
  const other = legs.find(is(to, from));
  return legs.find(is(from, to)) ?? (other && reversed(other));
}

/** What passes between the two roles of a leg; the features that it has to do with can be left out. */
export function scenarioEntry(catalogue: Catalogue, ref: string, scenario: ListedScenario, leg: Leg): Entry {
  const used = new Set(leg.flows.flatMap(({ features, onlyWith = [] }) => [...features, ...onlyWith]));
  const path = scenarioPath(scenario.id);
  return {
    ref,
    kind: 'scenario',
    title: legTitle(scenario, leg),
    path,
    switches: scenario.features
      .filter(({ id }) => used.has(id))
      .map(({ id, title, legacy, unused }) => ({ id, title, detail: `Can go ${lowered(unused)}`, legacy })),
    elsewhere: scenario.features.map(({ id }) => id).filter((id) => !used.has(id)),
    roles: {
      source: roleInSentence(scenario, leg.source),
      destination: roleInSentence(scenario, leg.destination),
    },
    openings: leg.flows.flatMap(({ code, protocol, endpoint, ways, carries, features, onlyWith: all = [] }) => {
      const [service = '', id = ''] = endpoint.split('#');
      // The endpoint's own row: built-in groups go by the service that listens.
      const to = endpointPath({ service, id });
      const reason = {
        text: `${shortOf(catalogue, protocol)}, for ${scenario.title}: ${withoutStop(carries)}`,
        path: to,
        when: whenText({ features, onlyWith: all }, scenario.features),
      };
      return ways.flatMap((way) => opened((way === 'back' ? 'b' : '') + code, { reason, all, any: features }));
    }),
  };
}
