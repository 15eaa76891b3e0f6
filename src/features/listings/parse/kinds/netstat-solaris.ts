/** `netstat -an` of Solaris and illumos: a table for each transport, the port behind a full stop, UDP sockets "Idle". */
import type { Transport } from '#content-model/vocab.ts';
import { namedRemark, parsePort, reachOfAddress, splitAddress } from '../address-and-port.ts';
import type { LineLog } from '../line-log.ts';
import { asConnection, asHeading, asListeners, asUnparsed, completeListener, type LineReader } from '../line-result.ts';
import type { StartReader, SharedByReaders } from '../listing-kind.ts';

const KIND = 'netstat-solaris';
const TITLE = /^(TCP|UDP|SCTP): IPv[46]$/;
const HEADING = /^Local Address\s+Remote Address\b/;
const STATE =
  /^(?:LISTEN|Idle|BOUND|IDLE|Unbound|ESTABLISHED|Connected|TIME_WAIT|CLOSE_WAIT|FIN_WAIT_[12]|SYN_\w+|LAST_ACK|CLOSING|CLOSED)$/;

function rows(log: LineLog, { numberOf }: SharedByReaders): LineReader {
  let transport: Transport | null = null;
  return ({ number, text, fields }) => {
    const trimmed = text.trim();
    const title = TITLE.exec(trimmed)?.[1];
    if (title !== undefined) {
      transport = title.toLowerCase() as Transport;
      return asHeading(KIND);
    }
    if (transport === null || log.lastKind !== KIND) return undefined;
    if (HEADING.test(trimmed) || /^[-\s]+$/.test(trimmed)) return asHeading(KIND);
    if (/^(?:Active UNIX|SCTP:|Address\s+Type)/.test(trimmed)) {
      transport = null;
      return asHeading(KIND);
    }
    const state = fields.findLast((field) => STATE.test(field));
    const here = splitAddress(fields[0] ?? '', '.');
    if (here === undefined || state === undefined) return undefined;
    const open = transport === 'udp' ? state === 'Idle' : state === 'LISTEN';
    if (!open || here.port === '*' || here.port === '0') return asConnection(KIND);
    const from = parsePort(here.port, '-n', numberOf);
    if (typeof from === 'string') return asUnparsed(KIND, from);
    const { address } = here;
    const reach = reachOfAddress(address);
    return asListeners([
      completeListener({ kind: KIND, line: number, transport, from, address, reach, remark: namedRemark(here.port) }),
    ]);
  };
}

export const solarisReader: StartReader = (shared) => ({ read: rows(shared.log, shared) });
