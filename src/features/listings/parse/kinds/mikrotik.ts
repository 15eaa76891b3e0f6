/** RouterOS' `/ip service print`: services with their ports; X in front marks those that are switched off. */
import { parsePort } from '../address-and-port.ts';
import type { LineLog } from '../line-log.ts';
import { asHeading, asListeners, asUnparsed, completeListener, type LineReader } from '../line-result.ts';
import type { StartReader } from '../listing-kind.ts';

const KIND = 'mikrotik';
const HEADING = /^#\s+NAME\s+PORT\b/;
const AROUND = /^Flags: X\b|^Columns: NAME, PORT\b/;
const ROW = /^\d{1,3}\s+((?:[XIDc]+\s+)*)([a-z][\w-]{1,30})\s+(?:(tcp|udp)\s+)?(\d{1,9})\b(.*)$/;
/** From where it may be reached. */
const ALLOWED = /(?:[\d.]+|[\da-f:]+:[\da-f:]*)\/\d{1,3}(?:,(?:[\d.]+|[\da-f:]+)\/\d{1,3})*/i;

function rows(log: LineLog): LineReader {
  let inside = false;
  return ({ number, text }) => {
    const trimmed = text.trim().slice(0, 400);
    if (HEADING.test(trimmed) || AROUND.test(trimmed)) {
      inside = true;
      return asHeading(KIND);
    }
    if (!inside) return undefined;
    const row = ROW.exec(trimmed);
    if (!row) {
      inside = log.at(number - 1)?.kind === KIND && trimmed.startsWith(';;;');
      return inside ? asHeading(KIND) : undefined;
    }
    const [, flags = '', name = '', , port = '', rest = ''] = row;
    if (/[XI]/.test(flags)) return asHeading(KIND);
    const from = parsePort(port, 'numbers for ports');
    if (typeof from === 'string') return asUnparsed(KIND, from);
    const allowed = ALLOWED.exec(rest)?.[0];
    const remark = allowed === undefined ? `service ${name}` : `service ${name}, for ${allowed} only`;
    // An allowed network may be an inner one: it isn't everybody.
    const reach = allowed === undefined ? 'world' : 'address';
    return asListeners([completeListener({ kind: KIND, line: number, transport: 'tcp', from, reach, remark })]);
  };
}

export const mikrotikReader: StartReader = ({ log }) => ({ read: rows(log) });
