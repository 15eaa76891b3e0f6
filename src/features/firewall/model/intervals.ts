/** Addresses as numbers: what lies within what, and a range as networks. */
import ipaddr from 'ipaddr.js';
import { addressAt, IP_BITS, ipNumber, prefixOf } from '#lib/ip-numbers.ts';
import type { AddressRange, IpAddress } from './rule-set.ts';

/** An address that is told by numbers. */
export type CountedAddress = IpAddress | AddressRange;

const numberOf = (text: string): bigint => ipNumber(ipaddr.parse(text));

/** The first and the last address, as numbers; both belong to it. */
export function intervalOf(address: CountedAddress): readonly [bigint, bigint] {
  if (address.kind === 'range') return [numberOf(address.from), numberOf(address.to)];
  const [host = '', length] = address.text.split('/');
  const first = numberOf(host);
  const free = BigInt(IP_BITS[address.version] - Number(length ?? IP_BITS[address.version]));
  return [first, first + (1n << free) - 1n];
}

/** What lies between two numbers: as an address or a network where it is one, else as a range. */
export function addressOf([first, last]: readonly [bigint, bigint], version: 4 | 6): CountedAddress {
  const size = last - first + 1n;
  const from = addressAt(first, version);
  const length = prefixOf(first, size, version);
  if (length === undefined) return { kind: 'range', version, from, to: addressAt(last, version) };
  return { kind: 'ip', version, text: size === 1n ? from : `${from}/${length}` };
}

/** The fewest networks that hold just the addresses of a range, the lowest first. */
export function networksOf(address: CountedAddress): IpAddress[] {
  if (address.kind === 'ip') return [address];
  const { version } = address;
  const networks: IpAddress[] = [];
  const [lowest, last] = intervalOf(address);
  const max = 1n << BigInt(IP_BITS[version] - 1);
  let first = lowest;
  while (first <= last) {
    // The largest block that begins here: by where it begins, and by how much is left.
    let size = first === 0n ? max : first & -first;
    while (first + size - 1n > last) size >>= 1n;
    const block = addressOf([first, first + size - 1n], version);
    if (block.kind === 'ip') networks.push(block);
    first += size;
  }
  return networks;
}

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);

/** The addresses without those that lie within others; of those that overlap in part, what both hold together. */
export function withoutOverlaps(addresses: readonly CountedAddress[]): CountedAddress[] {
  return ([4, 6] as const).flatMap((version) => {
    const own = addresses.filter((one) => one.version === version);
    const done: { span: readonly [bigint, bigint]; address: CountedAddress; place: number }[] = [];
    const inOrder = own
      .map((address, place) => ({ span: intervalOf(address), address, place }))
      .sort((a, b) => compare(a.span[0], b.span[0]) || compare(b.span[1], a.span[1]));
    for (const one of inOrder) {
      const before = done.at(-1);
      if (!before || one.span[0] > before.span[1]) {
        done.push({ ...one });
        continue;
      }
      before.place = Math.min(before.place, one.place);
      if (one.span[1] <= before.span[1]) continue;
      before.span = [before.span[0], one.span[1]];
      before.address = addressOf(before.span, version);
    }
    // In the order in which they were typed.
    return done.sort((a, b) => a.place - b.place).map(({ address }) => address);
  });
}
