/** Addresses as people type them, one by one, and what is wrong with a text that is none. */
import ipaddr from 'ipaddr.js';
import { type Ip, ipText } from '#lib/ip-numbers.ts';
import { addressOf, intervalOf } from './intervals.ts';
import type { Address, AddressRange, IpAddress } from './rule-set.ts';

/** An address, or what is wrong with the text; `instead` is what was probably meant, the likeliest first. */
export type ReadAddress = { address: Address } | { problem: string; instead?: readonly string[] };

const WANTED =
  'Write an address such as 10.1.2.3 or 2001:db8::1, a network such as 10.0.0.0/8, a range such as 10.0.0.5-10.0.0.9, or any.';

/** Four decimal numbers without leading zeros, which some programs take for octal. */
const FOUR_NUMBERS = /^(0|[1-9]\d{0,2})(\.(0|[1-9]\d{0,2})){3}$/;

/** The first address of a network. */
function networkOf(ip: Ip, prefix: number): Ip {
  const cidr = `${ip.toString()}/${prefix}`;
  return ip instanceof ipaddr.IPv6
    ? ipaddr.IPv6.networkAddressFromCIDR(cidr)
    : ipaddr.IPv4.networkAddressFromCIDR(cidr);
}

function parsed(text: string): Ip | undefined {
  if (text.includes('%')) return undefined;
  if (!text.includes(':')) return FOUR_NUMBERS.test(text) && ipaddr.isValid(text) ? ipaddr.parse(text) : undefined;
  return ipaddr.IPv6.isValid(text) ? ipaddr.parse(text) : undefined;
}

const NETWORK_AND_MASK = /^(\d+(?:\.\d+){3})(?:\s*\/\s*|\s+)(\d+(?:\.\d+){3})$/;

/** The length that a mask stands for, `255.255.255.0`, or Cisco's wildcard, which has the other bits: `0.0.0.255`. */
function lengthOfMask(mask: string): number | null {
  if (!FOUR_NUMBERS.test(mask) || !ipaddr.IPv4.isValid(mask)) return null;
  const bytes = ipaddr.IPv4.parse(mask).toByteArray();
  const [first = 0] = bytes;
  // 0.0.0.0 is a mask to some and a wildcard to others: taken as a mask, it is refused below.
  const isWildcard = first < 128 && mask !== '0.0.0.0';
  const own = isWildcard ? bytes.map((byte) => 255 - byte) : bytes;
  return new ipaddr.IPv4(own).prefixLengthFromSubnetMask();
}

/** A network with a mask or a wildcard as one with a length; any other text as it is. */
function withLength(text: string): string {
  const [, host, mask = ''] = NETWORK_AND_MASK.exec(text) ?? [];
  const length = host === undefined ? null : lengthOfMask(mask);
  return length === null ? text : `${host}/${length}`;
}

/** Letters, digits and hyphens with a dot between, the last part in letters (RFC 1123); a name without a dot is no one's alone. */
const HOST_NAME = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})\.?$/i;

/** What Windows Firewall knows by a word (New-NetFirewallRule, -RemoteAddress). */
const KEYWORDS: ReadonlyMap<string, string> = new Map(
  ['LocalSubnet', 'DNS', 'DHCP', 'WINS', 'DefaultGateway'].map((word) => [word.toLowerCase(), word]),
);

/** Eight digits, or seventeen since 2018. */
const SECURITY_GROUP = /^sg-(?:[0-9a-f]{8}|[0-9a-f]{17})$/i;

/** What stands for addresses by a name; undefined for any other text. */
function readNamed(text: string): Address | undefined {
  const keyword = KEYWORDS.get(text.toLowerCase());
  if (keyword !== undefined) return { kind: 'keyword', text: keyword };
  if (SECURITY_GROUP.test(text)) return { kind: 'security-group', text: text.toLowerCase() };
  return HOST_NAME.test(text) ? { kind: 'name', text: text.toLowerCase().replace(/\.$/, '') } : undefined;
}

const isV6 = (ip: Ip): ip is ipaddr.IPv6 => ip instanceof ipaddr.IPv6;

const mapped = (ip: ipaddr.IPv6) => ({
  problem: `This is the IPv4 address ${ip.toIPv4Address().toString()} in the writing of IPv6. Write that.`,
  instead: [ip.toIPv4Address().toString()],
});

