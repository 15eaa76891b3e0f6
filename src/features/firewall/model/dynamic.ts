/** The range from which a system takes its dynamic ports, or what the reader has in its place; permits in numbers only. */
import { ephemeralRange } from '#chart/ephemeral-ranges.ts';
import { MAX_PORT } from '#chart/port-space.ts';
import { mergePermits } from '#chart/permits/merge.ts';
import type { NumberedTarget, Permit, PermitTarget } from '#chart/permits/permit.ts';
import { isDynamic, portsText } from '#chart/permits/target.ts';
import type { RuleSet, WindowsGeneration } from './rule-set.ts';

function portsOf(generation: WindowsGeneration): readonly [number, number] {
  const { from, to } = ephemeralRange(`windows-${generation}`);
  return [from, to];
}

/** The range of each generation of Windows; both ends belong to it. */
export const DYNAMIC_PORTS: Readonly<Record<WindowsGeneration, readonly [number, number]>> = {
  'before-vista': portsOf('before-vista'),
  'since-vista': portsOf('since-vista'),
};

/** Which numbers dynamic ports have in a set. */
type DynamicPorts = Pick<RuleSet, 'generation' | 'dynamicPorts'>;

/** An untouched machine of today. */
export const USUAL_DYNAMIC_PORTS: DynamicPorts = { generation: 'since-vista', dynamicPorts: '' };

/** Ports and ranges as somebody types them: `50000-50100, 5722`; undefined where any of it is none. */
function typedPorts(typed: string): (readonly [number, number])[] | undefined {
  const parts = typed
    .replace(/\s*[-–:]\s*/g, '-')
    .split(/[,;\s]+/)
    .filter(Boolean);
  const found = parts.map((part): [number, number] => {
    const [, from, to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part) ?? [];
    return [Number(from), Number(to)];
  });
  // What is no number is not within them either.
  return found.every(([from, to]) => from >= 1 && from <= to && to <= MAX_PORT) ? found : undefined;
}

/** Whether the reader has ports of their own in the place of the range; those that can't be read are meant, too. */
export const hasOwnDynamicPorts = ({ dynamicPorts }: Pick<RuleSet, 'dynamicPorts'>): boolean =>
  typedPorts(dynamicPorts)?.length !== 0;

/** The dynamic ports of a set as numbers: the reader's own, else the range of its generation. */
function dynamicRanges({ generation, dynamicPorts }: DynamicPorts): readonly (readonly [number, number])[] {
  const own = typedPorts(dynamicPorts) ?? [];
  return own.length > 0 ? own : [DYNAMIC_PORTS[generation]];
}

/** `5722, 50000-50100` */
export const dynamicText = (set: DynamicPorts, sign = '-'): string =>
  dynamicRanges(set)
    .map(([from, to]) => portsText({ from, to }, sign))
    .join(', ');

/** The reader's own as they are written, however they were typed; else empty. */
export const ownDynamicText = (set: DynamicPorts): string => (hasOwnDynamicPorts(set) ? dynamicText(set) : '');

/** What is wrong with the reader's own, in sentences; empty where nothing is. */
export const dynamicProblems = ({ dynamicPorts }: Pick<RuleSet, 'dynamicPorts'>): string[] =>
  typedPorts(dynamicPorts)
    ? []
    : [`“${dynamicPorts.slice(0, 60)}” are no dynamic ports. Write ranges and ports, such as 50000-50100, 5722.`];

/** What Windows Firewall writes: numbers, or the keyword RPC, which follows the endpoint mapper. */
export type WindowsTarget = NumberedTarget | { kind: 'rpc' };

function numbered(target: PermitTarget, set: DynamicPorts): NumberedTarget[] {
  if (!isDynamic(target)) return [target];
  const transport = target.kind === 'rpc' ? 'tcp' : target.transport;
  return dynamicRanges(set).map(([from, to]) => ({ kind: 'ports', transport, from, to }));
}

/** The permits with the dynamic ports as numbers, merged anew: for syntaxes without a keyword for them. */
export function inNumbers(permits: readonly Permit[], set: DynamicPorts): Permit<NumberedTarget>[] {
  return mergePermits(
    permits.flatMap((permit) => numbered(permit.target, set).map((target) => ({ ...permit, target }))),
  );
}

/** The same, but RPC stays: for Windows. Where the reader has pinned its ports, these are meant there, too. */
export function inNumbersButRpc(permits: readonly Permit[], set: DynamicPorts): Permit<WindowsTarget>[] {
  const words = ({ target }: Permit): WindowsTarget[] =>
    target.kind === 'rpc' && !hasOwnDynamicPorts(set) ? [target] : numbered(target, set);
  return mergePermits(permits.flatMap((permit) => words(permit).map((target) => ({ ...permit, target }))));
}
