/** Runs phases that need one another, as many at once as there are cores. */

export interface Phase {
  name: string;
  /** The phases that have to pass before; those that are not run at all don't count. */
  after: readonly string[];
  /** How many cores it keeps busy; 0 where it mostly waits. */
  cores: number;
}

export interface PhaseResult {
  phase: Phase;
  passed: boolean;
  /** In milliseconds. */
  time: number;
  output: string;
}

interface Reporter {
  begun(phase: Phase): void;
  ended(result: PhaseResult): void;
  /** A phase whose forerunner failed. */
  skipped(phase: Phase): void;
}

/**
 * Runs every phase once, the earlier ones of the list first where there is a choice. A phase that failed stops only
 * those that need it, which count as failed. Answers in the order of their ends; `cores` is at least any phase's own.
 */
export async function runPhases(
  phases: readonly Phase[],
  cores: number,
  run: (phase: Phase) => Promise<Omit<PhaseResult, 'phase'>>,
  report: Reporter,
): Promise<PhaseResult[]> {
  const results: PhaseResult[] = [];
  const waiting = new Set(phases);
  const running = new Map<Phase, Promise<void>>();
  const resultOf = (name: string) => results.find(({ phase }) => phase.name === name);
  const isReady = ({ after }: Phase) =>
    after.every((name) => resultOf(name)?.passed ?? !phases.some((other) => other.name === name));

  const skip = (phase: Phase): void => {
    waiting.delete(phase);
    report.skipped(phase);
    results.push({ phase, passed: false, time: 0, output: '' });
  };
  const start = (phase: Phase): void => {
    waiting.delete(phase);
    report.begun(phase);
    const work = run(phase).then((outcome) => {
      const result = { phase, ...outcome };
      running.delete(phase);
      results.push(result);
      report.ended(result);
    });
    running.set(phase, work);
  };

  for (;;) {
    for (const phase of waiting) if (phase.after.some((name) => resultOf(name)?.passed === false)) skip(phase);
    for (const phase of waiting) {
      const busy = [...running.keys()].reduce((sum, other) => sum + other.cores, 0);
      if (isReady(phase) && (busy === 0 || busy + phase.cores <= cores)) start(phase);
    }
    if (running.size === 0) return results;
    await Promise.race(running.values());
  }
}
