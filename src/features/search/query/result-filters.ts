/** The kinds of answers, as the search groups and filters them. */

/** What people may want to see alone: the kind as the full text has it, and the words on its button. */
export const RESULT_FILTERS = [
  ['', 'All'],
  ['Port', 'Ports'],
  ['Service', 'Services'],
  ['Protocol', 'Protocols'],
  ['Scenario', 'Scenarios'],
  ['Guide', 'Guides'],
  ['Registered', 'Registered names'],
] as const;

export type ResultFilter = (typeof RESULT_FILTERS)[number][0];

/** Under which heading a kind stands. */
export function headingOf(kind: string): string {
  const known = RESULT_FILTERS.find(([one]) => one === kind)?.[1];
  return known ?? (kind === 'Page' ? 'Other pages' : `${kind}s`);
}

export interface ResultGroup<T> {
  heading: string;
  items: T[];
}

/** Answers by kind: the kind of the best one first, at most `most` of each, each in its order. */
export function groupByKind<T extends { kind: string }>(items: readonly T[], most: number): ResultGroup<T>[] {
  return [...Map.groupBy(items, ({ kind }) => kind)].map(([kind, same]) => ({
    heading: headingOf(kind),
    items: same.slice(0, most),
  }));
}
