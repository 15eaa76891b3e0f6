/** A file's name is its address: a number as one writes it (`445`, not `0445`), or an id in kebab-case. */
import { KINDS } from '#content-model/kinds.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Written } from './written.ts';

export function fileNames({ files }: Written): Diagnostic[] {
  return files.flatMap(({ kind, id, file }): Diagnostic[] => {
    const { error } = KINDS[kind].idSchema.safeParse(id);
    const expected = error?.issues[0]?.message;
    return expected === undefined ? [] : [{ file, field: 'file name', found: `"${id}"`, expected }];
  });
}
