/** A reader for security groups of Proxmox VE, by what its own parser takes (pve-firewall, parse_fw_rule). Strict. */
import { each, icmp, listed, range, type ReadRule } from './read-rules.ts';

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
      /^IN ACCEPT(?: -source (\S+))?(?: -dest (\S+))? -p (tcp|udp|sctp|dccp|icmp|ipv6-icmp|\d+)(?: -dport (\d[\d:,]*))?(?: -icmp-type ([a-z-]+))? #[^\n]*$/;
    const [, from = 'any', to = 'any', protocol = '', ports, type] = shape.exec(line) ?? [];
    // A range stands alone (parse_address_list).
    for (const list of [from, to]) if (list.includes('-') && list.includes(',')) refuse(line);
    const add = (what: Pick<ReadRule, 'what' | 'from' | 'to'>) => rules.push(...each(listed(from), listed(to), what));
    if (!protocol || !isInGroup) refuse(line);
    const version = protocol === 'icmp' ? 4 : 6;
    if (type !== undefined) {
      const numbers = protocol.includes('icmp') ? TYPES[type]?.[version] : undefined;
      add(icmp(version, ...(numbers ?? refuse(line))));
    } else if (/^\d+$/.test(protocol)) add({ what: `ip ${protocol}`, from: 0, to: 0 });
    else {
      const numbers = ports ?? refuse(line);
      // A range counts as two (parse_port_name_number_or_range).
      if (numbers.split(/[,:]/).length > 15) refuse(line);
      for (const one of listed(numbers)) add({ what: protocol, ...range(one, ':') });
    }
  }
  return rules;
}