/** `10.0.0.5-10.0.0.9`; undefined where the text is none. */
function readRange(text: string): ReadAddress | undefined {
  const [, first = '', last = ''] =
    /^([\d.]+|[\da-f:.]*:[\da-f:.]*)\s*-\s*([\d.]+|[\da-f:.]*:[\da-f:.]*)$/i.exec(text) ?? [];
  const [from, to] = [parsed(first), parsed(last)];
  if (!from || !to) return undefined;
  for (const ip of [from, to]) if (isV6(ip) && ip.isIPv4MappedAddress()) return mapped(ip);
  if (isV6(from) !== isV6(to)) return { problem: 'A range has both its ends in one version of IP.' };
  const version = isV6(from) ? 6 : 4;
  const range: AddressRange = { kind: 'range', version, from: ipText(from), to: ipText(to) };
  const [low, high] = intervalOf(range);
  if (low > high)
    return { problem: `A range rises: ${range.to}-${range.from}.`, instead: [`${range.to}-${range.from}`] };
  const address = addressOf([low, high], version);
  return address.kind === 'ip' && address.text.endsWith('/0')
    ? { problem: 'This is every address there is. If that is meant, write any.' }
    : { address };
}

/** An address or a network of one version of IP. */
function readIp(text: string): ReadAddress {
  const [host = '', length, ...rest] = text.split('/');
  const ip = parsed(host);
  if (!ip || rest.length > 0) return { problem: `This is no address. ${WANTED}` };
  if (isV6(ip) && ip.isIPv4MappedAddress()) return mapped(ip);
  const version = isV6(ip) ? 6 : 4;
  const bits = version === 6 ? 128 : 32;
  if (length === undefined) return { address: { kind: 'ip', version, text: ipText(ip) } };
  if (!/^(0|[1-9]\d{0,2})$/.test(length) || Number(length) > bits)
    return { problem: `After the slash stands a number from 0 to ${bits}. ${WANTED}` };
  const prefix = Number(length);
  const network = `${ipText(networkOf(ip, prefix))}/${prefix}`;
  if (prefix === 0) return { problem: `A length of 0 is every address there is. If that is meant, write any.` };
  if (networkOf(ip, prefix).toString() !== ip.toString())
    return {
      problem: `${ipText(ip)} is an address inside the network ${network}. Write ${network}, or the address alone.`,
      instead: [ipText(ip), network],
    };
  return { address: { kind: 'ip', version, text: prefix === bits ? ipText(ip) : network } };
}

/**
 * An address, a network, a range, a name that stands for addresses, `any`, or nothing (a placeholder). IPv6 comes out
 * as RFC 5952 writes it; a network of one address as that address, a range that is a network as that network. A
 * network with bits of a host in it is refused, with both that may have been meant.
 */
export function readAddress(typed: string): ReadAddress {
  const text = withLength(typed.trim());
  if (text === '') return { address: { kind: 'placeholder' } };
  if (/^any$/i.test(text)) return { address: { kind: 'any' } };
  const named = readNamed(text);
  if (named) return { address: named };
  return readRange(text) ?? readIp(text);
}

/** The length of an address' network in bits: 32 or 128 for a single one. */
export function prefixOf({ text, version }: IpAddress): number {
  const length = text.split('/')[1];
  return length === undefined ? (version === 6 ? 128 : 32) : Number(length);
}

/** Everyone, by the version of IP, in CIDR notation. */
export const EVERYONE = { 4: '0.0.0.0/0', 6: '::/0' } as const;

/** The address in CIDR notation, a single one too: `10.1.2.3/32`. */
export const inCidr = (address: IpAddress): string => `${address.text.split('/')[0]}/${prefixOf(address)}`;

/** The bits that may differ, as Cisco's IPv4 lists write them: `0.255.255.255` for a length of 8. */
export const wildcardOf = (prefix: number): string =>
  ipaddr.IPv4.subnetMaskFromPrefixLength(prefix)
    .toByteArray()
    .map((byte) => 255 - byte)
    .join('.');

/** The address with its mask, as many firewalls write IPv4: `10.0.0.0 255.0.0.0`. */
export const inMask = (address: IpAddress): string =>
  `${address.text.split('/')[0]} ${ipaddr.IPv4.subnetMaskFromPrefixLength(prefixOf(address)).toString()}`;
