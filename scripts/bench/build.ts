/** Builds the site in a child process and reads its stopwatch. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Figure } from './figure.ts';

interface Report {
  marks: Record<string, number>;
  peakMemory: number;
}

/** The phases, each from one mark of the stopwatch to the next. */
const PHASES = [
  ['content check', 'begun', 'checked'],
  ['configuration, reading the content', 'checked', 'read'],
  ['bundling MDX, components and scripts', 'read', 'bundled'],
  ['writing the pages', 'bundled', 'generated'],
  ['sitemap and full-text index (Pagefind)', 'generated', 'indexed'],
  ['all', 'begun', 'ended'],
] as const;

/** Builds into `folder`/dist; throws when the build fails. */
export async function timedBuild(folder: string): Promise<Report> {
  const child = fork(new URL('build-child.ts', import.meta.url), [folder], { stdio: 'inherit' });
  let report: Report | undefined;
  child.once('message', (message) => {
    report = message as Report;
  });
  await once(child, 'exit');
  if (!report) throw new Error('The build failed: its message stands above.');
  return report;
}

/** Time per phase, pages per second and peak memory. `pages` counts redirects too. */
export function buildFigures({ marks, peakMemory }: Report, pages: number): Figure[] {
  const group = 'build, with an empty cache';
  const span = (from: string, to: string) => (marks[to] ?? NaN) - (marks[from] ?? NaN);
  return [
    ...PHASES.map(([name, from, to]): Figure => ({ group, name, value: span(from, to), unit: 'ms' })),
    { group, name: 'pages written', value: pages, unit: 'pages', note: 'redirects included' },
    { group, name: 'while writing', value: (pages / span('bundled', 'generated')) * 1000, unit: 'pages/s' },
    { group, name: 'over the whole build', value: (pages / span('begun', 'ended')) * 1000, unit: 'pages/s' },
    { group, name: 'peak memory (Node, without Pagefind)', value: peakMemory, unit: 'bytes' },
  ];
}
