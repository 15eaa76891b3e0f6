/** A number that a service claims has a port file, so that every table row leads to a page. */
import { endpointSchema } from '#content-model/endpoint.ts';
import { fileOf } from '#content-model/kinds.ts';
import { type Diagnostic, nearestWord } from '../diagnostic.ts';
import { portSpecOf } from '../endpoint.ts';
import { filesOf, itemsOf, type Written } from './written.ts';

export function claimedPorts(content: Written): Diagnostic[] {
  const { ports } = content.known;
  return filesOf(content, 'services').flatMap(({ file, data }) =>
    itemsOf(data, 'endpoints', endpointSchema).flatMap(([i, entry]): Diagnostic[] => {
      const { port } = portSpecOf(entry);
      if (port === null || ports.includes(String(port))) return [];
      return [
        {
          file,
          field: `endpoints[${i}].port`,
          found: `port ${port}, which has no file`,
          expected: `a file ${fileOf('ports', String(port))}`,
          nearest: nearestWord(String(port), ports),
        },
      ];
    }),
  );
}
