/** For which version of IP a set of iptables is: its lines seldom say it. */
import type { PartLine } from '../../model/part.ts';

const V6_SIGN = /\bip6tables|ipv6-icmp|icmpv6|icmp6-|(?:^|[\s!])(?:[\da-f]{0,4}:){2,}[\da-f:./]*(?:\s|$)|::\/0/i;

/** Dates and counters of other lines have colons too. */
const IS_RULE = /(?:^|\s)-A |ip6tables/;

/** 6 where the command or a line speaks of IPv6; 4 otherwise. */
export const versionOf = (lines: readonly PartLine[], command: string): 4 | 6 =>
  /\bip6tables/.test(command) || lines.some(({ text }) => IS_RULE.test(text) && V6_SIGN.test(text)) ? 6 : 4;
