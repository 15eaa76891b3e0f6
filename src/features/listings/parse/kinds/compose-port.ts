/** One port that a compose.yml publishes, in its short form or its long one. */
import type { Transport } from '#content-model/vocab.ts';
import { parsePort, parsePortRange, reachOfAddress } from '../address-and-port.ts';
import { completeListener } from '../line-result.ts';
import type { Listener } from '../listing.ts';

/** The id of the kind. */
export const COMPOSE = 'compose';

/** As written; `end` where it is a range. */
export interface PublishedPort {
  /** Empty where all addresses are meant. */
  address: string;
  published: string;
  end: string | undefined;
  target: string;
  transport: string;
}

/** `host_ip:published:target/protocol`, all but the target optional. */
const SHORT =
  /^(?:(\[[\da-f:]+\]|\d+(?:\.\d+){3}):)?(?:(\d{1,9})(?:-(\d{1,9}))?:)?(\d{1,9})(?:-\d{1,9})?(?:\/(tcp|udp|sctp))?$/i;
const VARIABLE = 'a variable stands in the place of a number: docker compose config writes it out';
const UNPUBLISHED = 'a port inside alone gets a free number outside: docker ps tells it';

/** `127.0.0.1:5432:5432/tcp`, or the reason why nothing is published by it. */
export function shortForm(text: string): PublishedPort | string {
  if (text.includes('$')) return VARIABLE;
  const [, address = '', published, end, target = '', transport = 'tcp'] = SHORT.exec(text) ?? [];
  if (target === '') return 'no published port is understood in it';
  return published === undefined ? UNPUBLISHED : { address, published, end, target, transport };
}

/** `target`, `published`, `protocol` and `host_ip`, each a line. */
export function longForm(fields: ReadonlyMap<string, string>): PublishedPort | string {
  const [published = '', target = ''] = [fields.get('published'), fields.get('target')];
  if (/\$/.test(published + target)) return VARIABLE;
  if (published === '' || !/^\d{1,9}$/.test(target)) return UNPUBLISHED;
  const [first = '', end] = published.split('-');
  const transport = fields.get('protocol') ?? 'tcp';
  if (!/^(?:tcp|udp|sctp)$/i.test(transport)) return 'no such protocol';
  return { address: fields.get('host_ip') ?? '', published: first, end, target, transport };
}

/** The listener that it makes, or the reason why it makes none. */
export function composePort(
  line: number,
  { address, published, end, target, transport }: PublishedPort,
  { service, image }: { service: string; image: string },
): Listener | string {
  const range = parsePortRange(published, end);
  const inner = parsePort(target, 'numbers for ports');
  if (typeof range === 'string') return range;
  if (typeof inner === 'string') return inner;
  const [from, to] = range;
  return completeListener({
    kind: COMPOSE,
    line,
    transport: transport.toLowerCase() as Transport,
    from,
    to,
    address,
    reach: address === '' ? 'world' : reachOfAddress(address),
    remark: `container ${service}, port ${inner} inside`,
    inside: { image: image || service, port: inner },
  });
}
