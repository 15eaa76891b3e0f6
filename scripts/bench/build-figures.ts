/** The figures of a build: time by phase, memory by process, size. */
import type { BuildReport } from './build.ts';
import { diskFigures } from './disk.ts';
import type { Figure } from './figure.ts';
import type { PeakMemory } from './memory.ts';

/** The most that a build should take, in milliseconds and bytes. */
export interface BuildBudget {
  time: number;
  memory: number;
  disk: number;
}

export const ORDINARY: BuildBudget = { time: 60_000, memory: 1.5e9, disk: 150e6 };
export const WHOLE: BuildBudget = { time: 240_000, memory: 3e9, disk: 700e6 };

/** The phases, each from one mark of the stopwatch to the next. */
const PHASES = [
  ['content check', 'begun', 'checked'],
  ['configuration, reading the content', 'checked', 'read'],
  ['bundling MDX, components and scripts', 'read', 'bundled'],
  ['writing the pages', 'bundled', 'generated'],
  ['finishing the pages, sitemap, full-text index', 'generated', 'indexed'],
] as const;

/** The kernel keeps fifteen letters of a program's name. */
const programName = (name: string) => (name.startsWith('pagefind') ? 'Pagefind' : name);

/** Peak memory of all processes and of each. Where the system doesn't tell of the others, the first alone. */
function memoryFigures(group: string, { together, first, started }: PeakMemory, budget?: number): Figure[] {
  const node: Figure = { group, name: 'peak memory, Node alone', value: first, unit: 'bytes' };
  if (Number.isNaN(together)) return [{ ...node, note: 'other processes are not counted on this system' }];
  const note = 'resident, seen five times a second';
  return [
    {
      group,
      name: 'peak memory, all processes at once',
      value: together,
      unit: 'bytes',
      note,
      ...(budget && { budget }),
    },
    node,
    ...[...started].map(([name, value]): Figure => ({
      group,
      name: `peak memory, ${programName(name)} alone`,
      value,
      unit: 'bytes',
    })),
  ];
}

/** Time of each phase and of all, memory, size on disk, with the budgets beside. */
export function buildFigures(group: string, report: BuildReport, budget: BuildBudget): Figure[] {
  const { marks, all, memory, disk } = report;
  const span = (from: string, to: string) => (marks[to] ?? NaN) - (marks[from] ?? NaN);
  return [
    ...PHASES.map(([name, from, to]): Figure => ({ group, name, value: span(from, to), unit: 'ms' })),
    { group, name: 'all, from starting Node to its end', value: all, unit: 'ms', budget: budget.time },
    { group, name: 'a page', value: all / disk.pages, unit: 'ms/page', note: 'of all that time' },
    ...memoryFigures(group, memory, budget.memory),
    ...diskFigures(group, disk, budget.disk),
  ];
}
