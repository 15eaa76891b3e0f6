/** What stands in the prose of an MDX file: only text, its form and cross-links, each of which leads somewhere. */
import type { Diagnostic } from '#chart/diagnostic.ts';
import { referencesOf } from '#chart/rules/references.ts';
import type { WrittenFile } from '#chart/rules/written.ts';
import { componentProblems, type ProseContext } from './component-problems.ts';
import { markdownProblems } from './markdown-problems.ts';
import { isElement, withDescendants } from './prose-nodes.ts';
import { proseTree } from './prose-tree.ts';

/** The problems of one file's prose, each with its line. What lies within code is code. */
export function proseProblems(file: WrittenFile & { prose: string }, known: ProseContext['known']): Diagnostic[] {
  const { tree, problem } = proseTree(file.prose);
  if (problem) return [{ file: file.file, ...problem }];
  const sources = referencesOf(file).filter((reference) => reference.kind === 'sources');
  const cited = file.data === undefined ? undefined : sources.map((source) => source.id);
  const context: ProseContext = { source: file.prose, known, cited };
  return withDescendants(tree).flatMap((node) =>
    (isElement(node) ? componentProblems(node, context) : markdownProblems(node)).map((found) => ({
      file: file.file,
      line: node.position?.start.line,
      field: 'prose',
      ...found,
    })),
  );
}
