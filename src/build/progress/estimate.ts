/** How long a build still takes, judged by the last one and by what is counted. */

/** Milliseconds that each phase took, in their order. */
export type PhaseTimes = Readonly<Record<string, number>>;

/** A phase that is going on: how many milliseconds it has taken so far, and what is counted in it. */
export interface RunningPhase {
  phase: string;
  elapsed: number;
  done: number;
  total: number;
}

/** So much of a phase has to be counted before its pace tells anything. */
const ENOUGH = 0.05;

function leftOfPhase({ phase, elapsed, done, total }: RunningPhase, last: PhaseTimes): number | undefined {
  const isCounted = total > 0 && done / total >= ENOUGH;
  if (isCounted) return (elapsed / done) * (total - done);
  const before = last[phase];
  return before === undefined ? undefined : Math.max(0, before - elapsed);
}

/**
 * Milliseconds to the end of the build; undefined where no build has been timed yet, or this phase has never been met
 * and isn't counted.
 */
export function timeLeft(current: RunningPhase, last: PhaseTimes): number | undefined {
  const phases = Object.keys(last);
  const here = phases.indexOf(current.phase);
  const left = leftOfPhase(current, last);
  if (here < 0 || left === undefined) return undefined;
  return phases.slice(here + 1).reduce((sum, phase) => sum + (last[phase] ?? 0), left);
}

/** Reads what `JSON.stringify` has kept; what is no such record is none. */
export function readTimes(text: string): PhaseTimes {
  try {
    const kept = JSON.parse(text) as unknown;
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, time]) => Number.isFinite(time)));
  } catch {
    return {};
  }
}
