/** The numbers that have a page without a file. */
import { endpointSchema } from '#content-model/endpoint.ts';
import { PACKAGED_NUMBERS } from '../packaged-numbers.ts';
import { filesOf, itemsOf, type Written } from './written.ts';

/** Those that services have, and those that IANA lists. */
export function namedPortsOf(content: Written): Set<number> {
  const own = filesOf(content, 'services').flatMap(({ data }) =>
    itemsOf(data, 'endpoints', endpointSchema).flatMap(([, entry]) =>
      'port' in entry && typeof entry.port === 'number' ? entry.port : [],
    ),
  );
  return new Set([...PACKAGED_NUMBERS, ...own]);
}
