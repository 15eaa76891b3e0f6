/** The ports that a compose.yml publishes: `"8080:80"`, `127.0.0.1:5432:5432`, and the long form. */
import type { Transport } from '#content-model/vocab.ts';
import { parsePortRange, reachOfAddress } from '../address-and-port.ts';
import {
  asHeading,
  asListeners,
  asUnparsed,
  completeListener,
  type LineReader,
  type LineResult,
} from '../line-result.ts';
import type { Listener } from '../listing.ts';
import type { ListingKind, ListingReader, SharedByReaders } from '../listing-kind.ts';

const KIND = 'compose';
/** `host_ip:published:target/protocol`, all but the target optional. */
const SHORT =
  /^(?:(\[[\da-f:]+\]|\d+(?:\.\d+){3}):)?(?:(\d{1,9})(?:-(\d{1,9}))?:)?(\d{1,9})(?:-\d{1,9})?(?:\/(tcp|udp|sctp))?$/i;
const KEY = /^(\s*)(- )?([\w.-]+):(?:\s+(.*))?$/;
/** What may stand at the margin beside the services. */
const TOP = /^(?:x-[\w-]+|name|version|services|networks|volumes|configs|secrets|include|models):/;
const VARIABLE = 'a variable stands in the place of a number: docker compose config writes it out';
const UNPUBLISHED = 'a port inside alone gets a free number outside: docker ps tells it';

const bare = (text: string): string =>
  text
    .replace(/\s+#.*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');

interface Place {
  indent: number;
  line: number;
}

function reader({ log }: SharedByReaders): ListingReader {
  let inside = false;
  let last = 0;
  let serviceIndent = -1;
  let service = '';
  let image = '';
  let own: Listener[] = [];
  let ports: Place | undefined;
  /** The long form of one port, which goes on for some lines. */
  let long: { line: number; fields: Map<string, string> } | undefined;

  function listener(
    line: number,
    fields: { at: string; published: string; end?: string; target: string; transport: string },
  ): LineResult {
    const range = parsePortRange(fields.published, fields.end);
    if (typeof range === 'string') return asUnparsed(KIND, range);
    const [from, to] = range;
    const inner = Number(fields.target);
    const found = completeListener({
      kind: KIND,
      line,
      transport: fields.transport.toLowerCase() as Transport,
      from,
      to,
      address: fields.at,
      reach: fields.at === '' ? 'world' : reachOfAddress(fields.at),
      remark: `container ${service}, port ${inner} inside`,
      inside: { image: image || service, port: inner },
    });
    own.push(found);
    return asListeners([found]);
  }

  function endLong(): void {
    if (!long) return;
    const { line, fields } = long;
    long = undefined;
    const [published = '', target = ''] = [fields.get('published'), fields.get('target')];
    if (/\$/.test(published + target)) return log.record(line, asUnparsed(KIND, VARIABLE));
    if (published === '' || !/^\d{1,9}$/.test(target)) return log.record(line, asUnparsed(KIND, UNPUBLISHED));
    const [first = '', end] = published.split('-');
    const at = fields.get('host_ip') ?? '';
    const transport = fields.get('protocol') ?? 'tcp';
    if (!/^(?:tcp|udp|sctp)$/i.test(transport)) return log.record(line, asUnparsed(KIND, 'no such protocol'));
    log.record(
      line,
      listener(line, { at, published: first, ...(end === undefined ? {} : { end }), target, transport }),
    );
  }

  function shortPort(line: number, text: string): LineResult {
    if (text.includes('$')) return asUnparsed(KIND, VARIABLE);
    const [, at = '', published, end, target = '', transport = 'tcp'] = SHORT.exec(text) ?? [];
    if (target === '') return asUnparsed(KIND, 'no published port is understood in it');
    if (published === undefined) return asUnparsed(KIND, UNPUBLISHED);
    return listener(line, { at, published, ...(end === undefined ? {} : { end }), target, transport });
  }

  /** Whether a compose file starts: its services, with a key below. */
  const starts = (text: string, number: number): boolean =>
    /^services:\s*$/.test(text) && /^\s+[\w.-]+:\s*(?:#.*)?$/.test(log.lines[number] ?? '');

  const read: LineReader = ({ number, text }) => {
    if (starts(text, number)) {
      inside = true;
      serviceIndent = -1;
      last = number;
      return asHeading(KIND);
    }
    if (!inside) return undefined;
    const [, space = '', dash = '', key = '', value = ''] = KEY.exec(text) ?? [];
    // A blank line and a comment may stand anywhere; what has another form ends it.
    const isMargin = /^\S/.test(text) && !text.startsWith('#');
    const isYaml = isMargin
      ? TOP.test(text)
      : key !== '' || /^\s+- \S/.test(text) || /^\s*#/.test(text) || /^\s+[\w"'[\]{},. -]+$/.test(text);
    if (!isYaml || number > last + 3) {
      endLong();
      inside = false;
      return undefined;
    }
    last = number;
    const indent = space.length;
    if (key !== '' && dash === '' && (serviceIndent < 0 || indent <= serviceIndent)) {
      endLong();
      if (serviceIndent < 0) serviceIndent = indent;
      [service, image, own, ports] = [key, '', [], undefined];
      return asHeading(KIND);
    }
    if (key === 'image' && !ports) {
      image = bare(value);
      for (const one of own) one.inside = { image, port: one.inside?.port ?? one.from };
    }
    if (key === 'ports' && dash === '') {
      ports = { indent, line: number };
      return asHeading(KIND);
    }
    if (!ports) return asHeading(KIND);
    const item = /^(\s*)- (.*)$/.exec(text);
    if (item && (item[1]?.length ?? 0) >= ports.indent) {
      endLong();
      if (key === '' || /^["']?[\d[$]/.test(bare(item[2] ?? ''))) return shortPort(number, bare(item[2] ?? ''));
      long = { line: number, fields: new Map([[key, bare(value)]]) };
      return asHeading(KIND);
    }
    if (long && indent > ports.indent) {
      long.fields.set(key, bare(value));
      return asHeading(KIND);
    }
    endLong();
    ports = undefined;
    if (key === 'image') {
      image = bare(value);
      for (const one of own) one.inside = { image, port: one.inside?.port ?? one.from };
    }
    return asHeading(KIND);
  };
  return { read, end: endLong };
}

export const compose: ListingKind = {
  id: KIND,
  label: 'compose.yml',
  system: null,
  reader,
};
