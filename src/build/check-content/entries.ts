/** The entries that a chart is made from, read without Astro: for tests and benchmarks. */
import type { ContentEntries } from '#chart/model.ts';
import { forEachKind, KINDS } from '#content-model/kinds.ts';
import type { WrittenFile } from '#chart/content-rules/written-content.ts';

/** Files as entries by kind and id, with the schemas' defaults. Throws at the first that is out of order. */
export function entriesOf(files: readonly WrittenFile[]): ContentEntries {
  return forEachKind(
    (kind) =>
      new Map(files.filter((file) => file.kind === kind).map(({ id, data }) => [id, KINDS[kind].schema.parse(data)])),
  ) as unknown as ContentEntries;
}
