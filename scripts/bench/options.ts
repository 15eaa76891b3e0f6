/** What the benchmark is asked for on the command line. */
import { parseArgs } from 'node:util';

/** What is measured besides the ordinary build, which the others rest on. */
const PARTS = ['browser', 'listing', 'growth', 'starlight', 'hugo'] as const;
type Part = (typeof PARTS)[number];

export interface Options {
  /** Whether to write BENCHMARKS.md. */
  write: boolean;
  parts: readonly Part[];
  /** So many pages of ports, to try the benchmark out: its figures then mean little. */
  sample: number | undefined;
}

const isPart = (name: string): name is Part => (PARTS as readonly string[]).includes(name);

/** Reads the arguments. Throws with a sentence at one that it doesn't know. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { write: { type: 'boolean', default: false }, only: { type: 'string' }, sample: { type: 'string' } },
  });
  const { write, only, sample } = values;
  const names = only?.split(',') ?? [...PARTS];
  const unknown = names.filter((name) => !isPart(name));
  if (unknown.length > 0) throw new Error(`--only ${unknown.join(',')}: expected some of ${PARTS.join(', ')}`);
  if (sample !== undefined && !/^[1-9]\d*$/.test(sample))
    throw new Error(`--sample ${sample}: expected a number of ports`);
  if (write && (only !== undefined || sample !== undefined))
    throw new Error('--write is for a whole run: leave out --only and --sample.');
  return { write, parts: names.filter(isPart), sample: sample === undefined ? undefined : Number(sample) };
}
