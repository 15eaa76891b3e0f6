/** nmap's XML (`-oX`): `<port protocol="tcp" portid="22"><state state="open"/><service name="ssh"/></port>`. */
import type { Transport } from '#content-model/vocab.ts';
import { parsePort } from '../../address-and-port.ts';
import type { StartReader } from '../../listing-kind.ts';
import { remarkOf } from './remark.ts';
import { asHeading, asUnparsed, completeListener, type LineReader } from '../../line-result.ts';

const KIND = 'nmap-xml';
/** Elements of nmap.dtd that may start a pasted piece. */
const STARTS =
  /^<\/?(?:\?xml|!DOCTYPE nmaprun|!-- Nmap|nmaprun|scaninfo|host|hosthint|ports|port|address|extraports|runstats)\b/;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');

/** An attribute's value; looked for by its name, since tags are of any length. */
function attribute(tag: string, name: string): string {
  const sign = ` ${name}="`;
  const at = tag.indexOf(sign);
  const end = at < 0 ? -1 : tag.indexOf('"', at + sign.length);
  return end < 0 ? '' : plain(tag.slice(at + sign.length, end));
}

interface OpenTag {
  line: number;
  tag: string;
  state: string;
  remark: { service: string; version: string };
}

/** Reads tags wherever lines break. */
export const nmapXmlReader: StartReader = ({ log }) => {
  let inside = false;
  let address = '';
  let port: OpenTag | null = null;
  /** A tag that goes on in the next line. */
  let rest = '';

  function endPort(): void {
    if (port?.state.startsWith('open') === true) {
      const { line, tag, state, remark } = port;
      const transport = attribute(tag, 'protocol');
      const from = parsePort(attribute(tag, 'portid'), '-n');
      const known = /^(?:tcp|udp|sctp|dccp)$/.test(transport);
      if (typeof from === 'string' || !known) {
        const reason = typeof from === 'string' ? from : 'a port without its transport';
        if (log.at(line)?.as !== 'listeners') log.record(line, asUnparsed(KIND, reason));
      } else {
        const text = remarkOf(state, remark.service, remark.version);
        log.addListener(
          completeListener({
            kind: KIND,
            line,
            transport: transport as Transport,
            from,
            address,
            host: address,
            remark: text,
          }),
        );
      }
    }
    port = null;
  }

  function element(tag: string, line: number): void {
    if (tag.startsWith('<port ')) {
      endPort();
      port = { line, tag, state: '', remark: { service: '', version: '' } };
    } else if (tag === '<host' || tag.startsWith('<host ')) {
      endPort();
      address = '';
    } else if (/^<\/(?:port|ports|host|nmaprun)$/.test(tag)) endPort();
    else if (tag.startsWith('<address ') && address === '') address = attribute(tag, 'addr');
    else if (tag.startsWith('<state ') && port) port.state = attribute(tag, 'state');
    else if (tag.startsWith('<service ') && port) {
      const version = [attribute(tag, 'product'), attribute(tag, 'version')].filter(Boolean).join(' ');
      port.remark = { service: attribute(tag, 'name'), version };
    }
  }

  const read: LineReader = ({ number, text }) => {
    const trimmed = text.trimStart();
    const starts = STARTS.test(trimmed.slice(0, 40));
    if (!starts && (!inside || log.lastKind !== KIND || !(rest !== '' || trimmed.startsWith('<')))) return undefined;
    inside = true;
    const whole = rest + (rest === '' ? trimmed : ` ${trimmed}`);
    rest = '';
    for (let at = whole.indexOf('<'); at >= 0;) {
      const end = whole.indexOf('>', at);
      if (end < 0) {
        rest = whole.length - at > 20_000 ? '' : whole.slice(at);
        break;
      }
      element(whole.slice(at, end), number);
      at = whole.indexOf('<', end);
    }
    if (trimmed.includes('</nmaprun>')) inside = false;
    return log.at(number) ?? asHeading(KIND);
  };
  return { read, end: endPort };
};
