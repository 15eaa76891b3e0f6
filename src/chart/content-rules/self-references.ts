/** Nothing names itself: not as related, not as needed, not as its own successor. */
import type { Diagnostic } from '../diagnostic.ts';
import { referencesOf } from './references.ts';
import type { WrittenContent } from './written-content.ts';

/** The fields that lead to others of the same kind. */
const LEADS_ON = /^(?:related|needs|successors)\b/;

export function selfReferences({ files }: WrittenContent): Diagnostic[] {
  return files.flatMap((file) =>
    referencesOf(file)
      .filter(({ field, kind, id }) => LEADS_ON.test(field) && kind === file.kind && id === file.id)
      .map(({ field, id }) => ({ file: file.file, field, found: `"${id}" itself`, expected: 'another than this one' })),
  );
}
