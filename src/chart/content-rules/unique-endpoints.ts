/** A service states an endpoint once: one transport and port, and one protocol where it names one. */
import { endpointSchema } from '#content-model/endpoint.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { endpointId } from '../endpoint.ts';
import { endpointText, portSpecOf } from '../port-spec.ts';
import { filesOf, itemsOf, type WrittenContent } from './written-content.ts';

export function uniqueEndpoints(content: WrittenContent): Diagnostic[] {
  return filesOf(content, 'services').flatMap(({ file, data }) => {
    const first = new Map<string, number>();
    return itemsOf(data, 'endpoints', endpointSchema).flatMap(([i, entry]): Diagnostic[] => {
      const key = endpointId(entry);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, i);
        return [];
      }
      return [
        {
          file,
          field: `endpoints[${i}]`,
          found: `${entry.protocol === undefined ? '' : `${entry.protocol} on `}${endpointText(portSpecOf(entry))} for the second time`,
          expected: `each endpoint once; endpoints[${earlier}] says the same`,
        },
      ];
    });
  });
}
