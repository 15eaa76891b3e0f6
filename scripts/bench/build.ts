/** Builds of the site, and the figures of any generator's build. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PORTS_VARIABLE } from '#build/ports-to-write.ts';
import { counted, type Figure } from './figure.ts';
import { type Run, timedRun } from './run.ts';

/** The most that a build should take, in milliseconds and bytes. */
interface BuildBudget {
  time?: number;
  memory: number;
  bytes: number;
}

/** Its time is held against Hugo's. */
export const ORDINARY: BuildBudget = { memory: 1.5e9, bytes: 150e6 };
export const WHOLE: BuildBudget = { time: 60_000, memory: 1.5e9, bytes: 700e6 };

/**
 * Builds the site of this project into `dist`, as people do, with the pages of ports that `ports` asks for (see
 * ports-to-write.ts) or, without it, those of an ordinary build. Throws when the build fails.
 */
export const timedBuild = (dist: string, ports = ''): Promise<Run> =>
  timedRun(process.execPath, ['scripts/build.ts', '--out', dist], '.', { [PORTS_VARIABLE]: ports });

/** A line of the build's progress: `Writing pages: 7,661 in 27.4 s`. */
const PHASE = /^([A-Z][^:\n]*): (?:[\d,]+ in )?(\d+\.\d) s$/gm;

/** How long each phase took, by what the build itself said. */
export const phaseFigures = (group: string, { said }: Pick<Run, 'said'>): Figure[] =>
  [...said.matchAll(PHASE)].map(([, name = '', seconds]) => {
    return { group, name, value: Number(seconds) * 1000, unit: 'ms' };
  });

/** The files below a folder, and those of them that are pages, redirects included. */
export function filesIn(folder: string): { files: string[]; pages: string[] } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name));
  return { files, pages: files.filter((file) => file.endsWith('.html')) };
}

export const TIME = 'time, from start to end';

/** Time, memory and what it has left in `dist`, with the budgets beside. */
export function buildFigures(group: string, { time, memory }: Run, dist: string, budget?: BuildBudget): Figure[] {
  const { files, pages } = filesIn(dist);
  const bytes = files.reduce((sum, file) => sum + lstatSync(file).size, 0);
  const note = `${counted(files.length)} files`;
  return [
    { group, name: TIME, value: time, unit: 'ms', budget: budget?.time },
    { group, name: 'peak memory, all processes at once', value: memory, unit: 'bytes', budget: budget?.memory },
    { group, name: 'pages written, redirects included', value: pages.length, unit: 'pages' },
    { group, name: 'time a page written', value: time / pages.length, unit: 'ms/page' },
    { group, name: 'size, the sum of all files', value: bytes, unit: 'bytes', budget: budget?.bytes, note },
  ];
}
