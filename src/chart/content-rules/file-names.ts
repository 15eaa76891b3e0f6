/** A file's name is its address: a number as one writes it (`445`, not `0445`), or an id in kebab-case; of a measured package its name. */
import { KINDS } from '#content-model/kinds.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { measuredFileIdOf } from '#content-model/measured.ts';
import { fieldOf, type WrittenContent, type WrittenFile } from './written-content.ts';

/** What a file has to be called instead; undefined where its name is right. */
function expectedName({ kind, id, data }: WrittenFile): string | undefined {
  const { error } = KINDS[kind].idSchema.safeParse(id);
  if (error) return error.issues[0]?.message;
  const name = kind === 'measured' ? fieldOf(data, 'package') : undefined;
  return typeof name === 'string' && measuredFileIdOf(name) !== id
    ? `"${measuredFileIdOf(name)}", after the package`
    : undefined;
}

export function fileNames({ files }: WrittenContent): Diagnostic[] {
  return files.flatMap((one): Diagnostic[] => {
    const { id, file } = one;
    const expected = expectedName(one);
    return expected === undefined ? [] : [{ file, field: 'file name', found: `"${id}"`, expected }];
  });
}
