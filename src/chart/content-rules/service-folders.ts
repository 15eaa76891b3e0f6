/** A service's file lies in the folder of its family: `content/services/databases/redis.mdx`; its name is unique in all. */
import { KINDS } from '#content-model/kinds.ts';
import { vocab } from '#content-model/vocab.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { fieldOf, filesOf, type WrittenContent } from './written-content.ts';

export function serviceFolders(content: WrittenContent): Diagnostic[] {
  const first = new Map<string, string>();
  return filesOf(content, 'services').flatMap(({ id, file, data }): Diagnostic[] => {
    const family = fieldOf(data, 'family');
    const folder = file.split('/').at(-2);
    const earlier = first.get(id);
    first.set(id, earlier ?? file);
    return [
      ...(typeof family === 'string' && family in vocab.families && family !== folder
        ? [{ file, field: 'family', found: `"${family}"`, expected: `"${folder}", since the file lies in that folder` }]
        : []),
      ...(earlier !== undefined
        ? [
            {
              file,
              field: 'file name',
              found: `"${id}", which ${earlier} has too`,
              expected: `a name that is unique below ${KINDS.services.folder}/`,
            },
          ]
        : []),
    ];
  });
}
