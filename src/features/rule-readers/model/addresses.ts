/** Addresses as sets: IPv4 and IPv6 on one line of numbers, IPv4 first, so that a set may hold both. */
import ipaddr from 'ipaddr.js';
import { addressAt, type Ip, ipNumber, prefixOf } from '#lib/ip-numbers.ts';
import { difference, intersection, type Interval, type Intervals, unionOf } from './intervals.ts';

export type AddressSet = Intervals<bigint>;

const V4_END = 2n ** 32n;
const V6_END = V4_END + 2n ** 128n;

export const IPV4: AddressSet = [[0n, V4_END]];
export const IPV6: AddressSet = [[V4_END, V6_END]];
export const ANY_ADDRESS: AddressSet = [[0n, V6_END]];

export const versionAddresses = (version: 4 | 6): AddressSet => (version === 4 ? IPV4 : IPV6);

/** All addresses of the versions that a set has some of. */
export const versionsIn = (set: AddressSet): AddressSet =>
  unionOf([...(set.some(([from]) => from < V4_END) ? IPV4 : []), ...(set.some(([, end]) => end > V4_END) ? IPV6 : [])]);

const FOUR_NUMBERS = /^\d{1,3}(?:\.\d{1,3}){3}$/;

function ipOf(text: string): Ip | undefined {
  const bare = text.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  if (bare.length > 60) return undefined;
  if (bare.includes(':')) return ipaddr.IPv6.isValid(bare) ? ipaddr.IPv6.parse(bare) : undefined;
  return FOUR_NUMBERS.test(bare) && ipaddr.IPv4.isValid(bare) ? ipaddr.IPv4.parse(bare) : undefined;
}

/** Its place on the line of both versions. */
const numberOf = (ip: Ip): bigint => ipNumber(ip) + (ip instanceof ipaddr.IPv6 ? V4_END : 0n);

/** The bits of a prefix: `24`, or a mask without gaps such as `255.255.255.0`. */
function prefixLength(text: string, bits: number): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text) <= bits ? Number(text) : undefined;
  const mask = ipOf(text);
  return mask?.prefixLengthFromSubnetMask() ?? undefined;
}

function network(ip: Ip, length: number): Interval<bigint> {
  const bits = ip instanceof ipaddr.IPv6 ? 128 : 32;
  const base = ip instanceof ipaddr.IPv6 ? V4_END : 0n;
  const size = 2n ** BigInt(bits - length);
  const first = ((numberOf(ip) - base) / size) * size + base;
  return [first, first + size];
}

/**
 * `10.1.2.3`, `10.0.0.0/8`, `10.0.0.0/255.0.0.0`, `10.1.1.1-10.1.1.9`, `2001:db8::/32`, bits of a host in it ignored as
 * firewalls ignore them; undefined where it is no address.
 */
export function readAddresses(text: string): AddressSet | undefined {
  const [first = '', last, ...more] = text.split('-');
  if (more.length > 0) return undefined;
  if (last !== undefined) {
    const [from, to] = [ipOf(first), ipOf(last)];
    if (!from || !to || from.kind() !== to.kind() || numberOf(from) > numberOf(to)) return undefined;
    return [[numberOf(from), numberOf(to) + 1n]];
  }
  const [host = '', length, ...rest] = text.split('/');
  const ip = ipOf(host);
  if (!ip || rest.length > 0) return undefined;
  const bits = ip instanceof ipaddr.IPv6 ? 128 : 32;
  const prefix = length === undefined ? bits : prefixLength(length, bits);
  return prefix === undefined ? undefined : [network(ip, prefix)];
}

/** Several of them as one set; undefined where one is no address. */
export function readAddressList(texts: readonly string[]): AddressSet | undefined {
  const sets = texts.map(readAddresses);
  return sets.every((set) => set !== undefined) ? unionOf(sets.flat()) : undefined;
}

/** An IPv4 address with the bits that may differ, as Cisco's lists have it; undefined where those bits are no suffix. */
export function readWildcard(address: string, wildcard: string): AddressSet | undefined {
  const [ip, bits] = [ipOf(address), ipOf(wildcard)];
  if (!ip || !bits || ip.kind() === 'ipv6' || bits.kind() === 'ipv6') return undefined;
  const size = numberOf(bits) + 1n;
  if ((size & (size - 1n)) !== 0n) return undefined;
  const first = (numberOf(ip) / size) * size;
  return [[first, first + size]];
}

/** One interval within a version: an address, a network, or both ends. */
function intervalText([from, end]: Interval<bigint>): string {
  const size = end - from;
  const [base, version] = from >= V4_END ? ([V4_END, 6] as const) : ([0n, 4] as const);
  const first = addressAt(from - base, version);
  if (size === 1n) return first;
  const length = prefixOf(from - base, size, version);
  return length === undefined ? `${first}-${addressAt(end - 1n - base, version)}` : `${first}/${length}`;
}

/** The parts of a set, IPv4 apart from IPv6, as texts. */
const partsOf = (set: AddressSet): string[] =>
  set.flatMap(([from, end]): string[] =>
    from < V4_END && end > V4_END
      ? [intervalText([from, V4_END]), intervalText([V4_END, end])]
      : [intervalText([from, end])],
  );

/** Where others are: an address of the loopback is never one of them. */
const LOOPBACK: AddressSet = unionOf(['127.0.0.0/8', '::1'].flatMap((text) => readAddresses(text) ?? []));
export const OUTSIDE: AddressSet = difference(ANY_ADDRESS, LOOPBACK);
const OUTSIDE_IPV4 = intersection(OUTSIDE, IPV4);
const OUTSIDE_IPV6 = intersection(OUTSIDE, IPV6);

const named = (parts: readonly string[], most: number) =>
  parts.length > most ? `${parts.slice(0, most).join(', ')} and ${parts.length - most} more` : parts.join(', ');

/** A set within one version of IP: what is in it, or what isn't, whichever is shorter. */
function versionParts(all: AddressSet, version: AddressSet): { isAllBut: boolean; parts: string[] } | undefined {
  const set = intersection(all, version);
  if (set.length === 0) return undefined;
  const parts = partsOf(set);
  const lacking = partsOf(difference(version, set));
  return lacking.length < parts.length ? { isAllBut: true, parts: lacking } : { isAllBut: false, parts };
}

/** A set of addresses for people: `10.0.0.0/8`, `any address but 192.0.2.1`; at most `most` of them by name. */
export function addressesText(set: AddressSet, most = 6): string {
  const v4 = versionParts(set, OUTSIDE_IPV4);
  const v6 = versionParts(set, OUTSIDE_IPV6);
  const allBut = (any: string, parts: readonly string[]) =>
    parts.length === 0 ? any : `${any} but ${named(parts, most)}`;
  if (v4?.isAllBut && v6?.isAllBut) return allBut('any address', [...v4.parts, ...v6.parts]);
  const texts = [
    v4 && (v4.isAllBut ? allBut('any IPv4 address', v4.parts) : named(v4.parts, most)),
    v6 && (v6.isAllBut ? allBut('any IPv6 address', v6.parts) : named(v6.parts, most)),
  ];
  return texts.filter(Boolean).join(', ');
}
