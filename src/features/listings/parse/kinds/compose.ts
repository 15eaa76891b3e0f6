/** The ports that a compose.yml publishes: `"8080:80"`, `127.0.0.1:5432:5432`, and the long form. */
import { asHeading, asListeners, asUnparsed, type LineReader, type LineResult } from '../line-result.ts';
import type { Listener } from '../listing.ts';
import { COMPOSE, composePort, longForm, type PublishedPort, shortForm } from './compose-port.ts';
import type { StartReader } from '../listing-kind.ts';

const KEY = /^(\s*)(- )?([\w.-]+):(?:\s+(.*))?$/;
/** What may stand at the margin beside the services. */
const TOP = /^(?:x-[\w-]+|name|version|services|networks|volumes|configs|secrets|include|models):/;
const bare = (text: string): string =>
  text
    .replace(/\s+#.*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');

interface Place {
  indent: number;
  line: number;
}

export const composeReader: StartReader = ({ log }) => {
  let inside = false;
  let last = 0;
  let serviceIndent = -1;
  let service = '';
  let image = '';
  let own: Listener[] = [];
  let ports: Place | undefined;
  /** The long form of one port, which goes on for some lines. */
  let long: { line: number; fields: Map<string, string> } | undefined;

  function put(line: number, fields: PublishedPort | string): LineResult {
    const found = typeof fields === 'string' ? fields : composePort(line, fields, { service, image });
    if (typeof found === 'string') return asUnparsed(COMPOSE, found);
    own.push(found);
    return asListeners([found]);
  }

  function endLong(): void {
    if (long) log.record(long.line, put(long.line, longForm(long.fields)));
    long = undefined;
  }

  /** Whether a compose file starts: its services, with a key below. */
  const starts = (text: string, number: number): boolean =>
    /^services:\s*$/.test(text) && /^\s+[\w.-]+:\s*(?:#.*)?$/.test(log.lines[number] ?? '');

  const read: LineReader = ({ number, text }) => {
    if (starts(text, number)) {
      inside = true;
      serviceIndent = -1;
      last = number;
      return asHeading(COMPOSE);
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
      return asHeading(COMPOSE);
    }
    if (key === 'image' && !ports) {
      image = bare(value);
      for (const one of own) one.inside = { image, port: one.inside?.port ?? one.from };
    }
    if (key === 'ports' && dash === '') {
      ports = { indent, line: number };
      return asHeading(COMPOSE);
    }
    if (!ports) return asHeading(COMPOSE);
    const item = /^(\s*)- (.*)$/.exec(text);
    if (item && (item[1]?.length ?? 0) >= ports.indent) {
      endLong();
      if (key === '' || /^["']?[\d[$]/.test(bare(item[2] ?? ''))) return put(number, shortForm(bare(item[2] ?? '')));
      long = { line: number, fields: new Map([[key, bare(value)]]) };
      return asHeading(COMPOSE);
    }
    if (long && indent > ports.indent) {
      long.fields.set(key, bare(value));
      return asHeading(COMPOSE);
    }
    endLong();
    ports = undefined;
    if (key === 'image') {
      image = bare(value);
      for (const one of own) one.inside = { image, port: one.inside?.port ?? one.from };
    }
    return asHeading(COMPOSE);
  };
  return { read, end: endLong };
};
