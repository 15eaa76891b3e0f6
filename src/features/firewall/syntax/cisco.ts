/** Cisco IOS: extended access lists. */
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { prefixOf, wildcardOf } from '../model/addresses.ts';
import { type Capabilities, TCP_AND_UDP } from '../model/capabilities.ts';
import { type RuleEnd, type RuleEnds, formatEnd } from '../model/ends.ts';
import { ciscoComment, MAX_CISCO_REMARK } from '../quote/cisco.ts';
import { deviceLink } from '../quote/device.ts';
import { ciscoLists, type CiscoDialect, permitLine as lineIn } from './cisco-lists.ts';
import type { Syntax } from './syntax.ts';

const CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: 'all',
  icmp: true,
  note: MAX_CISCO_REMARK,
  // IOS takes 64 characters in the name of a list; what stands behind ours has 16.
  nameLength: 48,
  writes: ['deny'],
  because: {
    ports: 'An access list of IOS knows ports of TCP and UDP only; the protocol alone would open all of it.',
  },
};

/** An end in an access list: `any`, `host 10.1.2.3`, `10.0.0.0 0.255.255.255`, `2001:db8::/32`. */
function endWords(end: RuleEnd, version: 4 | 6): string {
  return formatEnd(end, {
    any: 'any',
    placeholder: (word) => (version === 4 ? `${word} WILDCARD` : `${word}/LENGTH`),
    ip: (address) => {
      const [host = '', length] = address.text.split('/');
      if (length === undefined) return `host ${host}`;
      return version === 4 ? `${host} ${wildcardOf(prefixOf(address))}` : address.text;
    },
  });
}

const IOS: CiscoDialect = {
  list: { 4: 'ip access-list extended', 6: 'ipv6 access-list' },
  end: endWords,
  empty: 'a bound list without lines lets all through.',
  // Cisco IOS IPv6 Command Reference, ipv6 access-list: the implicit lines before deny ipv6 any any.
  neighbours: ['nd-na', 'nd-ns'],
};

/** The line that lets the client open a connection. */
export const permitLine = (target: NumberedTarget, ends: RuleEnds, version: 4 | 6): string =>
  lineIn(IOS, target, ends, version);

export const cisco: Syntax = {
  fileEnding: '-acl.txt',
  language: 'cisco',
  trap: 'An access list is stateless: the answers need lines of their own, and those for UDP let in whatever comes from that port. What no line permits is denied.',
  can: CAN,
  comment: ciscoComment,
  quotedLink: deviceLink,
  ...ciscoLists(IOS),
};
