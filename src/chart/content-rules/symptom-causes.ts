/** The causes of a symptom have fragments: each its own, and none that the page itself uses. */
import { causeSchema } from '#content-model/symptom.ts';
import { RESERVED_FRAGMENTS } from '../addresses.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { filesOf, itemsOf, type WrittenContent } from './written-content.ts';

export function symptomCauses(content: WrittenContent): Diagnostic[] {
  return filesOf(content, 'symptoms').flatMap(({ file, data }) => {
    const first = new Map<string, number>();
    return itemsOf(data, 'causes', causeSchema).flatMap(([i, { id }]): Diagnostic[] => {
      const field = `causes[${i}].id`;
      if (RESERVED_FRAGMENTS.includes(id))
        return [{ file, field, found: `"${id}"`, expected: `another: the page itself uses #${id}` }];
      const earlier = first.get(id);
      if (earlier === undefined) {
        first.set(id, i);
        return [];
      }
      return [{ file, field, found: `"${id}" for the second time`, expected: `each once; causes[${earlier}] has it` }];
    });
  });
}
