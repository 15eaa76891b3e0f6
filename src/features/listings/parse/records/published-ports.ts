/** The ports that a container publishes, where a record has them as `docker ps` prints them. */
import type { Listener } from '../listing.ts';
import { mappingOf } from '../kinds/docker-mapping.ts';
import type { RecordFields } from './fields.ts';

/** None where the record isn't a container's. */
export function publishedPorts(line: number, fields: RecordFields): Listener[] {
  const ports = fields.get('ports') ?? '';
  if (!ports.includes('->')) return [];
  const image = fields.get('image') ?? '';
  const name = fields.get('names') ?? fields.get('name') ?? '';
  const words = name === '' ? '' : image === '' ? `container ${name}, ` : `container ${name} (${image}), `;
  return ports
    .split(/,\s*/)
    .map((word) => mappingOf(line, word, { words, image: image || name }))
    .filter((mapping) => typeof mapping === 'object');
}
