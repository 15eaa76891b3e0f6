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
/** The same by the machine's name, which is one among addresses alone: `note:443` may be anything. */
const NAMED = /^([a-z][\w-]*(?:\.[\w-]+)*):(\d{1,9})$/i;
/** RustScan, masscan, nmap while it runs; people write asterisks over an address. */
const OPEN = /^Open (\[?[\w.*:-]{1,100}\]?):(\d{1,9})$/;
/** `masscan -oL`: state, transport, port, address, time. */
const LISTED = /^open (tcp|udp|sctp) (\d{1,9}) (\S{1,100}) \d{9,10}$/;
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
    // Frame of masscan's list, and what an open port greets with.
    const isFrame = trimmed === '#masscan' && LISTED.test(log.lines[number] ?? '');
    if (isFrame || (log.lastKind === SCANNED && /^(?:# end$|banner (?:tcp|udp) \d)/.test(trimmed)))
      return asHeading(SCANNED);
    const [, transport = '', port = '', at = ''] = LISTED.exec(trimmed) ?? [];
    if (at !== '') return resultOf(SCANNED, entry(SCANNED, number, transport, at, port));
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

const addressRows =
  ({ lines }: LineLog): LineReader =>
  ({ number, text }) => {
    const trimmed = text.trim();
    if (trimmed.length > 120) return undefined;
    const [, name = '', own = ''] = NAMED.exec(trimmed) ?? [];
    const isAmongThem =
      name !== '' && [lines[number - 2], lines[number]].some((line) => ADDRESS.test(line?.trim() ?? ''));
    if (isAmongThem) return resultOf(SCANNED, entry(SCANNED, number, 'tcp', name, own));
    const [, before, address = '', port = '', behind] = ADDRESS.exec(trimmed) ?? [];
    if (port === '') return undefined;
    const kind = isOwn(address, before ?? behind) ? OWN : SCANNED;
    return resultOf(kind, entry(kind, number, before ?? behind ?? 'tcp', address, port));
  };

export const addressListReader: StartReader = ({ log }) => ({ read: addressRows(log) });

export const scannedAddressesReader: StartReader = ({ log }) => ({ read: scannedRows(log) });
