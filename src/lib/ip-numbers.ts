/** Addresses as numbers, to reckon with whole networks: IPv4 has 32 bits, IPv6 128. */
import ipaddr from 'ipaddr.js';

/** An address as it was parsed. */
export type Ip = ReturnType<typeof ipaddr.parse>;

/** How many bits an address has. */
export const IP_BITS = { 4: 32, 6: 128 } as const;

/** The number of an address within its version. */
export const ipNumber = (ip: Ip): bigint => ip.toByteArray().reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);

/** An address as one writes it; IPv6 as RFC 5952 has it. */
export const ipText = (ip: Ip): string => (ip instanceof ipaddr.IPv6 ? ip.toRFC5952String() : ip.toString());

/** The address that has a number within its version, as one writes it. */
export function addressAt(number: bigint, version: 4 | 6): string {
  const bits = IP_BITS[version];
  const bytes = Array.from({ length: bits / 8 }, (_, i) => Number((number >> BigInt(bits - 8 - 8 * i)) & 255n));
  return ipText(ipaddr.fromByteArray(bytes));
}

/** The length of the prefix of the network that has just these addresses; undefined where none has. */
export function prefixOf(first: bigint, size: bigint, version: 4 | 6): number | undefined {
  const isNetwork = (size & (size - 1n)) === 0n && first % size === 0n;
  return isNetwork ? IP_BITS[version] - (size.toString(2).length - 1) : undefined;
}
