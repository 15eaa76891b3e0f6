/** Scenarios by their titles, roles and other names; each pair of roles is one thing to choose. */
import { stem, keywordsOf } from '#features/search/index.ts';
import type { Catalogue, CataloguePair, CatalogueScenario } from '../catalogue/catalogue.ts';
import { pairSubject, type ScenarioSubject } from '../subjects/scenario.ts';

/** Every word of the text begins a word of the scenario's names or of the two roles. */
function isNamed(names: readonly string[], words: readonly string[]): boolean {
  const own = names.flatMap((name) => name.toLowerCase().split(/[^a-z0-9]+/));
  return words.length > 0 && words.every((word) => own.some((name) => name.startsWith(word)));
}

export function findScenarios({ scenarios }: Catalogue, typed: string): ScenarioSubject[] {
  const words = keywordsOf(typed).map((word) => stem(word));
  const namesOf = ({ title, aliases, roles }: CatalogueScenario, { source, destination }: CataloguePair) =>
    [title, ...aliases, roles[source], roles[destination]].flatMap((name) => name ?? []);
  return scenarios.flatMap((scenario) =>
    scenario.pairs.filter((pair) => isNamed(namesOf(scenario, pair), words)).map((pair) => pairSubject(scenario, pair)),
  );
}
