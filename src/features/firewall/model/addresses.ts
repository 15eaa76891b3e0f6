/** Addresses as people type them, and what is wrong with a set. */
import ipaddr from 'ipaddr.js';
import type { Address } from './rule-set.ts';

/** An address, or what is wrong with the text; `instead` is what was probably meant. */
export type ReadAddress = { address: Address } | { problem: string; instead?: string };

const WANTED = 'Write an address such as 10.1.2.3 or 2001:db8::1, a network such as 10.0.0.0/8, or any.';

/** Four decimal numbers without leading zeros, which some programs take for octal. */
const FOUR_NUMBERS = /^(0|[1-9]\d{0,2})(\.(0|[1-9]\d{0,2})){3}$/;

type Parsed = ReturnType<typeof ipaddr.parse>;

const textOf = (ip: Parsed) => (ip instanceof ipaddr.IPv6 ? ip.toRFC5952String() : ip.toString());

/** The first address of a network. */
function networkOf(ip: Parsed, prefix: number): Parsed {
  const cidr = `${ip.toString()}/${prefix}`;
  return ip instanceof ipaddr.IPv6
    ? ipaddr.IPv6.networkAddressFromCIDR(cidr)
    : ipaddr.IPv4.networkAddressFromCIDR(cidr);
}

function parsed(text: string): Parsed | undefined {
  if (text.includes('%')) return undefined;
  if (!text.includes(':')) return FOUR_NUMBERS.test(text) && ipaddr.isValid(text) ? ipaddr.parse(text) : undefined;
  return ipaddr.IPv6.isValid(text) ? ipaddr.parse(text) : undefined;
}

/** A network with a mask, `10.0.0.0 255.255.255.0` or with a slash, as one with a length; any other text as it is. */
function withLength(text: string): string {
  const [, host, mask = ''] = /^(\d+(?:\.\d+){3})(?:\s*\/\s*|\s+)(\d+(?:\.\d+){3})$/.exec(text) ?? [];
  if (host === undefined || !FOUR_NUMBERS.test(mask) || !ipaddr.IPv4.isValid(mask)) return text;
  const length = ipaddr.IPv4.parse(mask).prefixLengthFromSubnetMask();
  return length === null ? text : `${host}/${length}`;
}

/**
 * An address, a network, `any` or nothing (a placeholder). IPv6 comes out as RFC 5952 writes it; a network of one
 * address as that address. A network with bits of a host in it is refused, with the network that was probably meant.
 */
export function readAddress(typed: string): ReadAddress {
  const text = withLength(typed.trim());
  if (text === '') return { address: { kind: 'placeholder' } };
  if (/^any$/i.test(text)) return { address: { kind: 'any' } };
  const [host = '', length, ...rest] = text.split('/');
  const ip = parsed(host);
  if (!ip || rest.length > 0) return { problem: `This is no address. ${WANTED}` };
  const version = ip instanceof ipaddr.IPv6 ? 6 : 4;
  if (ip instanceof ipaddr.IPv6 && ip.isIPv4MappedAddress())
    return {
      problem: `This is the IPv4 address ${ip.toIPv4Address().toString()} in the writing of IPv6. Write that.`,
      instead: ip.toIPv4Address().toString(),
    };
  const bits = version === 6 ? 128 : 32;
  if (length === undefined) return { address: { kind: 'ip', version, text: textOf(ip) } };
  if (!/^(0|[1-9]\d{0,2})$/.test(length) || Number(length) > bits)
    return { problem: `After the slash stands a number from 0 to ${bits}. ${WANTED}` };
  const prefix = Number(length);
  const network = `${textOf(networkOf(ip, prefix))}/${prefix}`;
  if (prefix === 0) return { problem: `A length of 0 is every address there is. If that is meant, write any.` };
  if (networkOf(ip, prefix).toString() !== ip.toString())
    return {
      problem: `${textOf(ip)} is an address inside the network ${network}. Write ${network}, or the address alone.`,
      instead: network,
    };
  return { address: { kind: 'ip', version, text: prefix === bits ? textOf(ip) : network } };
}

/** The length of an address' network in bits: 32 or 128 for a single one. */
export function prefixOf({ text, version }: Extract<Address, { kind: 'ip' }>): number {
  const length = text.split('/')[1];
  return length === undefined ? (version === 6 ? 128 : 32) : Number(length);
}

/** The address in CIDR notation, a single one too: `10.1.2.3/32`. */
export const inCidr = (address: Extract<Address, { kind: 'ip' }>): string =>
  `${address.text.split('/')[0]}/${prefixOf(address)}`;

/** The bits that may differ, as Cisco's IPv4 lists write them: `0.255.255.255` for a length of 8. */
export const wildcardOf = (prefix: number): string =>
  ipaddr.IPv4.subnetMaskFromPrefixLength(prefix)
    .toByteArray()
    .map((byte) => 255 - byte)
    .join('.');

/** The address with its mask, as many firewalls write IPv4: `10.0.0.0 255.0.0.0`. */
export const inMask = (address: Extract<Address, { kind: 'ip' }>): string =>
  `${address.text.split('/')[0]} ${ipaddr.IPv4.subnetMaskFromPrefixLength(prefixOf(address)).toString()}`;
