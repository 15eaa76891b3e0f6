/** Whether the lists directly in `content/` are in order, and what lies there that is no part of the content. */
import { type Diagnostic, nearestWord } from '#chart/diagnostic.ts';
import { KIND_NAMES, KINDS } from '#content-model/kinds.ts';
import { LISTS } from '#content-model/list-schemas.ts';
import { VOCABULARY_FOLDER } from '#content-model/vocabulary-schemas.ts';
import { namedFileProblems } from './named-file-problems.ts';
import { type ContentTree, readPart } from './read.ts';

export const listProblems = ({ files }: Pick<ContentTree, 'files'>): Diagnostic[] =>
  namedFileProblems(files, LISTS, 'list');

/** The lists below `root`, and nothing else. */
export const readLists = (root: string): Pick<ContentTree, 'files'> => ({
  files: Object.keys(LISTS).flatMap((file) => readPart(root, file).files),
});

/** Folders and files in `content/` that belong to nothing there. */
export function strayParts({ folders, files }: ContentTree): Diagnostic[] {
  const parts = [VOCABULARY_FOLDER, ...KIND_NAMES.map((kind) => KINDS[kind].folder)];
  const lists = Object.keys(LISTS);
  const strays = files.filter(
    ({ folder, file }) => folder === 'content' && !lists.includes(file) && !parts.includes(file),
  );
  return [
    ...folders
      .filter((folder) => folder !== 'content' && !parts.includes(folder))
      .map((folder) => ({
        file: `${folder}/`,
        field: 'folder',
        found: 'a folder of no kind of content',
        expected: `one of ${parts.join(', ')}`,
        nearest: nearestWord(folder, parts),
      })),
    ...strays.map(({ file }) => ({
      file,
      field: 'file name',
      found: `"${file}"`,
      expected: `one of ${lists.join(', ')}`,
      nearest: nearestWord(file, lists),
    })),
  ];
}
