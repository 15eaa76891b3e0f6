/** The range from which a system takes its dynamic ports, and permits written with numbers only. */
import { mergePermits } from './permits.ts';
import type { Generation, Permit } from './rule-set.ts';

/** 1025 to 5000 before Windows Vista and Server 2008, 49152 to 65535 since (KB 832017, KB 929851). Both included. */
export const DYNAMIC: Readonly<Record<Generation, readonly [number, number]>> = {
  'before-vista': [1025, 5000],
  'since-vista': [49152, 65535],
};

function numbered(permit: Permit, generation: Generation): Permit {
  const { target } = permit;
  if (target.kind !== 'rpc' && target.kind !== 'dynamic') return permit;
  const [from, to] = DYNAMIC[generation];
  const transport = target.kind === 'rpc' ? 'tcp' : target.transport;
  return { ...permit, target: { kind: 'ports', transport, from, to } };
}

/** The permits with the dynamic ports as their range, merged anew: for syntaxes without a keyword for them. */
export function inNumbers(permits: readonly Permit[], generation: Generation): Permit[] {
  return mergePermits(permits.map((permit) => numbered(permit, generation)));
}

/** The same, but RPC stays: for Windows, which has a keyword that follows the endpoint mapper. */
export function inNumbersButRpc(permits: readonly Permit[], generation: Generation): Permit[] {
  return mergePermits(permits.map((permit) => (permit.target.kind === 'rpc' ? permit : numbered(permit, generation))));
}
