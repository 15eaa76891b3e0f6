/** Ports of one way and one transport: what overlaps becomes one range, and each reason still says for which ports. */
import type { Permit, Reason, Target } from './rule-set.ts';

/** Each reason once, in the order in which they came. */
export function uniqueReasons(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((reason) => [`${reason.path} ${reason.text}`, reason])).values()];
}

type Ports = Extract<Target, { kind: 'ports' }>;
interface Stretch {
  permit: Permit;
  target: Ports;
}

const namedPortsPageOf = (permit: Permit): Stretch[] =>
  permit.target.kind === 'ports' ? [{ permit, target: permit.target }] : [];

/** A reason that already says for which ports it is: `445: SMB, for Print Spooler`. */
const PLACED = /^\d+(-\d+)?: /;

/** The reason with its ports before it, where it is the reason for a part of the range only. */
function placed(reason: Reason, { from, to }: Ports, whole: Ports): Reason {
  if ((from === whole.from && to === whole.to) || PLACED.test(reason.text)) return reason;
  return { ...reason, text: `${from === to ? from : `${from}-${to}`}: ${reason.text}` };
}

function joined(stretches: readonly Stretch[]): Permit[] {
  const [first] = stretches;
  if (!first) return [];
  const whole = { ...first.target, to: Math.max(...stretches.map(({ target }) => target.to)) };
  const reasons = stretches.flatMap(({ permit, target }) => permit.reasons.map((r) => placed(r, target, whole)));
  return [{ ...first.permit, target: whole, reasons: uniqueReasons(reasons) }];
}

/** Permits for ports of one way and one transport, with those that share a port made one. By number. */
export function mergePorts(permits: readonly Permit[]): Permit[] {
  const sorted = permits
    .flatMap(namedPortsPageOf)
    .sort((a, b) => a.target.from - b.target.from || b.target.to - a.target.to);
  const runs: Stretch[][] = [];
  let end = -1;
  for (const stretch of sorted) {
    const run = stretch.target.from <= end ? runs.at(-1) : undefined;
    if (run) run.push(stretch);
    else runs.push([stretch]);
    end = Math.max(end, stretch.target.to);
  }
  return runs.flatMap(joined);
}
