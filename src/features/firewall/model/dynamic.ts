/** The range from which a system takes its dynamic ports, and permits written with numbers only. */
import { ephemeralRange } from '#chart/ephemeral-ranges.ts';
import { mergePermits } from '#chart/permits/merge.ts';
import type { NumberedTarget, Permit, PermitTarget } from '#chart/permits/permit.ts';
import type { WindowsGeneration } from './rule-set.ts';

function portsOf(generation: WindowsGeneration): readonly [number, number] {
  const { from, to } = ephemeralRange(`windows-${generation}`);
  return [from, to];
}

/** The range of each generation of Windows; both ends belong to it. */
export const DYNAMIC_PORTS: Readonly<Record<WindowsGeneration, readonly [number, number]>> = {
  'before-vista': portsOf('before-vista'),
  'since-vista': portsOf('since-vista'),
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
