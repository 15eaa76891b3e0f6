/** What people call a source: the code of a document that has one, its title, its id. */
import type { Source } from '#chart/model.ts';
import { sourceLabel } from '#chart/source-label.ts';

type Named = Pick<Source, 'id' | 'publisher' | 'title' | 'label'>;

const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** `RFC 4120`, `KB 832017`, `[MS-SMB2]`; undefined where a document has no code that people would type. */
export function sourceCode(source: Named): string | undefined {
  const label = sourceLabel(source);
  return bare(label) === bare(source.id) ? label : undefined;
}

/** The title with the code in front; a title that has the code already stays as it is. */
export function sourceHeading(source: Named): string {
  const code = sourceCode(source);
  return code === undefined || bare(source.title).includes(bare(code)) ? source.title : `${code}: ${source.title}`;
}

/** Codes that an id has within other words; too plain for a footnote, and enough for an index. */
const WITHIN: readonly [RegExp, string][] = [
  [/^msrc-(cve-.*)$/, ''],
  [/^msa(\d+)$/, 'Advisory '],
];

/** A few letters for an index of all: the code, or the id, without the publisher that stands above. */
export function shortName(source: Named): string {
  const code = sourceCode(source);
  if (code !== undefined) return code;
  for (const [pattern, before] of WITHIN) {
    const match = pattern.exec(source.id)?.[1];
    if (match) return before + match.toUpperCase();
  }
  return source.id.replace(/^(?:learn|technet)-(?=[a-z])/, '');
}

/** An article of Microsoft's Knowledge Base: it was Q and a number until about 2002, and KB since. */
const ARTICLE = /^(?:q|kb)(\d+)$/;

/** How else people write the code of a document, without a space, with one, and by its number alone. */
export function sourceSpellings(source: Named): string[] {
  const code = sourceCode(source);
  if (code === undefined) return [];
  const article = ARTICLE.exec(source.id)?.[1];
  const plain = code.replace(/[[\]]/g, '');
  const spellings = article
    ? [`KB${article}`, `KB ${article}`, `Q${article}`, article]
    : [plain, plain.replaceAll(' ', ''), plain.replaceAll('-', ' '), plain.replace(/^M[SC]-/, '')];
  return [...new Set(spellings)].filter((spelling) => spelling !== code);
}
