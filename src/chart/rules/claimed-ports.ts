/** A number that a service claims has a port file, so that every table row leads to a page. */
import { type Content, fileOf } from '../content.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { placeOf } from '../endpoint.ts';

export function claimedPorts({ entries, known }: Content): Diagnostic[] {
  return [...entries.services].flatMap(([id, service]) =>
    service.endpoints.flatMap((entry, i): Diagnostic[] => {
      const { port } = placeOf(entry);
      if (port === null || known.ports.includes(String(port))) return [];
      return [
        {
          file: fileOf('services', id),
          field: `endpoints[${i}].port`,
          found: `port ${port}, which has no file`,
          expected: `a file ${fileOf('ports', String(port))}`,
        },
      ];
    }),
  );
}
