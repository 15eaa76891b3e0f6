/** Cisco IOS: `show tcp brief all` and `show control-plane host open-ports`. */
import type { Transport } from '#content-model/vocab.ts';
import { parsePort, reachOfAddress, splitAddress } from '../address-and-port.ts';
import type { LineLog } from '../line-log.ts';
import {
  asConnection,
  asHeading,
  asListeners,
  asUnparsed,
  completeListener,
  type LineReader,
  type LineResult,
} from '../line-result.ts';
import type { StartReader } from '../listing-kind.ts';

const KIND = 'cisco';
const BRIEF_HEADING = /^TCB\s+Local Address\s+Foreign Address/;
const OPEN_HEADING = /^Prot\s+Local Address\s+Foreign Address/;
/** `7F1277405E20  0.0.0.0.5061  *.*  LISTEN`: the port stands behind the last dot. */
const BRIEF = /^[\dA-F]{8,16}\s+(\S+)\.(\d{1,9}|\*)\s+(\S+)\s+([A-Z][A-Z\d_-]+)$/i;
/** `tcp  *:22  *:0  SSH-Server  LISTEN`; older versions end with the addresses. */
const OPEN =
  /^(tcp|udp)\s+(\S+):(\d{1,9})\s+(\S+):(\d{1,9})(?:\s+(\S.*?))??(?:\s+(LISTEN|ESTABLIS\w*|[A-Z][A-Z\d_]{4,}))?$/;

function entry(line: number, transport: string, address: string, port: string, remark: string | null): LineResult {
  const from = parsePort(port, 'numbers for ports');
  if (typeof from === 'string') return asUnparsed(KIND, from);
  const known = { kind: KIND, line, transport: transport as Transport, from, address };
  return asListeners([completeListener({ ...known, reach: reachOfAddress(address), remark })]);
}

function rows(log: LineLog): LineReader {
  let inside = false;
  return ({ number, text }) => {
    const trimmed = text.trim().slice(0, 300);
    if (BRIEF_HEADING.test(trimmed) || OPEN_HEADING.test(trimmed)) {
      inside = true;
      return asHeading(KIND);
    }
    const brief = BRIEF.exec(trimmed);
    if (brief && (inside || /^\*\.\*$/.test(brief[3] ?? ''))) {
      const [, address = '', port = '', , state = ''] = brief;
      return state === 'LISTEN' ? entry(number, 'tcp', address, port, null) : asConnection(KIND);
    }
    if (!inside) return undefined;
    const open = OPEN.exec(trimmed);
    if (!open) {
      inside = log.at(number - 1)?.kind === KIND && /^(?:tcp|udp)\s/.test(trimmed);
      return inside ? asUnparsed(KIND, 'not all columns are there') : undefined;
    }
    const [, transport = '', local = '', port = '', , foreignPort = '', service, state] = open;
    if (foreignPort !== '0' || (state !== undefined && state !== 'LISTEN')) return asConnection(KIND);
    return entry(number, transport, splitAddress(`${local}:${port}`)?.address ?? local, port, service ?? null);
  };
}

export const ciscoReader: StartReader = ({ log }) => ({ read: rows(log) });
