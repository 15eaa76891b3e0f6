/** Scenarios by their titles, roles and other names; each pair of roles is one thing to choose. */
import { stem, keywordsOf } from '#features/search/index.ts';
import type { Catalogue, CataloguePair, CatalogueScenario } from '../catalogue/catalogue.ts';
import { pairSubject, type ScenarioSubject } from '../subjects/scenario.ts';
import { nameWords } from './name-words.ts';

/** Every word of the text begins a word of the scenario's names or of the two roles. */
function isNamed(names: readonly string[], words: readonly string[]): boolean {
  const own = names.flatMap(nameWords);
  return words.length > 0 && words.every((word) => own.some((name) => name.startsWith(word)));
}

export function findScenarios({ scenarios }: Catalogue, typed: string): ScenarioSubject[] {
  const words = keywordsOf(typed).map((word) => stem(word));
  const namesOf = ({ title, aliases, roles }: CatalogueScenario, { source, destination }: CataloguePair) =>
    [title, ...aliases, roles[source], roles[destination]].flatMap((name) => name ?? []);
  const begins = ({ title }: CatalogueScenario) => title.toLowerCase().startsWith(typed.trim().toLowerCase());
  // What is called so stands first, before the names of the site have come, too: Enter takes the first.
  return [...scenarios.filter(begins), ...scenarios.filter((one) => !begins(one))].flatMap((scenario) =>
    scenario.pairs.filter((pair) => isNamed(namesOf(scenario, pair), words)).map((pair) => pairSubject(scenario, pair)),
  );
}

/** What people put behind the name of a job. */
const AROUND = /\b(?:firewall|ports?|rules?|through)\b/g;

const bare = (name: string): string => name.toLowerCase().replace(AROUND, ' ').replace(/\s+/g, ' ').trim();

/** The jobs between two kinds of machine that are called just so, but for words such as `firewall ports`. */
export function scenariosCalled({ scenarios }: Catalogue, typed: string): ScenarioSubject[] {
  const name = bare(typed);
  const called = scenarios.filter(
    ({ title, aliases, pairs }) =>
      name !== '' && pairs.length === 1 && [title, ...aliases].some((one) => bare(one) === name),
  );
  return called.flatMap((scenario) => scenario.pairs.map((pair) => pairSubject(scenario, pair)));
}
