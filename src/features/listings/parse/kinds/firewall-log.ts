/** Logs of firewalls: who tells of traffic tells of no listener, but of the ports that were asked for. */
import { isPort } from '#chart/port-space.ts';
import { type Transport, TRANSPORTS } from '#content-model/transports.ts';
import type { Traffic, TrafficFate } from '../log-traffic.ts';
import { asHeading, type LineReader } from '../line-result.ts';
import type { StartReader } from '../listing-kind.ts';

const KIND = 'firewall-log';

/** One line, before it is known whether it has a port. */
interface LoggedPacket {
  fate: TrafficFate;
  protocol: string;
  source: string;
  port: string;
  isOutgoing: boolean;
}

/** Undefined where a line is of another log; null where it is of this one and has no port. */
type LogReader = (text: string) => LoggedPacket | null | undefined;

function fateIn(text: string): TrafficFate {
  if (/block|drop|den(?:y|ied)|reject/i.test(text)) return 'refused';
  return /allow|accept|permit|pass|built/i.test(text) ? 'allowed' : 'logged';
}

/** Linux: `[UFW BLOCK] IN=eth0 OUT= … SRC=… DST=… PROTO=TCP SPT=… DPT=23`; the prefix says what became of it. */
const netfilter: LogReader = (text) => {
  const at = text.search(/\bIN=\S* OUT=/);
  if (at < 0 || !text.includes(' SRC=')) return undefined;
  const value = (name: string) => new RegExp(`\\b${name}=(\\S*)`).exec(text)?.[1] ?? '';
  const packet = { protocol: value('PROTO'), source: value('SRC'), port: value('DPT') };
  return packet.port === ''
    ? null
    : { ...packet, fate: fateIn(text.slice(Math.max(0, at - 60), at)), isOutgoing: value('IN') === '' };
};

/** Windows' pfirewall.log: date, time, action, protocol, addresses, ports; its last column is the direction. */
const windows: LogReader = (text) => {
  const row =
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (ALLOW|DROP) (\S+) (\S+) \S+ (\S+) (\S+)(?: .*?(SEND|RECEIVE|FORWARD))?/.exec(
      text,
    );
  if (!row)
    return /^#(?:Version: [\d.]+$|Software: Microsoft Windows Firewall|Time Format:|Fields: date time action)/.test(
      text,
    )
      ? null
      : undefined;
  const [, action = '', protocol = '', source = '', , port = '', path] = row;
  return { fate: fateIn(action), protocol, source, port, isOutgoing: path === 'SEND' };
};

/** pfSense and OPNsense: `filterlog[…]: ` and commas; the fields differ by the version of IP. */
const filterlog: LogReader = (text) => {
  const fields = /\bfilterlog(?:\[\d+\])?:\s+(.*)$/.exec(text)?.[1]?.split(',');
  if (!fields) return undefined;
  const [protocol, source, port] = fields[8] === '6' ? [12, 15, 18] : [16, 18, 21];
  const isOutgoing = fields[7] === 'out';
  const at = (index: number) => fields[index] ?? '';
  return { fate: fateIn(at(6)), protocol: at(protocol), source: at(source), port: at(port), isOutgoing };
};

/** Cisco ASA's messages with ports; `302013` and `302015` say which side opened the connection. */
const ASA: readonly RegExp[] = [
  /: (?<fate>Deny) (?<protocol>tcp|udp|sctp) src \S+?:(?<source>[\d.a-f:]+)\/\d+ .*?dst \S+?:[\d.a-f:]+\/(?<port>\d+)/i,
  /: access-list \S+ (?<fate>permitted|denied|est-allowed) (?<protocol>tcp|udp) \S+?\/(?<source>[\d.a-f:]+)\(\d+\).*?-> \S+?\/[\d.a-f:]+\((?<port>\d+)\)/i,
  /: (?<fate>Built) inbound (?<protocol>TCP|UDP) connection \d+ for \S+?:(?<source>[\d.a-f:]+)\/\d+ .*? to \S+?:[\d.a-f:]+\/(?<port>\d+)/i,
  /: (?<fate>Built) (?<out>outbound) (?<protocol>TCP|UDP) connection \d+ for \S+?:[\d.a-f:]+\/(?<port>\d+) .*? to \S+?:(?<source>[\d.a-f:]+)\/\d+/i,
  /: Inbound (?<protocol>TCP|UDP) connection (?<fate>denied) from (?<source>[\d.a-f:]+)\/\d+ to [\d.a-f:]+\/(?<port>\d+)/i,
  /: (?<fate>Deny) inbound (?<protocol>UDP|TCP) from (?<source>[\d.a-f:]+)\/\d+ to [\d.a-f:]+\/(?<port>\d+)/i,
];

