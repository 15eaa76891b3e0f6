/** ESXi's `esxcli network ip connection list`: netstat's columns, with the world instead of the process. */
import type { Transport } from '#content-model/vocab.ts';
import { parsePort, reachOfAddress, splitAddress } from '../address-and-port.ts';
import type { LineLog } from '../line-log.ts';
import { asConnection, asHeading, asListeners, asUnparsed, completeListener, type LineReader } from '../line-result.ts';
import type { StartReader } from '../listing-kind.ts';

const KIND = 'esxcli';
const ROW = /^(tcp|udp)\s+\d+\s+\d+\s+(\S+)\s+(\S+)\s+(?:([A-Z][A-Z_\d]+)\s+)?(\d{1,10})\s*(.*)$/;
/** The algorithm of congestion control stands in front of the world's name. */
const ALGORITHM = /^(?:newreno|cubic|reno|dctcp|bbr)(?:\s+|$)/i;

function rows(log: LineLog): LineReader {
  let inside = false;
  return ({ number, text }) => {
    const trimmed = text.trim();
    if (/^Proto\s+Recv Q\s+Send Q\s/.test(trimmed) && trimmed.includes('World ID')) {
      inside = true;
      return asHeading(KIND);
    }
    if (!inside) return undefined;
    if (/^[-\s]+$/.test(trimmed)) return asHeading(KIND);
    const row = ROW.exec(trimmed.slice(0, 400));
    if (!row) {
      inside = log.at(number - 1)?.kind === KIND && trimmed.startsWith('tcp');
      return inside ? asUnparsed(KIND, 'not all columns are there') : undefined;
    }
    const [, protocol = '', local = '', foreign = '', state, world = '', rest = ''] = row;
    if (state !== undefined && state !== 'LISTEN') return asConnection(KIND);
    if (protocol === 'tcp' && state === undefined) return asUnparsed(KIND, 'no state in the line');
    if (!/:0$|\*$/.test(foreign)) return asConnection(KIND);
    const here = splitAddress(local);
    if (here === undefined) return asUnparsed(KIND, 'no port after the address');
    const from = parsePort(here.port, 'numbers for ports');
    if (typeof from === 'string') return asUnparsed(KIND, from);
    const { address } = here;
    const reach = reachOfAddress(address);
    const program = rest.replace(ALGORITHM, '').trim() || null;
    const transport = protocol as Transport;
    return asListeners([
      completeListener({ kind: KIND, line: number, transport, from, address, reach, pid: Number(world), program }),
    ]);
  };
}

export const esxcliReader: StartReader = ({ log }) => ({ read: rows(log) });
