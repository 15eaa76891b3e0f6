/** nmap's grepable output (`-oG`). */
import type { Transport } from '#content-model/vocab.ts';
import { parsePort } from '../../address-and-port.ts';
import { asHeading, asListeners, asUnparsed, completeListener, type LineReader } from '../../line-result.ts';
import type { StartReader } from '../../listing-kind.ts';
import type { Listener } from '../../listing.ts';
import { remarkOf } from './remark.ts';

/** `22/open/tcp//ssh//OpenSSH 9.2/`: port, state, transport, owner, service, RPC, version; a slash in them is `|`. */
function grepableEntry(line: number, address: string, entry: string): Listener | null | string {
  const [port = '', state = '', transport = '', , service = '', , version = ''] = entry.trim().split('/');
  if (!/^(?:tcp|udp|sctp)$/.test(transport)) return 'a port without its state and transport';
  if (!state.startsWith('open')) return null;
  const from = parsePort(port, '-n');
  if (typeof from === 'string') return from;
  const remark = remarkOf(state, service.replaceAll('|', '/'), version.replaceAll('|', '/'));
  return completeListener({
    kind: 'nmap-grepable',
    line,
    transport: transport as Transport,
    from,
    address,
    host: address,
    remark,
  });
}

/** `Host: 192.0.2.7 ()  Ports: 22/open/tcp//ssh///, …  Ignored State: closed (998)`. */
const grepableRows: LineReader = ({ number, text, fields }) => {
  if (fields[0] !== 'Host:') return undefined;
  const at = text.indexOf('Ports: ');
  if (at < 0) return /\)\s{1,8}Status: |Status: Up/.test(text.slice(0, 300)) ? asHeading('nmap-grepable') : undefined;
  const rest = text.slice(at + 7);
  const end = ['\t', 'Ignored State:', 'Seq Index:'].map((sign) => rest.indexOf(sign)).filter((index) => index >= 0);
  const entries = rest.slice(0, Math.min(rest.length, ...end)).split(/, (?=\d)/);
  const found: Listener[] = [];
  for (const entry of entries) {
    const listener = grepableEntry(number, fields[1] ?? '', entry);
    if (typeof listener === 'string') return asUnparsed('nmap-grepable', listener);
    if (listener !== null) found.push(listener);
  }
  const [first, ...others] = found;
  return first === undefined ? asHeading('nmap-grepable') : asListeners([first, ...others]);
};

export const nmapGrepableReader: StartReader = () => ({ read: grepableRows });
