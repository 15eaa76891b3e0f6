/** Whether the vocabularies are in order: asked first, since no schema of an entry can even be made without them. */
import { type Diagnostic, nearestWord } from '#chart/diagnostic.ts';
import { VOCABULARIES, VOCABULARY_FOLDER } from '#content-model/vocabulary-schemas.ts';
import { namedFileProblems } from './named-file-problems.ts';
import type { ContentTree } from './read.ts';

/** What is wrong with the vocabularies, and what lies in their folder and is none. */
export function vocabularyProblems({ folders, files }: ContentTree): Diagnostic[] {
  if (!folders.includes(VOCABULARY_FOLDER)) {
    const expected = 'a folder that holds the vocabularies';
    return [{ file: `${VOCABULARY_FOLDER}/`, field: 'folder', found: 'nothing', expected }];
  }
  const names = Object.keys(VOCABULARIES).map((file) => file.slice(VOCABULARY_FOLDER.length + 1));
  const strays = files.filter(
    ({ file, folder, problems }) => folder === VOCABULARY_FOLDER && problems.length === 0 && !(file in VOCABULARIES),
  );
  return [
    ...namedFileProblems(files, VOCABULARIES, 'vocabulary'),
    ...strays.map(({ file, subfolder, name }) => ({
      file,
      field: 'file name',
      found: subfolder === '' ? `"${name}"` : `a file in the folder "${subfolder}"`,
      expected: `one of ${names.join(', ')}`,
      nearest: nearestWord(name, names),
    })),
  ];
}
