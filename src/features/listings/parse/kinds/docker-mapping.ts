/** One published port as Docker writes it: `0.0.0.0:8080->80/tcp`. */
import type { Transport } from '#content-model/vocab.ts';
import type { Listener } from '../listing.ts';
import { splitAddress, reachOfAddress, parsePortRange } from '../address-and-port.ts';
import { completeListener } from '../line-result.ts';

/** The id of the kind. */
export const DOCKER = 'docker';
export const INNER = /^(\d{1,9}(?:-\d{1,9})?)\/(tcp|udp|sctp)$/i;
const OUTER = /^(\d{1,9})(?:-(\d{1,9}))?$/;

/** What a row tells of its container: `container web (nginx:1.27), `, and its image. */
export interface Container {
  words: string;
  image: string;
}

export const NO_CONTAINER: Container = { words: '', image: '' };

/** One mapping of a container, or the reason why it can't be read, or nothing where the word is none. */
export function mappingOf(line: number, word: string, container: Container): Listener | string | undefined {
  const arrow = word.indexOf('->');
  const inner = arrow < 0 ? null : INNER.exec(word.slice(arrow + 2));
  if (inner === null) return undefined;
  const host = word.slice(0, arrow);
  const { address, port } = splitAddress(host) ?? { address: '', port: host };
  const outer = OUTER.exec(port);
  if (outer === null) return 'no port before the arrow';
  const ports = parsePortRange(outer[1] ?? '', outer[2]);
  if (typeof ports === 'string') return ports;
  const [from, to] = ports;
  const remark = `${container.words}port ${inner[1]} inside`;
  const inside = { image: container.image, port: Number.parseInt(inner[1] ?? '', 10) };
  const transport = (inner[2] ?? '').toLowerCase() as Transport;
  return completeListener({
    kind: DOCKER,
    line,
    transport,
    from,
    to,
    address,
    reach: reachOfAddress(address),
    remark,
    inside,
  });
}
