/** One name on many numbers in a row is one line of a list: `x11` on 6000 to 6063. */

/** A name on consecutive numbers. */
export interface NameRun {
  name: string;
  /** First and last number, both included. */
  from: number;
  to: number;
}

/** Shorter runs stay a line for each number. */
const MIN_RUN = 3;

/** Names with their numbers, numbers ascending; runs of one name become one entry that begins at its first number. */
export function mergeRuns(named: readonly (readonly [name: string, number: number])[]): NameRun[] {
  const runs: NameRun[] = [];
  const open = new Map<string, NameRun>();
  for (const [name, number] of named) {
    const last = open.get(name);
    if (last?.to === number - 1) last.to = number;
    else {
      const run = { name, from: number, to: number };
      runs.push(run);
      open.set(name, run);
    }
  }
  return runs.flatMap(({ name, from, to }) =>
    to - from + 1 >= MIN_RUN
      ? [{ name, from, to }]
      : Array.from({ length: to - from + 1 }, (_, i) => ({ name, from: from + i, to: from + i })),
  );
}
