/** The kinds of results, as the search groups, names and filters them. */
import type { PageKind } from '#chart/page-ref.ts';

/** A page's kind; ports of which only the registration is known; pages about no one subject. */
export type ResultKind = PageKind | 'registered' | 'other';

/** What stands beside a single result, and over several. The full text's filter `kind` has the same ids. */
export const RESULT_KINDS: Readonly<Record<ResultKind, { label: string; heading: string }>> = {
  port: { label: 'port', heading: 'Ports' },
  service: { label: 'service', heading: 'Services' },
  protocol: { label: 'protocol', heading: 'Protocols' },
  scenario: { label: 'scenario', heading: 'Scenarios' },
  symptom: { label: 'symptom', heading: 'Symptoms' },
  guide: { label: 'guide', heading: 'Guides' },
  registered: { label: 'port', heading: 'Registered names' },
  range: { label: 'range', heading: 'Ranges' },
  source: { label: 'source', heading: 'Sources' },
  tool: { label: 'tool', heading: 'Tools' },
  index: { label: 'list', heading: 'Lists' },
  other: { label: 'page', heading: 'Other pages' },
};

/** Whether an id is one of those kinds: what the full text says is read from a file. */
export const isResultKind = (id: string | undefined): id is ResultKind =>
  id !== undefined && Object.hasOwn(RESULT_KINDS, id);

/** What people may want to see alone, in the order of the buttons. */
export const FILTER_KINDS = ['port', 'service', 'protocol', 'scenario', 'symptom', 'guide', 'registered'] as const;

/** What is shown: everything, or one of those alone. */
export type ResultFilter = 'all' | (typeof FILTER_KINDS)[number];

/** Results of one kind under their heading. */
export interface ResultGroup<T> {
  heading: string;
  items: T[];
}

/** Results by kind: the kind of the best one first, at most `most` of each, each in its order. */
export function groupByKind<T extends { kind: ResultKind }>(items: readonly T[], most: number): ResultGroup<T>[] {
  return [...Map.groupBy(items, ({ kind }) => kind)].map(([kind, same]) => ({
    heading: RESULT_KINDS[kind].heading,
    items: same.slice(0, most),
  }));
}
