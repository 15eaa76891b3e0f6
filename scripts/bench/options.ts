/** What the benchmark is asked for on the command line. */
import { parseArgs } from 'node:util';

const PARTS = ['site', 'growth', 'starlight', 'hugo'] as const;
type Part = (typeof PARTS)[number];

export interface Options {
  /** Whether to write BENCHMARKS.md. */
  write: boolean;
  /** A file for the figures as JSON. */
  json: string | undefined;
  parts: readonly Part[];
  /** So many pages of ports, to try the benchmark out: its figures then mean little. */
  sample: number | undefined;
}

const isPart = (name: string): name is Part => (PARTS as readonly string[]).includes(name);

/** Reads the arguments. Throws with a sentence at one that it doesn't know. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      write: { type: 'boolean', default: false },
      json: { type: 'string' },
      only: { type: 'string' },
      sample: { type: 'string' },
    },
  });
  const names = values.only?.split(',') ?? [...PARTS];
  const unknown = names.filter((name) => !isPart(name));
  if (unknown.length > 0) throw new Error(`--only ${unknown.join(',')}: expected some of ${PARTS.join(', ')}`);
  if (values.sample !== undefined && !/^[1-9]\d*$/.test(values.sample)) {
    throw new Error(`--sample ${values.sample}: expected a number of ports`);
  }
  if (values.write && (values.only !== undefined || values.sample !== undefined)) {
    throw new Error('--write is for a whole run: leave out --only and --sample.');
  }
  const sample = values.sample === undefined ? undefined : Number(values.sample);
  return { write: values.write, json: values.json, parts: names.filter(isPart), sample };
}
