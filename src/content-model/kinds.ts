/** The kinds of content, and where their files are. */

export const KINDS = ['services', 'ports', 'protocols', 'guides', 'scenarios', 'uses', 'sources'] as const;
export type Kind = (typeof KINDS)[number];

/** The kinds that are data without prose. */
export type DataKind = 'uses' | 'sources';
export const isData = (kind: Kind): kind is DataKind => kind === 'uses' || kind === 'sources';

/** How the files of a kind end. */
export const extensionOf = (kind: Kind) => (isData(kind) ? '.json' : '.mdx');

/** The file of an entry, relative to the project. */
export const fileOf = (kind: Kind, id: string) => `content/${kind}/${id}${extensionOf(kind)}`;
