/** Ports of one direction and one transport: what overlaps becomes one range, and each reason still says for which ports. */
import type { Permit, PermitReason, PermitTarget } from './permit.ts';

/** By which two reasons are the same. */
const keyOf = ({ path, text, own }: PermitReason): string =>
  JSON.stringify([path, text, ...(own ? [own.name, own.justification, own.ticket, own.expires] : [])]);

/** Each reason once, in the order in which they came. */
export function uniqueReasons(reasons: readonly PermitReason[]): PermitReason[] {
  return [...new Map(reasons.map((reason) => [keyOf(reason), reason])).values()];
}

type Ports = Extract<PermitTarget, { kind: 'ports' }>;
const isPorts = <T extends PermitTarget>(target: T): target is T & Ports => target.kind === 'ports';

interface PortsPermit<T extends PermitTarget> {
  permit: Permit<T>;
  target: T & Ports;
}

const portsPermit = <T extends PermitTarget>(permit: Permit<T>): PortsPermit<T>[] =>
  isPorts(permit.target) ? [{ permit, target: permit.target }] : [];

/** A reason that already says for which ports it is: `445: SMB, for Print Spooler`. */
const NUMBERED = /^\d+(-\d+)?: /;

/** The reason with its ports before it, where it is the reason for a part of the range only. */
function numbered(reason: PermitReason, { from, to }: Ports, whole: Ports): PermitReason {
  if ((from === whole.from && to === whole.to) || NUMBERED.test(reason.text)) return reason;
  return { ...reason, text: `${from === to ? from : `${from}-${to}`}: ${reason.text}` };
}

function joined<T extends PermitTarget>(overlapping: readonly PortsPermit<T>[]): Permit<T>[] {
  const [first] = overlapping;
  if (!first) return [];
  const whole = { ...first.target, to: Math.max(...overlapping.map(({ target }) => target.to)) };
  const reasons = overlapping.flatMap(({ permit, target }) => permit.reasons.map((r) => numbered(r, target, whole)));
  return [{ ...first.permit, target: whole, reasons: uniqueReasons(reasons) }];
}

/** Permits for ports of one direction and one transport, with those that share a port made one. By number. */
export function mergePorts<T extends PermitTarget>(permits: readonly Permit<T>[]): Permit<T>[] {
  const sorted = permits
    .flatMap(portsPermit)
    .sort((a, b) => a.target.from - b.target.from || b.target.to - a.target.to);
  const runs: PortsPermit<T>[][] = [];
  let end = -1;
  for (const one of sorted) {
    const run = one.target.from <= end ? runs.at(-1) : undefined;
    if (run) run.push(one);
    else runs.push([one]);
    end = Math.max(end, one.target.to);
  }
  return runs.flatMap(joined);
}
