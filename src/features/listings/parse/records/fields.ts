/**
 * One listener as a record of any program's: an object of JSON, a row of CSV or of a table. The columns are found by
 * their names: `LocalPort`, `local_port`, `Port`, `portid`.
 */
import type { Transport } from '#content-model/vocab.ts';
import { parsePort, reachOfAddress } from '../address-and-port.ts';
import { asConnection, asHeading, asUnparsed, completeListener, asListeners, type LineResult } from '../line-result.ts';

/** By the name of the field, reduced by `fieldKey`. */
export type RecordFields = ReadonlyMap<string, string>;

/** `Local Port`, `local_port`, `process.executable`: one key. */
export const fieldKey = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const NAMES = {
  port: ['localport', 'lport', 'sourceport', 'port', 'portid', 'portnumber', 'ports'],
  address: [
    'localaddress',
    'localaddr',
    'laddr',
    'sourceaddr',
    'address',
    'listenaddress',
    'bind',
    'boundto',
    'localip',
    'ip',
    'ipaddress',
  ],
  transport: ['protocol', 'proto', 'transport', 'protocolname', 'netid', 'type'],
  state: ['state', 'status', 'connectionstate'],
  remotePort: ['remoteport', 'foreignport', 'destinationport', 'rport'],
  pid: ['pid', 'owningprocess', 'processid', 'processpid'],
  program: [
    'processexecutable',
    'processpath',
    'executablepath',
    'processname',
    'process',
    'proc',
    'program',
    'executable',
    'command',
    'comm',
    'exe',
    'application',
    'software',
    'daemon',
    'name',
  ],
  host: ['pscomputername', 'hostname', 'computername', 'computer', 'machine', 'server', 'host'],
  service: ['service', 'servicename', 'svcname', 'localportname'],
} as const;

type FieldName = keyof typeof NAMES;

const get = (record: RecordFields, name: FieldName): string | undefined => {
  for (const key of NAMES[name]) {
    const value = record.get(key);
    if (value !== undefined && value !== '' && value !== '-' && value !== 'null') return value;
  }
  return undefined;
};

/** Whether a field's name is one of a port's. */
export const isPortField = (key: string): boolean => NAMES.port.some((name) => name === key);

/** Whether names of fields tell of a listener: a port, and something besides. */
export function tellOfListeners(keys: readonly string[]): boolean {
  const has = (name: FieldName) => keys.some((key) => NAMES[name].some((other) => other === key));
  return (
    has('port') && (has('transport') || has('address') || has('pid') || has('program') || has('service') || has('host'))
  );
}

/** What tells of traffic between two, or of rules, and of no listener. */
const TRAFFIC = [
  'source',
  'destination',
  'src',
  'dst',
  'srcip',
  'dstip',
  'destport',
  'dport',
  'dstport',
  'idrespp',
  'action',
];
export const tellOfTraffic = (keys: readonly string[]): boolean => keys.some((key) => TRAFFIC.includes(key));

/** Words of state that a connection has; other words than these and those of listening are not guessed at. */
const CONNECTED = /^(?:estab|syn|fin|close|closing|last|time_?wait|bound|delete|timewait|closed|filtered|down)/i;
const LISTENING = /^(?:listen|listening|open|up|unconn|bound_inactive|2|running)$/i;

/** Numbers of protocols, as osquery has them. */
const BY_NUMBER: Readonly<Record<string, Transport>> = { '6': 'tcp', '17': 'udp', '132': 'sctp', '33': 'dccp' };

function transportOf(text: string | undefined): Transport | null {
  if (text === undefined) return null;
  return BY_NUMBER[text] ?? (/^(tcp|udp|sctp|dccp)/i.exec(text)?.[1]?.toLowerCase() as Transport | undefined) ?? null;
}

/** A column whose name nobody knows, `Protokoll`, tells of the transport by what stands in it. */
const isTransport = (value: string): boolean => /^(?:tcp|udp|sctp|dccp)$/i.test(value);

/** Fields that only a scanner's report has. */
const OF_SCANS = ['pluginid', 'tls', 'reason', 'ttl', 'cve', 'cvss'];

/** The kinds that records are read as. */
export const RECORDS = 'records';
export const SCANNED_RECORDS = 'records-scan';

const GUESSED = 'no transport given: taken for TCP';

/** Addresses that a socket has and no machine goes by. */
const isSocketAddress = (text: string): boolean => /^(?:\*|0\.0\.0\.0|127\.|::1?$|\[::1?\]$)/.test(text);
/** A name, or an address, of whatever kind. */
const isAddress = (text: string): boolean =>
  /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[\da-f]*:[\da-f:.]+(?:%\w+)?\]?)$/i.test(text);

/** The socket's address and the machine: a column called `host` may hold either. */
function placeOf(record: RecordFields, isScan: boolean): { address: string; host: string } {
  const host = isScan ? (record.get('ip') ?? get(record, 'host')) : get(record, 'host');
  const address = isScan ? '' : (get(record, 'address') ?? '');
  if (isScan || address !== '' || host === undefined) return { address, host: host ?? '' };
  const isOwn = isSocketAddress(host) || (isAddress(host) && get(record, 'pid') !== undefined);
  return isOwn ? { address: host, host: '' } : { address, host };
}

/** The program; an owner is one where a process stands beside it, and else whoever looks after the machine. */
const programOf = (record: RecordFields, pid: string | undefined): string | undefined =>
  get(record, 'program') ?? (pid === undefined ? undefined : record.get('owner'));

/** What a record is, which starts on a line; undefined where it has no port. */
export function readRecord(line: number, record: RecordFields): LineResult | undefined {
  const port = get(record, 'port');
  if (port === undefined) return undefined;
  const isScan = OF_SCANS.some((key) => record.has(key));
  const kind = isScan ? SCANNED_RECORDS : RECORDS;
  const state = get(record, 'state');
  const remote = get(record, 'remotePort');
  if (state !== undefined && CONNECTED.test(state)) return asConnection(kind);
  if (state !== undefined && !LISTENING.test(state))
    return asUnparsed(kind, `“${state.slice(0, 40)}” is no state that is known here`);
  if (state === undefined && remote !== undefined && remote !== '0' && remote !== '*') return asConnection(kind);
  const transport = transportOf(get(record, 'transport')) ?? transportOf([...record.values()].find(isTransport));
  const from = parsePort(port.replace(/\/(?:tcp|udp)$/i, ''), 'numbers for ports');
  if (typeof from === 'string') return asUnparsed(kind, from);
  // Sockets of the machine itself have a path in the place of an address.
  if (from === 0 || get(record, 'address')?.startsWith('/')) return asHeading(kind);
  const { address, host } = placeOf(record, isScan);
  const pid = get(record, 'pid');
  const program = isScan ? undefined : programOf(record, pid);
  // What a scanner calls a finding names nobody who listens.
  const finding = isScan ? record.get('name') : undefined;
  const service = get(record, 'service') ?? (finding && `finding: ${finding}`);
  return asListeners([
    completeListener({
      kind,
      line,
      transport: transport ?? 'tcp',
      from,
      address,
      reach: reachOfAddress(address),
      pid: pid !== undefined && /^\d{1,10}$/.test(pid) ? Number(pid) : null,
      program: program === undefined || /^\d+$/.test(program) ? null : program,
      remark: service ?? (transport === null ? GUESSED : null),
      host,
    }),
  ]);
}
