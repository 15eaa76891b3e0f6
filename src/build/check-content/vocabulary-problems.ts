/** Whether the vocabularies are in order: asked first, since no schema of an entry can even be made without them. */
import { type Diagnostic, nearestWord } from '#chart/diagnostic.ts';
import { VOCABULARIES } from '#content-model/vocabularies.ts';
import type { ContentTree } from './read.ts';
import { schemaProblems } from './schema-problems.ts';
import { valueProblems } from './value-problems.ts';

export const VOCABULARY_FOLDER = 'content/vocab';

/** What is wrong with the vocabularies, and what lies in their folder and is none. */
export function vocabularyProblems({ folders, files }: ContentTree): Diagnostic[] {
  if (!folders.includes(VOCABULARY_FOLDER)) {
    const expected = 'a folder that holds the vocabularies';
    return [{ file: `${VOCABULARY_FOLDER}/`, field: 'folder', found: 'nothing', expected }];
  }
  const there = files.filter(({ folder }) => folder === VOCABULARY_FOLDER);
  const names = Object.keys(VOCABULARIES).map((name) => `${name}.json`);
  return [
    ...Object.entries(VOCABULARIES).flatMap(([name, schema]): Diagnostic[] => {
      const file = there.find((candidate) => candidate.name === `${name}.json`);
      if (!file) {
        const missing = `${VOCABULARY_FOLDER}/${name}.json`;
        return [{ file: missing, field: 'file', found: 'nothing', expected: 'this vocabulary' }];
      }
      const unread = file.problems.map((problem) => ({ file: file.file, ...problem }));
      return file.data === undefined ? unread : [...unread, ...schemaProblems(file, schema), ...valueProblems(file)];
    }),
    ...there
      .filter(({ name, problems }) => problems.length === 0 && !names.includes(name))
      .map(({ file, name }) => ({
        file,
        field: 'file name',
        found: `"${name}"`,
        expected: `one of ${names.join(', ')}`,
        nearest: nearestWord(name, names),
      })),
  ];
}