const asa: LogReader = (text) => {
  const at = text.search(/%(?:ASA|FTD|PIX)-\d-\d{6}:/);
  if (at < 0) return undefined;
  for (const pattern of ASA) {
    const found = pattern.exec(text.slice(at))?.groups;
    if (!found) continue;
    const { fate = '', protocol = '', source = '', port = '', out } = found;
    return { fate: fateIn(fate), protocol, source, port, isOutgoing: out !== undefined };
  }
  return null;
};

/** Numbers of protocols, as flow logs have them. */
const BY_NUMBER: Readonly<Record<string, string>> = { '6': 'tcp', '17': 'udp', '33': 'dccp', '132': 'sctp' };

/** Flow logs of a VPC in their default form: version, account, interface, addresses, ports, protocol … what became of it. */
const flowLog: LogReader = (text) => {
  const row =
    /^\d \d{12} eni-\w+ (\S+) \S+ (?:-|\d+) (-|\d+) (-|\d+) \S+ \S+ \d+ \d+ (ACCEPT|REJECT|-) (?:OK|NODATA|SKIPDATA)$/.exec(
      text,
    );
  if (!row) return undefined;
  const [, source = '', port = '', protocol = '', action = ''] = row;
  const fate = action === 'ACCEPT' ? 'allowed' : 'refused';
  return port === '-' ? null : { fate, protocol: BY_NUMBER[protocol] ?? protocol, source, port, isOutgoing: false };
};

/** Zeek's conn.log as JSON: a connection that was answered, or one that was not. */
const zeekJson: LogReader = (text) => {
  if (!text.startsWith('{') || !text.includes('"id.resp_p"')) return undefined;
  const value = (name: string) => new RegExp(`"${name}":"?([\\w.:-]+)`).exec(text)?.[1] ?? '';
  const [protocol, source, port] = [value('proto'), value('id\\.orig_h'), value('id\\.resp_p')];
  return { fate: zeekFate(value('conn_state')), protocol, source, port, isOutgoing: false };
};

/** Of Zeek's states of a connection `REJ` is one that was refused; of the others no firewall is told. */
const zeekFate = (state: string): TrafficFate => (state === 'REJ' ? 'refused' : 'logged');

/** Zeek's conn.log in columns: `#fields` names them. */
function zeekColumns(): LogReader {
  let names: readonly string[] = [];
  return (text) => {
    if (/^#(?:separator|set_separator|empty_field|unset_field|path|open|close|types)\b/.test(text)) return null;
    if (/^#fields\s.*\bid\.resp_p\b/.test(text)) {
      names = text.split('\t').slice(1);
      return null;
    }
    if (names.length === 0 || !/^\d{10}\.\d/.test(text)) return undefined;
    const cells = text.split('\t');
    const value = (name: string) => cells[names.indexOf(name)] ?? '';
    const [protocol, source, port] = [value('proto'), value('id.orig_h'), value('id.resp_p')];
    return { fate: zeekFate(value('conn_state')), protocol, source, port, isOutgoing: false };
  };
}

const LOGS: readonly LogReader[] = [netfilter, windows, filterlog, asa, flowLog, zeekJson];

const transportOf = (protocol: string): Transport | undefined =>
  TRANSPORTS.find((transport) => transport === protocol.toLowerCase());

function rows(traffic: Traffic): LineReader {
  const logs = [...LOGS, zeekColumns()];
  return ({ text }) => {
    const trimmed = text.trim().slice(0, 1_000);
    for (const read of logs) {
      const packet = read(trimmed);
      if (packet === undefined) continue;
      const transport = packet && transportOf(packet.protocol);
      const port = Number(packet?.port);
      if (packet && transport && /^\d+$/.test(packet.port) && isPort(port))
        traffic.add({ transport, port, fate: packet.fate, source: packet.source, isOutgoing: packet.isOutgoing });
      return asHeading(KIND);
    }
    return undefined;
  };
}

export const firewallLogReader: StartReader = ({ traffic }) => ({ read: rows(traffic) });
