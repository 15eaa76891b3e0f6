/** What the rules look at: every file as it was written, in order or not. */
import type { z } from 'astro/zod';
import type { Kind } from '#content-model/kinds.ts';

export interface WrittenFile {
  kind: Kind;
  id: string;
  /** Relative to the project: `content/ports/445.mdx`. */
  file: string;
  /** Its front matter, unchecked. */
  data: unknown;
}

/** A list or a vocabulary: facts that are no file of a kind. */
export interface WrittenList {
  /** Relative to the project: `content/edition.json`. */
  file: string;
  data: unknown;
}

export interface WrittenContent {
  files: readonly WrittenFile[];
  lists: readonly WrittenList[];
  /**
   * The ids that exist as files, whether their content is in order or not: a broken file is
   * reported once, and not again at each place that names it.
   */
  known: Readonly<Record<Kind, readonly string[]>>;
  /** The last day that has come, `2026-11-28`: no date may lie behind it. */
  today: string;
}

/** The files of one kind. */
export const filesOf = ({ files }: WrittenContent, kind: Kind) => files.filter((file) => file.kind === kind);

/** What stands in a field, or undefined. */
export function fieldOf(data: unknown, field: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, field)
    ? (data as Record<string, unknown>)[field]
    : undefined;
}

/**
 * The items of a list that are in order, each with its place. A rule looks at a file item by item,
 * so that one broken field hides no other problem; what is broken is the schema's to report.
 */
export function itemsOf<T>(data: unknown, field: string, schema: z.ZodType<T>): [place: number, item: T][] {
  const list = fieldOf(data, field);
  if (!Array.isArray(list)) return [];
  return list.flatMap((value, place) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [[place, parsed.data] as [number, T]] : [];
  });
}
