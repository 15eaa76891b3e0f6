/** The files of `content/` that are entries of a kind, and what stands in a kind's folder that is none. */
import { parse } from 'node:path';
import { type Diagnostic } from '#chart/diagnostic.ts';
import type { WrittenFile } from '#chart/content-rules/written-content.ts';
import { extensionOf, fileOf, type Kind, KIND_NAMES, KINDS } from '#content-model/kinds.ts';
import type { ContentFile, ContentTree } from './read.ts';

/** A file that its name makes an entry, in order or not. */
export interface EntryFile extends WrittenFile, ContentFile {}

const kindOf = ({ folder }: ContentFile): Kind | undefined => KIND_NAMES.find((kind) => KINDS[kind].folder === folder);

/** All files in the folders of the kinds, by kind; also those with another ending. */
export function filesOfKinds({ files }: ContentTree): EntryFile[] {
  return KIND_NAMES.flatMap((kind) =>
    files
      .filter((file) => kindOf(file) === kind)
      .map((file): EntryFile => ({ ...file, kind, id: parse(file.name).name })),
  );
}

/** Whether it lies where files of its kind lie: directly in the folder, or a level deeper. */
const isInPlace = ({ kind, subfolder }: EntryFile) => (KINDS[kind].subfolder === null) === (subfolder === '');

export const isEntry = (file: EntryFile) => file.name.endsWith(extensionOf(file.kind)) && isInPlace(file);

/** Files that lie a level too deep, or not deep enough. */
const misplaced = (files: readonly EntryFile[]): Diagnostic[] =>
  files
    .filter((file) => !isInPlace(file) && file.problems.length === 0)
    .map(({ kind, file, folder, subfolder }) => ({
      file,
      field: 'file name',
      found: subfolder === '' ? `a file directly in ${folder}/` : `a file in a folder of ${folder}/`,
      expected:
        KINDS[kind].subfolder === null
          ? `one directly in ${folder}/`
          : `one in the folder of its ${KINDS[kind].subfolder}, such as ${fileOf(kind, 'name', 'databases')}`,
    }));

/** Files that are no entries because of where they lie, or of how their name ends. */
export function strayFiles(files: readonly EntryFile[]): Diagnostic[] {
  const others = files
    .filter((file) => !file.name.endsWith(extensionOf(file.kind)) && isInPlace(file) && file.problems.length === 0)
    .map(({ kind, file, name }) => ({
      file,
      field: 'file name',
      found: `the extension "${parse(name).ext}"`,
      expected: `"${extensionOf(kind)}", as all files of ${KINDS[kind].folder}/ have`,
    }));
  return [...misplaced(files), ...others];
}
