/** What is let through, in a form in which two answers can be compared: each port of each transport, between whom. */
import type { Permit, PermitTarget } from '#chart/permits/permit.ts';
import type { IcmpType } from '#content-model/icmp-types.ts';
import type { Address, RuleSet } from '#features/firewall/model/rule-set.ts';

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

/** The versions of IP that a set is for: that of its addresses, both for any to any, else the fourth. */
const versionsOf = ({ source, destination }: RuleSet): readonly (4 | 6)[] => {
  const [known] = [source, destination].flatMap((end) => (end.kind === 'ip' ? [end.version] : []));
  return known ? [known] : source.kind === 'any' && destination.kind === 'any' ? [4, 6] : [4];
};

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
  /** How an address stands there; as it is, where this is missing. */
  address?: (address: Address, word: string) => string;
}

const plain = (address: Address, word: string) =>
  address.kind === 'ip' ? address.text : address.kind === 'any' ? 'any' : word;

/** What a syntax has to let through for these permits: worked out without any of the code under test. */
export function expected(
  set: RuleSet,
  { can = () => true, rpc = false, lowest = 0, address = plain, icmpAs = (type) => type }: Expressible = {},
): Record<string, string> {
  const source = address(set.source, 'SOURCE');
  const destination = address(set.destination, 'DESTINATION');
  const one = ({ direction, target }: Permit): ReadRule[] => {
    const ends =
      direction === 'forward' ? { client: source, server: destination } : { client: destination, server: source };
    if (!can(target)) return [];
    if (target.kind === 'ip') return [{ ...ends, what: `ip ${target.protocol}`, from: 0, to: 0 }];
    if (target.kind === 'icmp') {
      const type = icmpAs(target.type);
      if (type === undefined) return [];
      return versionsOf(set).map((version) => ({ ...ends, ...icmp(version, ...ICMP_NUMBERS[type][version]) }));
    }
    if (target.kind === 'ports') {
      const from = Math.max(target.from, lowest);
      return from > target.to ? [] : [{ ...ends, what: target.transport, from, to: target.to }];
    }
    if (target.kind === 'rpc' && rpc) return [{ ...ends, what: 'rpc', from: 0, to: 0 }];
    const [from, to] = RANGES[set.generation];
    return [{ ...ends, what: target.kind === 'rpc' ? 'tcp' : target.transport, from, to }];
  };
  return opened(set.permits.flatMap(one));
}

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
