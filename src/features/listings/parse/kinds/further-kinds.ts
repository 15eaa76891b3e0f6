/**
 * The kinds that are pasted seldom, by what they are called and by the sign that tells of one. Their readers are in
 * `further-readers.ts`, which is loaded when a line bears a sign: a sign that fits too much costs time and no more, one
 * that doesn't fit the first line of a listing leaves it unread.
 */
import { commandPattern } from '../command-pattern.ts';
import type { FurtherKind } from '../listing-kind.ts';

/** What all outputs of nmap have in common: they tell what another machine answers. */
const NMAP = {
  system: null,
  commandPattern: `${commandPattern('nmap')}|nmap [\\d.:a-f/-]{3,60}`,
  fromOutside: true,
} as const;

/** Names of columns that stand beside that of a port, and the signs between columns. */
const COLUMN =
  'proto|transport|netid|type|addr|bind|ip|pid|process|program|exe|comm|owner|application|name|service|svc|computer|machine|server|host';
/** A heading with a port in it; PowerShell's own, which has no protocol, is none, and neither is that of containers. */
const TABLE = `(?=.*port)(?!(?:.*[\\t;,|]|.* {2})?ports(?:[\\t;,|]| {2}|$))(?=.*(?:[\\t;,|]|\\S {2,}\\S))(?=.*(?:${COLUMN}))(?:(?!.*localport)|(?=.*proto))`;
const JSON_LINE = '[{}\\]]\\s*(?:["{}[\\],]|$)|\\[\\s*(?:$|[{"])|"[^"]{1,80}"\\s*:';
const PAIRS = '.*port[\\w.-]* ?=';
/** Without a heading: what psutil prints, TCPView's save, and address and port in columns of their own. */
const COLUMNS =
  '\\[?[sp]conn\\(|[^\\t]+\\t\\d{1,10}\\t(?:TCP|UDP)|0x[\\da-f]+\\s+(?:TCP|UDP)v|(?:tcp|udp)[46]?\\s+[\\da-f.:]+\\s+\\d{1,5}\\s+[\\da-f.:]+\\s+\\d{1,5}\\b';
const RECORD_SIGN = new RegExp(`^(?:${[TABLE, JSON_LINE, PAIRS, COLUMNS].join('|')})`, 'is');

