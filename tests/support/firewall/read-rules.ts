/** What is let through, in a form in which two answers can be compared: each port of each transport, between whom. */
import type { Permit, PermitTarget } from '#chart/permits/permit.ts';
import type { IcmpType } from '#content-model/icmp-types.ts';
import ipaddr from 'ipaddr.js';
import type { Address, AddressRange, RuleSet, SetEnd } from '#features/firewall/model/rule-set.ts';

/**
 * One rule as a reader found it. `what` is a transport, `ip 47`, or `icmp 4` and `icmp 6`; an IP protocol is the one
 * port 0, and each code of each type of ICMP has a number, 256 for a type.
 */
export interface ReadRule {
  client: string;
  server: string;
  what: string;
  from: number;
  to: number;
}

/** Overlapping and adjoining stretches made one: two lists are equal when they hold the same numbers. */
function normal(stretches: readonly (readonly [number, number])[]): string {
  const done: [number, number][] = [];
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = done.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else done.push([from, to]);
  }
  return done.map(([from, to]) => `${from}-${to}`).join(',');
}

/** `10.0.0.0/8 > any, tcp` with its numbers. */
export function opened(found: readonly ReadRule[]): Record<string, string> {
  const groups = Map.groupBy(found, ({ client, server, what }) => `${client} > ${server}, ${what}`);
  return Object.fromEntries(
    [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, all]) => [key, normal(all.map((f) => [f.from, f.to]))]),
  );
}

/** Type and code of each message, for IPv4 and for IPv6 (RFC 792, RFC 4443); without a code, all of them. */
const ICMP_NUMBERS: Readonly<Record<IcmpType, Readonly<Record<4 | 6, readonly [type: number, code?: number]>>>> = {
  'echo-request': { 4: [8], 6: [128] },
  'echo-reply': { 4: [0], 6: [129] },
  'destination-unreachable': { 4: [3], 6: [1] },
  'fragmentation-needed': { 4: [3, 4], 6: [2] },
  'time-exceeded': { 4: [11], 6: [3] },
  'parameter-problem': { 4: [12], 6: [4] },
};

/** A message of ICMP as a rule reads. */
export const icmp = (version: 4 | 6, type: number, code?: number): Pick<ReadRule, 'what' | 'from' | 'to'> => ({
  what: `icmp ${version}`,
  from: type * 256 + (code ?? 0),
  to: type * 256 + (code ?? 255),
});

/** Both versions, or that of an address; none of a placeholder, which waits for the other end to tell. */
function versionsOf(address: Address): readonly (4 | 6)[] {
  if (address.kind === 'placeholder') return [];
  return address.kind === 'ip' || address.kind === 'range' ? [address.version] : [4, 6];
}

/** The versions of IP between two addresses: without anybody who tells it, the fourth. */
function versionsBetween(client: Address, server: Address): readonly (4 | 6)[] {
  const [a, b] = [versionsOf(client), versionsOf(server)];
  if (a.length === 0 || b.length === 0) {
    const [told] = [a, b].filter(({ length }) => length === 1);
    return told ?? [4];
  }
  return a.filter((version) => b.includes(version));
}

const BITS = { 4: 32, 6: 128 } as const;
const numberOf = (text: string, version: 4 | 6): bigint =>
  version === 4
    ? text.split('.').reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
    : BigInt(
        `0x${text
          .split('::')
          .map((half) => half.split(':').filter(Boolean))
          .flatMap((half, i, halves) =>
            i === 0 ? [...half, ...Array<string>(8 - halves.flat().length).fill('0')] : half,
          )
          .slice(0, 8)
          .map((word) => word.padStart(4, '0'))
          .join('')}`,
      );

/** The networks of a range, found by halving the whole of the address space: another way than that of the writers. */
export function halved(range: AddressRange): string[] {
  const { version } = range;
  const [low, high] = [numberOf(range.from, version), numberOf(range.to, version)];
  const textAt = (number: bigint): string =>
    version === 4
      ? [24n, 16n, 8n, 0n].map((shift) => (number >> shift) & 255n).join('.')
      : ipaddr
          .fromByteArray(Array.from({ length: 16 }, (_, i) => Number((number >> BigInt(120 - 8 * i)) & 255n)))
          .toString();
  const inside = (first: bigint, length: number): string[] => {
    const last = first + (1n << BigInt(BITS[version] - length)) - 1n;
    if (last < low || first > high) return [];
    if (first >= low && last <= high) return [length === BITS[version] ? textAt(first) : `${textAt(first)}/${length}`];
    const half = first + (1n << BigInt(BITS[version] - length - 1));
    return [...inside(first, length + 1), ...inside(half, length + 1)];
  };
  return inside(0n, 0);
}

const RANGES = { 'before-vista': [1025, 5000], 'since-vista': [49152, 65535] } as const;

