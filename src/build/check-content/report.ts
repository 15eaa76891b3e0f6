/**
 * The whole check of a content folder, as one report. Imports no vocabulary before it has been read and found in
 * order: Node would stop at a broken one with a stack, and no word of what else is wrong.
 */
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '#chart/diagnostic.ts';
import { VOCABULARY_FOLDER } from '#content-model/vocabulary-schemas.ts';
import { type ContentTree, readContent, readPart } from './read.ts';
import { vocabularyProblems } from './vocabulary-problems.ts';

/** The project, whose vocabularies the schemas are made of. */
const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

const NO_CONTENT = {
  file: 'content/',
  field: 'folder',
  found: 'nothing',
  expected: 'the folder that holds all content',
};

/** By file and line, and on a line in the order in which the check asks; each problem once. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unique = new Map(diagnostics.map((d) => [[d.file, d.line, d.field, d.found, d.expected].join('\n'), d]));
  return [...unique.values()].sort(
    (a, b) => a.file.localeCompare(b.file, 'en', { numeric: true }) || (a.line ?? 0) - (b.line ?? 0),
  );
}

const readingProblems = ({ files }: ContentTree): Diagnostic[] =>
  files.flatMap(({ file, problems }) => problems.map((problem) => ({ file, ...problem })));

/** What keeps the project's own vocabularies from being imported; empty when nothing does. */
const brokenVocabularies = (): Diagnostic[] => vocabularyProblems(readPart(PROJECT, VOCABULARY_FOLDER));

/** The same of its vocabularies and lists: what code imports from `content/`. */
export async function brokenLists(): Promise<Diagnostic[]> {
  const vocabularies = brokenVocabularies();
  if (vocabularies.length > 0) return inOrder(vocabularies);
  const { listProblems, readLists } = await import('./list-problems.ts');
  return inOrder(listProblems(readLists(PROJECT)));
}

/** The day that it is somewhere on earth already, `2026-11-28`: no date in the content may lie behind it. */
const latestDay = () => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

/** Everything that is wrong with content that has been read. An empty list is good news. */
export async function reportTree(tree: ContentTree, today: string): Promise<Diagnostic[]> {
  if (tree.folders.length === 0) return [NO_CONTENT];
  const vocabularies = [...vocabularyProblems(tree), ...brokenVocabularies()];
  if (vocabularies.length > 0) return inOrder([...readingProblems(tree), ...vocabularies]);
  const { checkContent } = await import('./check.ts');
  return inOrder([...readingProblems(tree), ...checkContent(tree, today)]);
}

/** Everything that is wrong with the content below `root`, the folder that holds `content/`. */
export const reportContent = (root: string) => reportTree(readContent(root), latestDay());
