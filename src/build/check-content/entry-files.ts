/** The files of `content/` that are entries of a kind, and what stands in a kind's folder that is none. */
import { parse } from 'node:path';
import { type Diagnostic } from '#chart/diagnostic.ts';
import type { WrittenFile } from '#chart/rules/written.ts';
import { extensionOf, type Kind, KIND_NAMES, KINDS } from '#content-model/kinds.ts';
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

export const isEntry = ({ kind, name }: EntryFile) => name.endsWith(extensionOf(kind));

/** Files that are no entries because of how their name ends. */
export function strayFiles(files: readonly EntryFile[]): Diagnostic[] {
  return files
    .filter((file) => !isEntry(file) && file.problems.length === 0)
    .map(({ kind, file, name }) => ({
      file,
      field: 'file name',
      found: `the extension "${parse(name).ext}"`,
      expected: `"${extensionOf(kind)}", as all files of ${KINDS[kind].folder}/ have`,
    }));
}
