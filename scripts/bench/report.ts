/** What one run of the benchmark has found, and on what machine. */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import edition from '#content/edition.json' with { type: 'json' };
import { comparisonText, type Contender } from './comparison.ts';
import { type Figure, readable, table } from './figure.ts';

export interface Report {
  command: string;
  edition: string;
  /** The day of the run: `2026-11-22`. */
  date: string;
  machine: string;
  figures: readonly Figure[];
  contenders: readonly Contender[];
  /** Parts that could not be measured, and why. */
  failures: readonly string[];
}

/** `Linux`, or what the kernel is called. */
function system(): string {
  try {
    return /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform;
  } catch {
    return process.platform;
  }
}

/** What a reader needs to know of the machine: cores, memory, system, Node. */
function machine(): string {
  const memory = readable({ value: totalmem(), unit: 'bytes' });
  const cores = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`;
  return `${cores}, ${memory} of memory, ${system()}, ${process.arch}, Node ${process.version}`;
}

/** A report of this run. */
export const reportOf = (found: Pick<Report, 'command' | 'figures' | 'contenders' | 'failures'>): Report => ({
  ...found,
  edition: edition.edition,
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
});

/** The report for a terminal. */
export function reportText({ edition: name, machine: where, figures, contenders, failures }: Report): string {
  return [
    `Portolan ${name}, ${where}`,
    ...(figures.length > 0 ? [table(figures)] : []),
    ...(contenders.length > 0 ? [`side by side\n${comparisonText(contenders)}`] : []),
    ...failures,
  ].join('\n\n');
}
