/** The range from which a system takes its dynamic ports, and permits written with numbers only. */
import { mergePermits } from '#chart/permits/merge.ts';
import type { NumberedTarget, Permit, PermitTarget } from '#chart/permits/permit.ts';
import type { WindowsGeneration } from './rule-set.ts';

/** 1025 to 5000 before Windows Vista and Server 2008, 49152 to 65535 since (KB 832017, KB 929851). Both included. */
export const DYNAMIC_PORTS: Readonly<Record<WindowsGeneration, readonly [number, number]>> = {
  'before-vista': [1025, 5000],
  'since-vista': [49152, 65535],
};

/** What Windows Firewall writes: numbers, or the keyword RPC, which follows the endpoint mapper. */
export type WindowsTarget = NumberedTarget | { kind: 'rpc' };

function numbered(target: PermitTarget, generation: WindowsGeneration): NumberedTarget {
  if (target.kind !== 'rpc' && target.kind !== 'dynamic') return target;
  const [from, to] = DYNAMIC_PORTS[generation];
  return { kind: 'ports', transport: target.kind === 'rpc' ? 'tcp' : target.transport, from, to };
}

/** The permits with the dynamic ports as their range, merged anew: for syntaxes without a keyword for them. */
export function inNumbers(permits: readonly Permit[], generation: WindowsGeneration): Permit<NumberedTarget>[] {
  return mergePermits(permits.map((permit) => ({ ...permit, target: numbered(permit.target, generation) })));
}

/** The same, but RPC stays: for Windows. */
export function inNumbersButRpc(permits: readonly Permit[], generation: WindowsGeneration): Permit<WindowsTarget>[] {
  const words = ({ target }: Permit): WindowsTarget => (target.kind === 'rpc' ? target : numbered(target, generation));
  return mergePermits(permits.map((permit) => ({ ...permit, target: words(permit) })));
}
