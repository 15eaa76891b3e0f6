/** Judges content that has been read: every file by its schema, then the whole by the rules. */
import type { Diagnostic } from '#chart/diagnostic.ts';
import { applyContentRules } from '#chart/content-rules/index.ts';
import { namedPortsOf } from '#chart/content-rules/named-ports.ts';
import type { WrittenContent } from '#chart/content-rules/written-content.ts';
import { extensionOf, forEachKind, KIND_NAMES, KINDS } from '#content-model/kinds.ts';
import { VOCABULARY_FOLDER } from '#content-model/vocabulary-schemas.ts';
import { type EntryFile, filesOfKinds, isEntry, strayFiles } from './entry-files.ts';
import { fieldPath } from './field-path.ts';
import { listProblems, strayParts } from './list-problems.ts';
import { proseProblems } from './prose-problems.ts';
import type { ContentFile, ContentTree } from './read.ts';
import { schemaProblems } from './schema-problems.ts';
import { valueProblems } from './value-problems.ts';

const isRead = ({ data }: ContentFile) => data !== undefined;

/** Folders that should be there; what stands in the place of one and can't be read has said so itself. */
function missingFolders({ folders, files }: ContentTree): Diagnostic[] {
  return KIND_NAMES.filter((kind) => !folders.includes(KINDS[kind].folder)).flatMap((kind): Diagnostic[] => {
    const { folder, noun } = KINDS[kind];
    const instead = files.find(({ file }) => file === folder);
    if (instead && instead.problems.length > 0) return [];
    const expected = `a folder that holds the ${extensionOf(kind)} files of the ${noun}s`;
    return [{ file: `${folder}/`, field: 'folder', found: instead ? 'a file' : 'nothing', expected }];
  });
}

function writtenIn(tree: ContentTree, entries: readonly EntryFile[], today: string): WrittenContent {
  const { files } = tree;
  const lists = files.filter((file) => ['content', VOCABULARY_FOLDER].includes(file.folder) && isRead(file));
  return {
    files: entries.filter(isEntry),
    known: forEachKind((kind) => entries.filter((file) => file.kind === kind).map(({ id }) => id)),
    lists,
    today,
  };
}

/** Everything that is wrong with content that could be read; `today` is a day such as `2026-11-28`. */
export function checkContent(tree: ContentTree, today: string): Diagnostic[] {
  const missing = missingFolders(tree);
  // Without one kind nearly every reference dangles: that would only bury the cause.
  if (missing.length > 0 || KIND_NAMES.some((kind) => !tree.folders.includes(KINDS[kind].folder))) return missing;
  const entries = filesOfKinds(tree);
  const lineOf = new Map(tree.files.map((file) => [file.file, file.lineOf]));
  const content = writtenIn(tree, entries, today);
  const namedPorts = namedPortsOf(content);
  return [
    ...strayParts(tree),
    ...strayFiles(entries),
    ...listProblems(tree),
    ...entries
      .filter(isEntry)
      .flatMap((file) => [
        ...(isRead(file) ? schemaProblems(file, KINDS[file.kind].schema) : []),
        ...valueProblems(file),
        ...proseProblems(file, { known: content.known, namedPorts }),
      ]),
    ...applyContentRules(content).map((d) => ({ ...d, line: d.line ?? lineOf.get(d.file)?.(fieldPath(d.field)) })),
  ];
}
