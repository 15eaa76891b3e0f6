/** An address that a source gave up leads to one other: no source has that id now, and no two claim it. */
import { idSchema } from '#content-model/common.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { filesOf, itemsOf, type WrittenContent } from './written-content.ts';

export function formerSources(written: WrittenContent): Diagnostic[] {
  const sources = filesOf(written, 'sources');
  const taken = new Map(sources.map(({ id, file }) => [id, file]));
  return sources.flatMap(({ file, data }) =>
    itemsOf(data, 'formerly', idSchema).flatMap(([place, id]): Diagnostic[] => {
      const other = taken.get(id);
      taken.set(id, file);
      if (other === undefined) return [];
      const expected = `an id that is no longer in use; ${other} has it`;
      return [{ file, field: `formerly[${place}]`, found: `"${id}"`, expected }];
    }),
  );
}
