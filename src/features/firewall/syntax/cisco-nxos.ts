/** Cisco NX-OS: access lists, with networks in the notation of prefixes. */
import { type Capabilities, TCP_AND_UDP } from '../model/capabilities.ts';
import { formatEnd, type RuleEnd } from '../model/ends.ts';
import { ciscoComment, MAX_CISCO_REMARK } from '../quote/cisco.ts';
import { deviceLink } from '../quote/device.ts';
import { ciscoLists } from './cisco-lists.ts';
import type { Syntax } from './syntax.ts';

const CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: 'all',
  icmp: true,
  note: MAX_CISCO_REMARK,
  // NX-OS takes 64 characters in the name of a list; what stands behind ours has 16.
  nameLength: 48,
  writes: ['deny'],
  because: { ports: 'This access list has ports of TCP and UDP only; the protocol alone would open all of it.' },
};

const end = (one: RuleEnd): string =>
  formatEnd(one, {
    any: 'any',
    placeholder: (word) => `${word}/LENGTH`,
    ip: ({ text }) => (text.includes('/') ? text : `host ${text}`),
  });

export const nxos: Syntax = {
  fileEnding: '-nxos.txt',
  language: 'cisco',
  trap: 'An access list is stateless: the answers need lines of their own, and those for UDP let in whatever comes from that port. What no line permits is denied. On a port of a switch a list is bound by ip port access-group.',
  can: CAN,
  comment: ciscoComment,
  quotedLink: deviceLink,
  ...ciscoLists({
    list: { 4: 'ip access-list', 6: 'ipv6 access-list' },
    end,
    empty: 'a list that lacks them is another than is meant: do not bind it.',
    // Nexus security configuration guides, implicit IPv6 rules.
    neighbours: ['nd-na', 'nd-ns', 'router-advertisement', 'router-solicitation'],
  }),
};
