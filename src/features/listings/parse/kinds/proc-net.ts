/** `/proc/net/tcp` and `/proc/net/udp`, all that a container without tools has: addresses in hexadecimal (proc_net_tcp.rst). */
import type { Transport } from '#content-model/vocab.ts';
import { reachOfAddress } from '../address-and-port.ts';
import { asConnection, asHeading, asListeners, completeListener, type LineReader } from '../line-result.ts';
import type { StartReader, SharedByReaders } from '../listing-kind.ts';

const KIND = 'proc-net';
const ROW = /^\s*\d+: ([\dA-F]{8}|[\dA-F]{32}):([\dA-F]{4}) ([\dA-F]{8}|[\dA-F]{32}):([\dA-F]{4}) ([\dA-F]{2}) /i;
const LISTEN = '0A';
/** What an unconnected socket of UDP is in. */
const UNCONNECTED = '07';

/** Four bytes at a time stand the wrong way round. */
function addressOf(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) => (word.match(/../g) ?? []).toReversed());
  if (bytes.length === 4) return bytes.map((byte) => Number.parseInt(byte, 16)).join('.');
  const groups = Array.from({ length: 8 }, (_, i) => `${bytes[i * 2]}${bytes[i * 2 + 1]}`);
  if (groups.every((group) => group === '0000')) return '::';
  const long = groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
  return long === '0:0:0:0:0:0:0:1' ? '::1' : long;
}

function rows({ takeLastCommand }: SharedByReaders): LineReader {
  let transport: Transport = 'tcp';
  return ({ number, text, fields }) => {
    if (fields[0] === 'sl' && fields[1] === 'local_address') {
      const command = takeLastCommand() ?? '';
      transport = /net\/udp/.test(command) ? 'udp' : 'tcp';
      // UDP's table has a column of drops at its end.
      if (fields.at(-1) === 'drops') transport = 'udp';
      return asHeading(KIND);
    }
    const row = ROW.exec(text.slice(0, 200));
    if (row === null) return undefined;
    const [, local = '', port = '', , far = '', state = ''] = row;
    const open = state.toUpperCase() === (transport === 'udp' ? UNCONNECTED : LISTEN) && far === '0000';
    const from = Number.parseInt(port, 16);
    if (!open || from === 0) return asConnection(KIND);
    const address = addressOf(local.toUpperCase());
    return asListeners([
      completeListener({ kind: KIND, line: number, transport, from, address, reach: reachOfAddress(address) }),
    ]);
  };
}

export const procNetReader: StartReader = (shared) => ({ read: rows(shared) });
