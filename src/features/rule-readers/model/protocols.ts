/** IP protocols by name and by number, as firewalls write them. */
import listed from '#content/rule-names.json' with { type: 'json' };
import ipProtocols from '#content/vocab/ip-protocols.json' with { type: 'json' };
import transports from '#content/vocab/transports.json' with { type: 'json' };
import { ICMP, ICMPV6 } from '#content-model/icmp-types.ts';
import { type Transport, TRANSPORTS } from '#content-model/transports.ts';
import { difference, type Intervals, numbers, unionOf } from './intervals.ts';
import { ALL_PROTOCOLS } from './region.ts';

const LABELS: Readonly<Record<string, { label: string }>> = ipProtocols;

const byName: ReadonlyMap<string, number> = new Map([
  ...Object.entries(listed.ipProtocols.numbers),
  ...Object.entries(transports).map(([name, { ipProtocol }]) => [name, ipProtocol] as const),
  ...Object.entries(ipProtocols).map(([number, { label }]) => [label.toLowerCase(), Number(number)] as const),
  ['ipv6-icmp', ICMPV6],
  ['icmp6', ICMPV6],
  ['icmp-v6', ICMPV6],
]);

export const transportProtocol = (transport: Transport): number => transports[transport].ipProtocol;

/** TCP and UDP: what a rule for "any protocol" with a port can mean. */
export const TCP_AND_UDP = unionOf([...numbers(transportProtocol('tcp')), ...numbers(transportProtocol('udp'))]);

/** Protocols that have ports. */
export const WITH_PORTS = unionOf(Object.values(transports).flatMap(({ ipProtocol }) => numbers(ipProtocol)));

export const BOTH_ICMP = unionOf([...numbers(ICMP), ...numbers(ICMPV6)]);

/** The protocols that a page names one by one: the transports, ICMP and those of the vocabulary. */
export const NAMED_PROTOCOLS = unionOf([
  ...WITH_PORTS,
  ...Object.keys(ipProtocols).flatMap((number) => numbers(Number(number))),
]);

/** The protocols that are known here by name. */
const KNOWN = unionOf([...byName.values()].flatMap((number) => numbers(number)));

/** Protocols as a rule writes one: those that it may be, and what isn't understood of it. */
export interface ReadProtocol {
  protocols: Intervals<number>;
  unknown: readonly string[];
}

/** A name or a number; a name that isn't known here is none of those that are. */
export function readProtocol(word: string): ReadProtocol {
  const name = word.toLowerCase();
  if (/^\d{1,3}$/.test(name) && Number(name) < 256) return { protocols: numbers(Number(name)), unknown: [] };
  const known = byName.get(name);
  if (known !== undefined) return { protocols: numbers(known), unknown: [] };
  return { protocols: difference(ALL_PROTOCOLS, KNOWN), unknown: [`protocol ${word}`] };
}

/** The transport with a number; undefined where the protocol has no ports. */
const transportOf = (protocol: number): Transport | undefined =>
  TRANSPORTS.find((name) => transports[name].ipProtocol === protocol);

/** `TCP`, `GRE`, `IP protocol 89`. */
export function protocolText(protocol: number): string {
  const transport = transportOf(protocol);
  return transport ? transports[transport].label : (LABELS[protocol]?.label ?? `IP protocol ${protocol}`);
}
