/** The kinds of content, and where their files are. */

export const KINDS = ['services', 'ports', 'protocols', 'guides', 'sources'] as const;
export type Kind = (typeof KINDS)[number];

/** The file of an entry, relative to the project. */
export function fileOf(kind: Kind, id: string): string {
  return `content/${kind}/${id}.${kind === 'sources' ? 'json' : 'mdx'}`;
}