export interface Expressible {
  /** Which targets the syntax can write; all, where this is missing. */
  can?: (target: PermitTarget) => boolean;
  /** Whether RPC stays a word (Windows). */
  rpc?: boolean;
  /** The lowest port that it takes. */
  lowest?: number;
  /** Another message in the place of one: what answers it; undefined where nothing does. */
  icmpAs?: (type: IcmpType) => IcmpType | undefined;
  /** The versions of IP in which it has ranges of addresses; in both, where this is missing. */
  ranges?: readonly (4 | 6)[];
  /** Which names for addresses it has, and at which end. */
  named?: Partial<Record<'name' | 'keyword' | 'security-group', readonly ('client' | 'server')[]>>;
  /** How an address stands there; as it is, where this is missing. */
  address?: (text: string) => string;
  /** The end that is a group of machines, called after its word, unless a name for it is a group already. */
  byGroup?: 'client' | 'server';
}

/** An address as it stands in rules: a range as one, or as its networks; nothing of what the syntax has no words for. */
function written(address: Address, end: SetEnd, role: 'client' | 'server', how: Expressible): string[] {
  const { ranges = [4, 6], named = {}, address: inRule = (text: string) => text } = how;
  switch (address.kind) {
    case 'any':
      return ['any'];
    case 'placeholder':
      return [end.title === '' ? end.word : `ADDRESS_OF_${end.word}`];
    case 'ip':
      return [inRule(address.text)];
    case 'range':
      return ranges.includes(address.version)
        ? [`${address.from}-${address.to}`]
        : halved(address).map((text) => inRule(text));
    default:
      return named[address.kind]?.includes(role) ? [address.text] : [];
  }
}

/** The same, or the group of machines that stands for an end. */
const machines = (address: Address, end: SetEnd, role: 'client' | 'server', how: Expressible): string[] =>
  how.byGroup !== role || how.named?.[address.kind as 'name']?.includes(role)
    ? written(address, end, role, how)
    : [end.word.toLowerCase().replaceAll('_', '-')];

/** What a syntax has to let through for these permits: worked out without any of the code under test. */
export function expected(
  set: Pick<RuleSet, 'legs' | 'generation' | 'dynamicPorts'>,
  how: Expressible = {},
): Record<string, string> {
  const { can = () => true, rpc = false, lowest = 0, icmpAs = (type: IcmpType) => type } = how;
  const what = ({ target }: Permit, versions: readonly (4 | 6)[]): Pick<ReadRule, 'what' | 'from' | 'to'>[] => {
    if (!can(target)) return [];
    if (target.kind === 'ip') return [{ what: `ip ${target.protocol}`, from: 0, to: 0 }];
    if (target.kind === 'icmp') {
      const type = icmpAs(target.type);
      return type === undefined ? [] : versions.map((version) => icmp(version, ...ICMP_NUMBERS[type][version]));
    }
    if (target.kind === 'ports') {
      const from = Math.max(target.from, lowest);
      return from > target.to ? [] : [{ what: target.transport, from, to: target.to }];
    }
    const own = set.dynamicPorts.replaceAll(' ', '').replaceAll('–', '-');
    if (target.kind === 'rpc' && rpc && own === '') return [{ what: 'rpc', from: 0, to: 0 }];
    const dynamic = own === '' ? [RANGES[set.generation].join('-')] : own.split(',');
    return dynamic.map((one) => ({ what: target.kind === 'rpc' ? 'tcp' : target.transport, ...range(one) }));
  };
  const between = (from: SetEnd, to: SetEnd, permit: Permit): ReadRule[] =>
    from.addresses.flatMap((a) =>
      to.addresses.flatMap((b) => {
        const versions = versionsBetween(a, b);
        if (versions.length === 0) return [];
        const clients = machines(a, from, 'client', how);
        const servers = machines(b, to, 'server', how);
        return clients.flatMap((client) =>
          servers.flatMap((server) => what(permit, versions).map((one) => ({ client, server, ...one }))),
        );
      }),
    );
  return opened(
    set.legs.flatMap(({ source, destination, permits }) =>
      permits.flatMap((permit) =>
        permit.direction === 'forward' ? between(source, destination, permit) : between(destination, source, permit),
      ),
    ),
  );
}

/** A list of addresses behind a sign, with spaces or without: `{ a, b }`, `a,b`; one alone as itself. */
export const listed = (text: string): string[] => text.replace(/^\{ (.*) \}$/, '$1').split(/, ?/);

/** The rules between every client and every server. */
export const each = (
  clients: readonly string[],
  servers: readonly string[],
  what: Pick<ReadRule, 'what' | 'from' | 'to'>,
): ReadRule[] => clients.flatMap((client) => servers.map((server) => ({ client, server, ...what })));

/** TCP and UDP have ports everywhere; IP protocols where `ip` says so, and ICMP where `icmpToo` does. */
export const tcpAndUdp =
  (ip: (protocol: number) => boolean = () => true, icmpToo = true) =>
  (target: PermitTarget): boolean =>
    target.kind === 'icmp'
      ? icmpToo
      : target.kind === 'ip'
        ? ip(target.protocol)
        : target.kind === 'rpc' || ['tcp', 'udp'].includes(target.transport);

/** `445` or `5000-5010`, or with another sign between. */
export function range(text: string, sign = '-'): { from: number; to: number } {
  const [from, to = from] = text.split(sign).map(Number);
  if (!Number.isInteger(from) || !Number.isInteger(to)) throw new Error(`No range: ${text}`);
  return { from: from ?? NaN, to: to ?? NaN };
}
