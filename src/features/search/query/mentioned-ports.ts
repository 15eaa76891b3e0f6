/**
 * Ports that are named as such within a sentence, a rule or a log: `port 445`, `port no. 445`, `tcp/445`,
 * `445/tcp`, `dport 161`, `localport=5985`, `DPT=5353`, `0.0.0.0:8080`, `https://vcenter:8443/`.
 */
import { isPort } from '#chart/port-space.ts';
import type { PortQuery } from './port-query.ts';

const WORD = '(tcp|udp|sctp|dccp)';
const NUMBER = '(\\d{1,5})(?![\\w]|[.-]\\d)';

/** Whose port it is: `localport`, `dst_port`, `--dport`. */
const WHOSE = '(?:(?:local|remote|source|src|s|destination|dest|dst|d|listen|server|target|host|container)[_-]?)?';
const OF_RULE = `${WHOSE}ports?|[sd]pt|${WORD}`;
/** `port no. 22`, `port number 22`, `LocalPort -eq 22`, `"port": 22`. */
const BETWEEN = '(?: port)?["\']?(?: n(?:o|r|um|umber)\\b\\.?| -(?:eq|ge|le|in)\\b)?[ :=/#"\'-]*';

const BEFORE = new RegExp(`(?<![a-z])(?:${OF_RULE})${BETWEEN}${NUMBER}`, 'g');
const BEHIND = new RegExp(`(?<![\\w.-])(\\d{1,5}) ?/ ?${WORD}(?![a-z])`, 'g');
/** A host's name before a colon; not what is no host: `error:1722`. */
const NO_HOST = '(?:error|code|event|eventid|id|line|pid|kb|rfc|status|version)';
/** A place in a program's source is no host either: `net.js:1141:16`. */
const NO_SOURCE = '(?<!\\.(?:c|cc|cpp|cs|go|java|js|kt|mjs|php|pl|py|rb|rs|ts))';
const HOST = new RegExp(
  `(?:[a-z][a-z+.-]*://[^\\s/]*|(?<![\\w.:-])(?!${NO_HOST}:)[a-z][\\w.-]*)${NO_SOURCE}:${NUMBER}`,
  'g',
);
/** IPv6 as programs print it without brackets: `::1:27017`, `:::5000`, `::ffff:10.0.0.5:443`. */
const IPV6 = '(?<![\\w:])::(?:1|ffff:\\d{1,3}(?:\\.\\d{1,3}){3})?';
const ADDRESS = new RegExp(`(?:\\d{1,3}(?:\\.\\d{1,3}){3}|localhost|\\]|\\*|${IPV6}):${NUMBER}`, 'g');
const IPV6_OF_PORT = new RegExp(`${IPV6}(?=:\\d)`, 'g');

/** Takes away such addresses where a port follows: no group of theirs is a number that somebody asks for. */
export const withoutIpv6 = (text: string): string => text.replace(IPV6_OF_PORT, ' ');

/** Each port once, in the order of the text. */
export function mentionedPorts(text: string): PortQuery[] {
  const found = [
    ...[...text.matchAll(BEFORE)].map((m) => ({ at: m.index, transport: m[1], number: Number(m[2]) })),
    ...[...text.matchAll(BEHIND)].map((m) => ({ at: m.index, transport: m[2], number: Number(m[1]) })),
    ...[...text.matchAll(HOST)].map((m) => ({ at: m.index, transport: undefined, number: Number(m[1]) })),
    ...[...text.matchAll(ADDRESS)].map((m) => ({ at: m.index, transport: undefined, number: Number(m[1]) })),
  ].sort((a, b) => a.at - b.at);
  const numbers = [...new Set(found.map(({ number }) => number))].filter(isPort);
  return numbers.map((number) => {
    const transport = found.find((f) => f.number === number && f.transport !== undefined)?.transport;
    return { from: number, to: number, transport };
  });
}
