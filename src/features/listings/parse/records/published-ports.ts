/** The ports that a container publishes, where a record has them as `docker ps` prints them, or one by its two ends. */
import type { Listener } from '../listing.ts';
import { mappingOf } from '../kinds/docker-mapping.ts';
import type { RecordFields } from './fields.ts';

/** Names of the two ends where each is a field: Podman's, Compose's and the engine's own. */
const OUTER = ['hostport', 'publishedport', 'publicport'];
const INNER = ['containerport', 'targetport', 'privateport'];

const firstOf = (fields: RecordFields, names: readonly string[]): string =>
  names.map((name) => fields.get(name)).find((value) => value !== undefined && value !== '') ?? '';

/** Whether a record's fields are the two ends of a port that a container publishes. */
export const hasPublishedPort = (fields: RecordFields): boolean =>
  firstOf(fields, OUTER) !== '' && firstOf(fields, INNER) !== '';

/** The port of a record that has its two ends as fields, written as `docker ps` prints it. */
function mappingText(fields: RecordFields): string {
  const [outer, inner] = [firstOf(fields, OUTER), firstOf(fields, INNER)];
  // A port that isn't published has 0 for its outer end.
  if (outer === '0') return '';
  const more = Number(fields.get('range') ?? '1') - 1;
  const span = (port: string): string => (more > 0 ? `${port}-${Number(port) + more}` : port);
  const address = firstOf(fields, ['hostip', 'url', 'ip']) || '*';
  const transport = firstOf(fields, ['protocol', 'type']) || 'tcp';
  return `${address.includes(':') ? `[${address}]` : address}:${span(outer)}->${span(inner)}/${transport}`;
}

/** None where the record isn't a container's. */
export function publishedPorts(line: number, fields: RecordFields): Listener[] {
  const ports = hasPublishedPort(fields) ? mappingText(fields) : (fields.get('ports') ?? '');
  if (!ports.includes('->')) return [];
  const image = fields.get('image') ?? '';
  const name = fields.get('names') ?? fields.get('name') ?? '';
  const words = name === '' ? '' : image === '' ? `container ${name}, ` : `container ${name} (${image}), `;
  return ports
    .split(/,\s*/)
    .map((word) => mappingOf(line, word, { words, image: image || name }))
    .filter((mapping) => typeof mapping === 'object');
}
