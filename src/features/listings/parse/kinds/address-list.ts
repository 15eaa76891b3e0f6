/** Addresses with ports, one a line, as people and scanners write them: `tcp 0.0.0.0:22`, `10.0.0.5:443`, `Open 10.0.0.5:22`. */
import type { Transport } from '#content-model/vocab.ts';
import { parsePort, reachOfAddress } from '../address-and-port.ts';
import type { LineLog } from '../line-log.ts';
import { asHeading, asListeners, asUnparsed, completeListener, type LineReader } from '../line-result.ts';
import type { Listener } from '../listing.ts';
import type { StartReader } from '../listing-kind.ts';

const OWN = 'addresses';
const SCANNED = 'scan';

/** One sign between them: in the columns of netstat there are more. */
const ADDRESS =
  /^(?:(tcp|udp)[ /:])?(\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:%.\w]+\]|\*|localhost):(\d{1,9})(?:[/ ](tcp|udp))?$/i;
/** RustScan, masscan, nmap while it runs. */
const OPEN = /^Open (\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:]+\]):(\d{1,9})$/;
const DISCOVERED = /^Discovered open port (\d{1,9})\/(tcp|udp|sctp) on (\S+)$/;
const SUMMARY = /^(\S+) -> \[([\d, ]+)\]$/;
/** What scanners print around. */
const AROUND =
  /^(?:\{finished: \d+\}$|Starting masscan|-- forced options|Initiating SYN|Scanning \d+ hosts|rate: |\[[~!>]\] )/;

function entry(kind: string, line: number, transport: string, address: string, port: string): Listener | string {
  const from = parsePort(port, 'numbers for ports');
  if (typeof from === 'string') return from;
  const scanned = kind === SCANNED;
  const reach = scanned ? 'unknown' : reachOfAddress(address);
  return completeListener({
    kind,
    line,
    transport: transport.toLowerCase() as Transport,
    from,
    address,
    reach,
    host: scanned ? address : '',
  });
}

const resultOf = (kind: string, ...found: (Listener | string)[]) => {
  const problem = found.find((one) => typeof one === 'string');
  if (typeof problem === 'string') return asUnparsed(kind, problem);
  const [first, ...others] = found.filter((one) => typeof one === 'object');
  return first && asListeners([first, ...others]);
};

/** Whether an address is one that a socket has, and not that of a machine somewhere else. */
const isOwn = (address: string, transport: string | undefined): boolean =>
  transport !== undefined || /^(?:0\.0\.0\.0|127\.|\*|localhost|\[::1?\])/.test(address);

const scannedRows =
  (log: LineLog): LineReader =>
  ({ number, text }) => {
    const trimmed = text.trim().slice(0, 2_000);
    const discovered = DISCOVERED.exec(trimmed);
    if (discovered)
      return resultOf(SCANNED, entry(SCANNED, number, discovered[2] ?? '', discovered[3] ?? '', discovered[1] ?? ''));
    const open = OPEN.exec(trimmed);
    if (open) return resultOf(SCANNED, entry(SCANNED, number, 'tcp', open[1] ?? '', open[2] ?? ''));
    const summary = SUMMARY.exec(trimmed);
    if (summary) {
      // RustScan tells all again at its end.
      if (log.lastKind === SCANNED) return asHeading(SCANNED);
      const ports = (summary[2] ?? '').split(/[, ]+/).filter(Boolean);
      return resultOf(SCANNED, ...ports.map((port) => entry(SCANNED, number, 'tcp', summary[1] ?? '', port)));
    }
    return AROUND.test(trimmed) ? asHeading(SCANNED) : undefined;
  };

const addressRows: LineReader = ({ number, text }) => {
  const trimmed = text.trim();
  if (trimmed.length > 120) return undefined;
  const [, before, address = '', port = '', behind] = ADDRESS.exec(trimmed) ?? [];
  if (port === '') return undefined;
  const kind = isOwn(address, before ?? behind) ? OWN : SCANNED;
  return resultOf(kind, entry(kind, number, before ?? behind ?? 'tcp', address, port));
};

export const addressListReader: StartReader = () => ({ read: addressRows });

export const scannedAddressesReader: StartReader = ({ log }) => ({ read: scannedRows(log) });
