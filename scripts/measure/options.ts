/** What `npm run measure` is asked for. */
import { parseArgs } from 'node:util';
import { UserError } from '#build/user-error.ts';

export interface Options {
  /** Names of the list; empty for all of it. */
  packages: readonly string[];
  /** Where results lie, a file a package. */
  out: string;
  /** Compares with what lies there, and writes nothing. */
  check: boolean;
  /** Also those that have been measured today. */
  again: boolean;
  /** What a root may take of the memory. */
  megabytes: number;
  /** For one package. */
  minutes: number;
  /** For all of it: what is left by then is for the next run. */
  totalMinutes: number;
}

const USAGE = `Usage: npm run measure [-- PACKAGE... OPTIONS]
  --check            compare with the results that are there, and write nothing
  --again            measure anew what was measured today
  --out FOLDER       where results lie (content/measured)
  --megabytes N      what one root may take of the memory (3000)
  --minutes N        for one package (10)
  --total-minutes N  for all; what is left is for the next run (300)`;

function positive(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new UserError(`--${name} takes a whole number from 1, not "${text}".`, 2);
  return number;
}

/** Reads the words of the command line. Throws one sentence for what it does not know. */
export function readOptions(words: readonly string[]): Options {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: text('content/measured'),
        check: flag,
        again: flag,
        megabytes: text('3000'),
        minutes: text('10'),
        'total-minutes': text('300'),
      },
    });
    return {
      packages: positionals,
      out: values.out,
      check: values.check,
      again: values.again,
      megabytes: positive('megabytes', values.megabytes),
      minutes: positive('minutes', values.minutes),
      totalMinutes: positive('total-minutes', values['total-minutes']),
    };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, 2);
  }
}
