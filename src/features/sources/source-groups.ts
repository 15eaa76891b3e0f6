/** Sources in groups, by what sort of document each is. */
import type { Source } from '#chart/model.ts';
import { groupByWord, type SourceKind, vocab, wordsOf } from '#content-model/vocab.ts';
import { compareNatural } from '#lib/text.ts';

export interface SourceGroup {
  id: SourceKind;
  /** As a heading has it: `Makers’ documentation`. */
  label: string;
  about: string;
}

const groupOf = (id: SourceKind): SourceGroup => ({
  id,
  label: vocab.sourceKinds[id].plural,
  about: vocab.sourceKinds[id].description,
});

/** The groups that have sources, in the vocabulary's order; within each, sources by their ids, numbers by value. */
export function groupSources<T extends Pick<Source, 'id' | 'kind'>>(
  sources: Iterable<T>,
): { group: SourceGroup; sources: T[] }[] {
  return groupByWord(vocab.sourceKinds, sources, ({ kind }) => kind).map(({ id, items }) => ({
    group: groupOf(id),
    sources: items.toSorted((a, b) => compareNatural(a.id, b.id)),
  }));
}

/** So many titles stand on one page. */
const MAX_TITLES = 250;

/** The pages of a group: `documentation`, `documentation-2`, …, each with its sources. */
export function groupParts<T>({
  group,
  sources,
}: {
  group: SourceGroup;
  sources: readonly T[];
}): { id: string; sources: T[] }[] {
  return Array.from({ length: Math.ceil(sources.length / MAX_TITLES) }, (_, i) => ({
    id: i === 0 ? group.id : `${group.id}-${i + 1}`,
    sources: sources.slice(i * MAX_TITLES, (i + 1) * MAX_TITLES),
  }));
}

/** Ids that groups had before, with the group that each leads to now. */
export const FORMER_GROUPS: readonly { former: string; group: SourceGroup }[] = wordsOf(vocab.sourceKinds).flatMap(
  (kind) => (vocab.sourceKinds[kind].formerly as string[]).map((former) => ({ former, group: groupOf(kind) })),
);
