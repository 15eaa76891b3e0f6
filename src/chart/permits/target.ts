/** What is let through: from an endpoint, in order, and as people read it. */
import ipProtocols from '#content/vocab/ip-protocols.json' with { type: 'json' };
import transports from '#content/vocab/transports.json' with { type: 'json' };
import { ICMP, ICMP_TYPES, icmpWord } from '#content-model/icmp-types.ts';
import type { PortSpec } from '../port-spec.ts';
import type { PermitTarget } from './permit.ts';

const TRANSPORT_ORDER = Object.keys(transports);
const IP_PROTOCOLS: Readonly<Record<string, { label: string }>> = ipProtocols;

/** The application protocols whose dynamic ports the endpoint mapper gives out. */
const MAPPED: ReadonlySet<string> = new Set(['rpc']);

/** What has to be let through to reach an endpoint. */
export function targetOf(place: PortSpec, protocol: string): PermitTarget {
  if (place.icmpType !== null) return { kind: 'icmp', type: place.icmpType };
  if (place.transport === null) return { kind: 'ip', protocol: place.ipProtocol };
  const { transport, port, range } = place;
  if (port !== null) return { kind: 'ports', transport, from: port, to: port };
  if (range) return { kind: 'ports', transport, from: range[0], to: range[1] };
  return transport === 'tcp' && MAPPED.has(protocol) ? { kind: 'rpc' } : { kind: 'dynamic', transport };
}

/** Whether its numbers are dynamic ports, whoever gives them out. */
export const isDynamic = (target: PermitTarget): target is Extract<PermitTarget, { kind: 'rpc' | 'dynamic' }> =>
  target.kind === 'rpc' || target.kind === 'dynamic';

/** The same for all that may be merged: all ports of a transport, or one and the same target. */
export function targetKey(target: PermitTarget): string {
  if (target.kind === 'ip') return `ip ${target.protocol}`;
  if (target.kind === 'icmp') return `icmp ${target.type}`;
  return target.kind === 'rpc' ? 'rpc' : `${target.kind} ${target.transport}`;
}

/** Transports first, each with its numbers, then its dynamic ports; then IP protocols, and ICMP last. */
function rank(target: PermitTarget): number {
  if (target.kind === 'ip') return 10_000_000 + target.protocol;
  if (target.kind === 'icmp') return 20_000_000 + ICMP_TYPES.indexOf(target.type);
  const transport = TRANSPORT_ORDER.indexOf(target.kind === 'rpc' ? 'tcp' : target.transport) * 1_000_000;
  if (target.kind === 'ports') return transport + target.from;
  return transport + (target.kind === 'rpc' ? 100_000 : 200_000);
}

export const compareTargets = (a: PermitTarget, b: PermitTarget): number => rank(a) - rank(b);

/** `445`, or both ends: `5000-5010`. */
export const portsText = ({ from, to }: { from: number; to: number }, join = '-'): string =>
  from === to ? String(from) : `${from}${join}${to}`;

/** `TCP 445`, `TCP dynamic (RPC)`, `UDP dynamic`, `IP protocol 47 (GRE)`, `ICMP echo request`. */
export function targetText(target: PermitTarget): string {
  if (target.kind === 'rpc') return 'TCP dynamic (RPC)';
  if (target.kind === 'ip') {
    const name = IP_PROTOCOLS[target.protocol]?.label;
    return `IP protocol ${target.protocol}${name ? ` (${name})` : ''}`;
  }
  if (target.kind === 'icmp') return `${IP_PROTOCOLS[ICMP]?.label} ${icmpWord(target.type).label}`;
  return `${transports[target.transport].label} ${target.kind === 'ports' ? portsText(target) : 'dynamic'}`;
}
