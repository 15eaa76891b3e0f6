/** Targets: their order, and how people read them. */
import type { Transport } from '#content-model/vocab.ts';
import type { Target } from './rule-set.ts';

const TRANSPORTS: readonly Transport[] = ['tcp', 'udp', 'sctp', 'dccp'];

/** The IP protocols that have a common name (IANA protocol numbers). */
const IP_NAMES: Readonly<Record<number, string>> = { 47: 'GRE', 50: 'ESP', 51: 'AH' };

/** The same for all that may be merged: all ports of a transport, or one and the same target. */
export function targetKey(target: Target): string {
  if (target.kind === 'ip') return `ip ${target.protocol}`;
  return target.kind === 'rpc' ? 'rpc' : `${target.kind} ${target.transport}`;
}

/** Transports first, each with its numbers, then its dynamic ports; IP protocols last. */
function rank(target: Target): number {
  if (target.kind === 'ip') return 10_000_000 + target.protocol;
  const transport = TRANSPORTS.indexOf(target.kind === 'rpc' ? 'tcp' : target.transport) * 1_000_000;
  if (target.kind === 'ports') return transport + target.from;
  return transport + (target.kind === 'rpc' ? 100_000 : 200_000);
}

export const compareTargets = (a: Target, b: Target): number => rank(a) - rank(b);

/** `445`, or both ends: `5000-5010`. */
export const portsText = ({ from, to }: { from: number; to: number }, join = '-'): string =>
  from === to ? String(from) : `${from}${join}${to}`;

/** `TCP 445`, `TCP dynamic (RPC)`, `UDP dynamic`, `IP protocol 47 (GRE)`. */
export function targetText(target: Target): string {
  if (target.kind === 'rpc') return 'TCP dynamic (RPC)';
  if (target.kind === 'dynamic') return `${target.transport.toUpperCase()} dynamic`;
  if (target.kind === 'ports') return `${target.transport.toUpperCase()} ${portsText(target)}`;
  const name = IP_NAMES[target.protocol];
  return `IP protocol ${target.protocol}${name ? ` (${name})` : ''}`;
}
