/** What becomes of a state when its ends change: added, taken away, or one for each role of the chosen jobs. */
import { capitalised } from '#lib/text.ts';
import type { Catalogue, CatalogueScenario } from './catalogue/catalogue.ts';
import { MAX_ENDS, selectionKey } from './link/selection-text.ts';
import type { BuilderState, NamedEnd } from './link/state.ts';
import { pairSubject, roleInSentence } from './subjects/scenario.ts';
import { detailsOf } from './subjects/details-of.ts';
import { isWholeSet, type Selection, type SelectionEnds, selectionOf, withOwn } from './subjects/selection.ts';

type Chosen = Pick<BuilderState, 'selections' | 'ends'>;

/** A selection between other ends; those of the whole set are none of its own. */
export const withEnds = (selection: Selection, ends: SelectionEnds): Selection =>
  withOwn(selection, { ends: isWholeSet(ends) ? undefined : ends });

/** Without those that have become the same as one before. */
const unique = (selections: readonly Selection[]): Selection[] => [
  ...new Map(selections.map((one) => [selectionKey(one), one])).values(),
];

export const addEnd = ({ selections, ends }: Chosen): Chosen => ({
  selections,
  ends: ends.length < MAX_ENDS ? [...ends, { name: '', addresses: '' }] : ends,
});

/** Without an end: what ran from it or to it has that side of the whole set again. */
export function removeEnd({ selections, ends }: Chosen, index: number): Chosen {
  const number = index + 1;
  const moved = (one: number) => (one === number ? 0 : one > number ? one - 1 : one);
  return {
    selections: unique(
      selections.map((one) =>
        one.ends ? withEnds(one, { source: moved(one.ends.source), destination: moved(one.ends.destination) }) : one,
      ),
    ),
    ends: ends.filter((_, i) => i !== index),
  };
}

/** The number of the end with a name: one that is there, else a new one. */
function numberOf(ends: NamedEnd[], name: string): number {
  const found = ends.findIndex((end) => end.name === name);
  if (found >= 0) return found + 1;
  if (ends.length >= MAX_ENDS) return 0;
  return ends.push({ name, addresses: '' });
}

/** A role as the name of an end: with a capital, but for a name that has its own within, such as `vCenter Server`. */
const nameOfRole = (role: string): string => (/^[a-z][A-Z]/.test(role) ? role : capitalised(role));

/** Each job without ends of its own gets one for each of its roles, which is called after it; roles of one name share it. */
export function splitByRoles(catalogue: Catalogue, { selections, ends: before }: Chosen): Chosen {
  const ends = [...before];
  return {
    selections: unique(
      selections.map((one) => {
        const roles = one.ends ? undefined : detailsOf(catalogue, one.subject)?.roles;
        if (!roles) return one;
        return withEnds(one, {
          source: numberOf(ends, nameOfRole(roles.source)),
          destination: numberOf(ends, nameOfRole(roles.destination)),
        });
      }),
    ),
    ends,
  };
}

/**
 * All that passes between the roles of a scenario, besides what is chosen: with an end for each role, called after it,
 * or the one that has this name already.
 */
export function withScenario({ selections: before, ends: known }: Chosen, scenario: CatalogueScenario): Chosen {
  const ends = [...known];
  const nameOf = (role: string) => nameOfRole(roleInSentence(scenario, role));
  const selections = scenario.pairs.map((pair) =>
    withEnds(selectionOf(pairSubject(scenario, pair)), {
      source: numberOf(ends, nameOf(pair.source)),
      destination: numberOf(ends, nameOf(pair.destination)),
    }),
  );
  const isNew = (one: Selection) => !before.some((old) => selectionKey(old) === selectionKey(one));
  return { selections: [...before, ...selections.filter(isNew)], ends };
}

/** All that passes between the roles of a scenario, and nothing else. */
export const wholeScenario = (scenario: CatalogueScenario): Chosen =>
  withScenario({ selections: [], ends: [] }, scenario);

/** The ends of another choice, with the addresses that those of the same names have already. */
export const withKnownAddresses = (ends: readonly NamedEnd[], known: readonly NamedEnd[]): NamedEnd[] =>
  ends.map((end) => known.find(({ name }) => name === end.name) ?? end);
