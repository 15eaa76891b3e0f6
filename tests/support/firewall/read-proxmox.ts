/** A reader for security groups of Proxmox VE, by what its own parser takes (pve-firewall, parse_fw_rule). Strict. */
import { icmp, range, type ReadRule } from './read-rules.ts';

const refuse = (line: string): never => {
  throw new Error(`Neither a rule nor a comment: ${JSON.stringify(line)}`);
};

/** Its names of types are those of iptables -p icmp -h and ip6tables -p icmpv6 -h. */
const TYPES: Readonly<Record<string, Partial<Record<4 | 6, readonly [type: number, code?: number]>>>> = {
  'echo-request': { 4: [8], 6: [128] },
  'echo-reply': { 4: [0], 6: [129] },
  'destination-unreachable': { 4: [3], 6: [1] },
  'fragmentation-needed': { 4: [3, 4] },
  'packet-too-big': { 6: [2] },
  'time-exceeded': { 4: [11], 6: [3] },
  'parameter-problem': { 4: [12], 6: [4] },
};

export function readProxmox(text: string): ReadRule[] {
  let isInGroup = false;
  const rules: ReadRule[] = [];
  for (const line of text.split('\n')) {
    if (line === '') isInGroup = false;
    if (line === '' || /^#[^\n]*$/.test(line)) continue;
    const [, group] = /^\[group ([A-Za-z][A-Za-z0-9_-]{1,17})\]$/.exec(line) ?? [];
    if (group) {
      isInGroup = true;
      continue;
    }
    const shape =
      /^IN ACCEPT(?: -source (\S+))?(?: -dest (\S+))? -p (tcp|udp|sctp|dccp|icmp|ipv6-icmp|\d+)(?: -dport (\d+(?::\d+)?))?(?: -icmp-type ([a-z-]+))? #[^\n]*$/;
    const [, client = 'any', server = 'any', protocol = '', ports, type] = shape.exec(line) ?? [];
    if (!protocol || !isInGroup) refuse(line);
    const version = protocol === 'icmp' ? 4 : 6;
    if (type !== undefined) {
      const numbers = protocol.includes('icmp') ? TYPES[type]?.[version] : undefined;
      rules.push({ client, server, ...icmp(version, ...(numbers ?? refuse(line))) });
    } else if (/^\d+$/.test(protocol)) rules.push({ client, server, what: `ip ${protocol}`, from: 0, to: 0 });
    else rules.push({ client, server, what: protocol, ...range(ports ?? refuse(line), ':') });
  }
  return rules;
}
