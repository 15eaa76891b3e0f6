/** What stands in the prose of an MDX file: only text, its form and cross-links, each of which leads somewhere. */
import type { Diagnostic } from '#chart/diagnostic.ts';
import { referencesOf } from '#chart/content-rules/references.ts';
import type { WrittenFile } from '#chart/content-rules/written-content.ts';
import { componentProblems, type ProseContext } from './component-problems.ts';
import { headingProblems } from './heading-problems.ts';
import { markdownProblems } from './markdown-problems.ts';
import type { ContentFile } from './read.ts';
import { isElement, withDescendants } from './prose-nodes.ts';

type ProseFile = WrittenFile & Pick<ContentFile, 'prose' | 'tree'>;

/** The problems of one file's prose, each with its line. What lies within code is code. */
export function proseProblems(file: ProseFile, known: Pick<ProseContext, 'known' | 'namedPorts'>): Diagnostic[] {
  if (!file.tree) return [];
  const sources = referencesOf(file).filter((reference) => reference.kind === 'sources');
  const cited = file.data === undefined ? undefined : sources.map((source) => source.id);
  const context: ProseContext = { source: file.prose, ...known, cited };
  const nodes = withDescendants(file.tree).flatMap((node) =>
    (isElement(node) ? componentProblems(node, context) : markdownProblems(node)).map((found) => ({
      line: node.position?.start.line,
      ...found,
    })),
  );
  const found = [...nodes, ...headingProblems(file.kind, file.tree)];
  return found.map((problem) => ({ file: file.file, field: 'prose', ...problem }));
}
