/**
 * What people paste that tells of no listener: rules of firewalls, their logs, excluded ranges, processes. It is
 * recognised, named, and left over with what to paste instead; never taken for a listing.
 */
import type { LineLog } from '../line-log.ts';
import { asHeading, asUnparsed, type LineReader } from '../line-result.ts';
import type { StartReader } from '../listing-kind.ts';
import { RULES } from '../rules-reason.ts';

const KIND = 'not-listings';

const PROCESS = 'a list of processes has no ports: paste netstat or ss';

const PAGE = 'the source of a web page: copy the table as the page shows it';
const CLOUD_TABLE = 'rules of a cloud as a table: print them as JSON, and paste that beside netstat or ss';

/** A first line, the lines that go on with it, and what is said of them. */
interface Recognised {
  starts: RegExp;
  goesOn: RegExp;
  reason: string;
}

const RECOGNISED: readonly Recognised[] = [
  {
    starts: /^(?:Rule Name|Regelname|Nom de la règle):\s|^(?:InstanceID|Name)\s+: .*(?:-In-|-Out-|\{[\dA-F-]{36}\})/i,
    goesOn: /^(?:[-=]{5,}|[A-Z][\w ]{1,40}:\s|\w+\s+: )|^\s{20,}/,
    reason: RULES,
  },
  { starts: /^Protocol\s*:\s*(?:TCP|UDP|Any|ICMP\w*)\s*$/i, goesOn: /^\w[\w ]*\s*:\s/, reason: RULES },
  { starts: /^Protocol\s+LocalPort\s+RemotePort/, goesOn: /^(?:[-\s]+$|TCP|UDP|Any)/, reason: RULES },
  {
    starts: /^Status: active$|^To\s+Action\s+From$/,
    goesOn: /^(?:Logging:|Default:|New profiles:|To\s|--|\S.*\b(?:ALLOW|DENY|REJECT|LIMIT)\b)/,
    reason: RULES,
  },
  {
    starts: /^-[PNA] (?:INPUT|FORWARD|OUTPUT|[A-Z][\w-]*) ?|^Chain \w+ \(/,
    goesOn: /^(?:-[PNAI] |Chain |pkts |target |\s*\d+\s|ACCEPT|DROP|REJECT)/,
    reason: RULES,
  },
  {
    starts: /^table (?:inet|ip6?|bridge|arp) \w+ \{/,
    goesOn: /[{};]|^(?:type|policy|tcp|udp|ct|iif|ip|meta|counter|accept|drop|elements)\b/,
    reason: RULES,
  },
  {
    starts: /^\w+ \((?:active|default.*)\)$/,
    goesOn:
      /^(?:target|icmp-block-inversion|interfaces|sources|services|ports|protocols|forward|masquerade|forward-ports|source-ports|icmp-blocks|rich rules|egress-priority|ingress-priority):(?: |$)/,
    reason: RULES,
  },
  { starts: /^(?:services|ports|source-ports|forward-ports): (?:\S+\/(?:tcp|udp)\s?)+$/, goesOn: /^$^/, reason: RULES },
  {
    starts: /^(?:access-list|ip access-list|permit|deny) /,
    goesOn: /^(?:access-list|permit|deny|\d+ (?:permit|deny)) /,
    reason: RULES,
  },
  {
    starts: /^(?:pass|block) (?:in|out|return|drop|quick)\b/,
    goesOn: /^(?:pass|block|nat|rdr|set|scrub) /,
    reason: RULES,
  },
  { starts: /^(?:Source|Quelle|Src)\t(?:Destination|Ziel|Dst)\t/i, goesOn: /\t/, reason: RULES },
  {
    starts: /^NAME\s+NETWORK\s+DIRECTION\s+PRIORITY|^Name\s+ResourceGroup\s+Priority\s+Source/,
    goesOn: /^-{3,}|\b(?:INGRESS|EGRESS|Inbound|Outbound)\b/,
    reason: CLOUD_TABLE,
  },
  {
    starts: /^<(?:table|thead|tbody|tr)\b[^<>]{0,200}>$|^<t[dh]\b[^<>]{0,200}>[^<>]*<\/t[dh]>$/i,
    goesOn: /^<\/?(?:table|thead|tbody|tr)\b[^<>]{0,200}>$|^<t[dh]\b[^<>]{0,200}>[^<>]*<\/t[dh]>$/i,
    reason: PAGE,
  },
  { starts: /^USER\s+PID\s+%CPU\s+%MEM/, goesOn: /^\S+\s+\d+\s+[\d.]+\s+[\d.]+\s/, reason: PROCESS },
  // Without its heading, as `grep` leaves it.
  {
    starts: /^[\w+-]+\s+\d+\s+\d+\.\d\s+\d+\.\d\s+\d+\s+\d+\s+\S+\s+[A-Z]\S*\s+\S+\s+\d+:\d\d\s/,
    goesOn: /^$^/,
    reason: PROCESS,
  },
  { starts: /^Handles\s+NPM\(K\)\s+PM\(K\)/, goesOn: /^(?:-------|\s*\d+\s+\d+\s+\d+)/, reason: PROCESS },
];

/** Titles of excluded ranges in several languages stand above a table of two columns. */
const EXCLUDED = /Exclusion Ranges|Portausschlussbereiche|^Start Port\s+End Port|^\s*Startport\s+Endport/i;
const RANGE_ROW = /^\s*\d{1,5}\s+\d{1,5}\s*\*?\s*$|^-+\s+-+$|^\* - /;

/** Reads the lines of one paste. */
function rows(log: LineLog): LineReader {
  let current: Recognised | undefined;
  let last = 0;
  let excluded = 0;
  return ({ number, text }) => {
    const trimmed = text.trim().slice(0, 400);
    if (EXCLUDED.test(trimmed)) {
      excluded = number;
      return asHeading('excluded-ranges');
    }
    if (excluded > 0 && number <= excluded + 2 && RANGE_ROW.test(trimmed)) {
      excluded = number;
      return asHeading('excluded-ranges');
    }
    const found = RECOGNISED.find(({ starts }) => starts.test(trimmed));
    if (found) current = found;
    else if (!current || number > last + 2 || !current.goesOn.test(trimmed)) return undefined;
    last = number;
    log.lastKind = KIND;
    return asUnparsed(null, current?.reason ?? RULES);
  };
}

export const notListingsReader: StartReader = ({ log }) => ({ read: rows(log) });
