/** The numbers that have a page without a file. */
import { endpointSchema } from '#content-model/endpoint.ts';
import { PACKAGED_NUMBERS } from '../packaged-numbers.ts';
import { filesOf, itemsOf, type WrittenContent } from './written-content.ts';

/** Those that services have, and those that IANA lists. */
export function namedPortsOf(content: WrittenContent): Set<number> {
  const own = filesOf(content, 'services').flatMap(({ data }) =>
    itemsOf(data, 'endpoints', endpointSchema).flatMap(([, entry]) =>
      'port' in entry && typeof entry.port === 'number' ? entry.port : [],
    ),
  );
  return new Set([...PACKAGED_NUMBERS, ...own]);
}
