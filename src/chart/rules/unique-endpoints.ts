/** A service states an endpoint once: one protocol, transport and port. */
import { type Content, fileOf } from '../content.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { endpointId, endpointText, placeOf } from '../endpoint.ts';

export function uniqueEndpoints({ entries }: Content): Diagnostic[] {
  return [...entries.services].flatMap(([id, service]) => {
    const first = new Map<string, number>();
    return service.endpoints.flatMap((entry, i): Diagnostic[] => {
      const key = endpointId(entry);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, i);
        return [];
      }
      return [
        {
          file: fileOf('services', id),
          field: `endpoints[${i}]`,
          found: `${entry.protocol} on ${endpointText(placeOf(entry))} for the second time`,
          expected: `each endpoint once; endpoints[${earlier}] says the same`,
        },
      ];
    });
  });
}
