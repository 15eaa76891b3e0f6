/** All content, read and checked file by file, before it is joined: what the rules look at. */
import type { ContentEntries } from './model.ts';

export const KINDS = ['services', 'ports', 'protocols', 'guides', 'sources'] as const;
export type Kind = (typeof KINDS)[number];

export interface Content {
  entries: ContentEntries;
  /**
   * The ids that exist as files, whether their content is in order or not: a broken file is
   * reported once, and not again at each place that names it.
   */
  known: Readonly<Record<Kind, readonly string[]>>;
}

/** The file of an entry, relative to the project. */
export function fileOf(kind: Kind, id: string): string {
  return `content/${kind}/${id}.${kind === 'sources' ? 'json' : 'mdx'}`;
}
