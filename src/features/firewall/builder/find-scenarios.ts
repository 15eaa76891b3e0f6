/** Scenarios by their titles, roles and other names; each pair of roles is one thing to choose. */
import { stem, tellingWords } from '#features/search/index.ts';
import type { Catalogue, Leg, ListedScenario } from './catalogue.ts';

/** `scenario/print-server`; where several pairs of roles take part, with the pair. */
export const legRef = ({ id, legs }: ListedScenario, { source, destination }: Leg): string =>
  legs.length === 1 ? `scenario/${id}` : `scenario/${id}/${source}/${destination}`;

/** Every word of the text begins a word of the scenario's names or of the two roles. */
function isNamed(names: readonly string[], words: readonly string[]): boolean {
  const own = names.flatMap((name) => name.toLowerCase().split(/[^a-z0-9]+/));
  return words.length > 0 && words.every((word) => own.some((name) => name.startsWith(word)));
}

export function findScenarios({ scenarios }: Catalogue, typed: string): string[] {
  const words = tellingWords(typed).map((word) => stem(word));
  const namesOf = ({ title, aliases, roles }: ListedScenario, { source, destination }: Leg) =>
    [title, ...aliases, roles[source], roles[destination]].flatMap((name) => name ?? []);
  return scenarios.flatMap((scenario) =>
    scenario.legs.filter((leg) => isNamed(namesOf(scenario, leg), words)).map((leg) => legRef(scenario, leg)),
  );
}