const kinds = {
  compose: {
    label: 'compose.yml',
    system: null,
    sign: { start: /^services:\s*$/is },
  },
  'firewall-log': {
    label: 'a firewall’s log',
    system: null,
    sign: {
      start:
        /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (?:ALLOW|DROP) |#(?:Version:|Software: Microsoft|Time Format:|fields|(?:separator|set_separator|empty_field|unset_field|path|open|close|types)\b)|\d \d{12} eni-)/is,
      anywhere: /\bIN=\S* OUT=|\bfilterlog(?:\[\d+\])?:|%(?:ASA|FTD|PIX)-\d|"id\.resp_p"/is,
    },
  },
  esxcli: {
    label: 'ESXi connections',
    system: null,
    commandPattern: 'esxcli network ip connection list.{0,100}',
    maxProgramLength: 15,
    sign: { start: /^Proto\s+Recv Q\s+Send Q\s/is },
  },
  cisco: {
    label: 'Cisco IOS',
    system: null,
    commandPattern: 'show (?:tcp brief|control-plane host open-ports|ip ports)(?: .{0,60})?',
    sign: {
      start: /^(?:TCB|Prot)\s+Local Address\s+Foreign Address|^[\da-f]{8,16}\s+\S+\.(?:\d{1,9}|\*)\s+\*\.\*\s/is,
    },
  },
  mikrotik: {
    label: 'RouterOS services',
    system: null,
    commandPattern: '/ip[ /]service[ /]print.{0,60}',
    sign: { start: /^(?:#\s+NAME\s+PORT|Flags: X|Columns: NAME, PORT)\b/is },
  },
  'lsof-fields': {
    label: 'lsof -F',
    system: null,
    commandPattern: 'lsof -.{0,200}',
    maxProgramLength: 9,
    sign: { start: /^p\d{1,10}\s*$/is },
  },
  lsfd: {
    label: 'lsfd',
    system: 'linux',
    commandPattern: commandPattern('lsfd'),
    maxProgramLength: 15,
    sign: { start: /^COMMAND\s.*\bASSOC\b/is, anywhere: /\bstate=[\w-]+ laddr=/is },
  },
  'excluded-ranges': {
    label: 'excluded port ranges',
    system: 'windows',
    commandPattern: 'netsh (?:int|interface) (?:ip|ipv4|ipv6) show excludedportrange.{0,100}',
    // Rules of firewalls and lists of processes too: what is recognised and named, and no listing.
    sign: {
      start:
        /^(?:Start ?Port\s|Rule Name:|Regelname:|Nom de la|"?(?:InstanceID|(?:Display)?Name)\b|\w+ Profile Set|Protocol(?:\s*:|\s+Local)|Status: |To\s+Act|-[PNA] |Chain |# Generated|\*\w+$|:\S+ (?:ACC|DROP|-)|table \w+ |[\w-]+ \((?:active|def)|target: |services: |(?:\w+-)?ports: |(?:ip(?:v6)? )?access-list |permit |deny |\w+ IP access|IPv6 access|pass |block |set |scrub |\/ip|(?:add|\d+) .*chain=|Firewall is|ALF: |(?:Source|Quelle|Src)\t|<t(?:able|head|body|r|d|h)\b|USER\s+PID\s+%CPU|[\w+-]+\s+\d+\s+\d+\.\d\s+\d+\.\d\s|Handles\s+NPM|Status\s+Name\s|UNIT\s+LOAD|ApplicationName)/is,
      anywhere: /Exclusion Ranges|Portausschlussbereiche/is,
    },
  },
  'http-sys': {
    label: 'netsh http',
    system: null,
    commandPattern: 'netsh http show \\w+(?: .{0,100})?',
    sign: {
      start:
        /^(?:Snapshot of HTTP service state|Request queue name:|Server session ID:|URL Reservations:|Process IDs:|Registered URLs:)|^[^:]{3,40}: +https?:\/\//is,
    },
  },
  'systemd-sockets': {
    label: 'systemctl list-sockets',
    system: 'linux',
    commandPattern: 'systemctl (?:--\\S+ )*list-sockets(?: .{0,100})?',
    sign: {
      start: /^LISTEN\s+UNIT\b|^\d+ (?:loaded )?(?:sockets|listening)|^Pass --all/is,
      anywhere: /\S\.socket(?:\s|$)/is,
    },
  },
  'kubectl-services': {
    label: 'kubectl get services',
    system: 'linux',
    commandPattern: 'kubectl get (?:svc|services?)(?:[ /].{0,150})?',
    sign: {
      start:
        /^(?:\S+\s+){1,2}(?:ClusterIP|NodePort|LoadBalancer|ExternalName)\s|^(?:\S+\s+){3,4}\d{1,9}(?::\d{1,9})?\/(?:TCP|UDP|SCTP)(?:[,\s]|$)/is,
      anywhere: /\bCLUSTER-IP\b/is,
    },
  },
  'proc-net': {
    label: '/proc/net',
    system: 'linux',
    commandPattern: 'cat (?:/proc/(?:\\d+/|self/)?net/(?:tcp|udp)6? ?)+',
    programHint: '`sudo ss -tulpn` on the host names them.',
    sign: { start: /^sl\s+local_address|^\d+: [\da-f]{8,32}:[\da-f]{4} /is },
  },
  sockstat: {
    label: 'sockstat',
    system: null,
    commandPattern: commandPattern('sockstat'),
    // sockstat(1) of FreeBSD before 14 gives the column ten letters.
    maxProgramLength: 10,
    sign: {
      start: /^USER\s+COMMAND\s.*\bPROTO\b|^(?:\S+\s+){2,6}\d{1,10}\s+\d{1,6}\s+(?:tcp|udp|sctp)(?:4|6|46)?(?:\s|$)/is,
    },
  },
  'netstat-solaris': {
    label: 'Solaris netstat',
    system: null,
    commandPattern: commandPattern('netstat'),
    programHint: '`netstat -anu` of newer versions names them.',
    sign: { start: /^(?:TCP|UDP|SCTP): IPv[46]\s*$/is },
  },
  addresses: {
    label: 'addresses with ports',
    system: null,
    sign: {
      start:
        /^(?:(?:tcp|udp)[ /:])?(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\w:%.]+\]|\*|localhost):\d{1,9}(?:[/ ](?:tcp|udp))?\s*$/is,
    },
  },
  scan: {
    label: 'open ports of a scan',
    system: null,
    fromOutside: true,
    sign: {
      start:
        /^open (?:\S+:\d{1,9}\s*$|(?:tcp|udp|sctp) \d)|^Discovered open port |^\S+ -> \[|^(?:\{finished: |Starting masscan|-- forced options|Initiating SYN|Scanning \d+ hosts|rate: |\[[~!>]\] )/is,
    },
  },
  'reach-checks': {
    label: 'a check from another machine',
    system: null,
    fromOutside: true,
    commandPattern: '(?:test-netconnection|tnc) .{0,200}|(?:nc|ncat|netcat) -.{0,200}|portqry(?:\\.exe)? .{0,200}',
    sign: {
      start:
        /^Connection to \S+ .*succeeded!|^(?:\S+ )?\[[\d.a-f:]+\] \d{1,9} \(|^(?:TCP|UDP) port \d{1,9} \(|^ComputerName\b|^(?:nc|Ncat|netcat): |^(?:Querying target|Attempting to resolve|Name resolved to|querying\.\.\.|WARNING: TCP connect)/is,
    },
  },
  'nmap-xml': {
    ...NMAP,
    label: 'nmap, XML',
    sign: {
      start:
        /^<\/?(?:\?xml|!DOCTYPE nmaprun|!-- Nmap|nmaprun|scaninfo|host|hosthint|ports|port|address|extraports|runstats)\b/is,
    },
  },
  nmap: {
    ...NMAP,
    label: 'nmap',
    sign: { start: /^\d{1,9}\/(?:tcp|udp|sctp)\s|^PORT +STATE/is, anywhere: /nmap|ports? on\b/is },
  },
  'nmap-grepable': {
    ...NMAP,
    label: 'nmap, grepable',
    sign: { start: /^Host: \S/is },
  },
  docker: {
    label: 'docker ps',
    system: null,
    commandPattern: '(?:docker|podman|nerdctl)(?:[ -]compose)? (?:ps|port|container ls)(?: .{0,250})?',
    sign: { start: /^(?:.*\s)?PORTS(?:\s|$)/is, anywhere: /->\d|\/(?:tcp|udp|sctp) -> /is },
  },
  records: {
    label: 'JSON, CSV or table',
    system: null,
    sign: { start: RECORD_SIGN },
  },
  'records-scan': {
    label: 'a scanner’s JSON or CSV',
    system: null,
    fromOutside: true,
    sign: { start: RECORD_SIGN },
  },
} as const satisfies Readonly<Record<string, Omit<FurtherKind, 'id'>>>;

export type FurtherKindId = keyof typeof kinds;

/** A further kind by its id. */
export const furtherKind = (id: FurtherKindId): FurtherKind => ({ id, ...kinds[id] });
