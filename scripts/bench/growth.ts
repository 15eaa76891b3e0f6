/** How the time of a build grows with the number of its pages. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildReport, timedBuild } from './build.ts';
import { buildFigures, WHOLE } from './build-figures.ts';
import type { Figure } from './figure.ts';

/** So many numbers there are. */
const EVERY = 65_536;
export const POINTS = [1_000, 6_000, 20_000, EVERY] as const;

export interface Point {
  /** Pages of ports that were asked for, and pages in all. */
  ports: number;
  pages: number;
  /** Milliseconds. */
  time: number;
}

const GROUP = 'growth: the time of builds with more and more pages of ports';
const counted = new Intl.NumberFormat('en');

/** Each point with its time, its time a page, and what each page since the point before has cost. */
export function growthFigures(points: readonly Point[]): Figure[] {
  return points.flatMap(({ ports, pages, time }, i): Figure[] => {
    const before = points[i - 1];
    const name = `${counted.format(ports)} ports`;
    const further = before && (time - before.time) / (pages - before.pages);
    return [
      { group: GROUP, name, value: time, unit: 'ms', note: `${counted.format(pages)} pages in all` },
      { group: GROUP, name: `${name}, a page`, value: time / pages, unit: 'ms/page' },
      ...(further === undefined
        ? []
        : [{ group: GROUP, name: `${name}, each page more than before`, value: further, unit: 'ms/page' } as const]),
    ];
  });
}

const pointOf = (ports: number, { disk, all }: BuildReport): Point => ({ ports, pages: disk.pages, time: all });

/** Builds once for each point. The last one, if it is every number, is the whole build, which is told in full. */
export async function growth(folder: string, points: readonly number[] = POINTS): Promise<Figure[]> {
  const measured: Point[] = [];
  const whole: Figure[] = [];
  for (const ports of points) {
    const report = await timedBuild(join(folder, 'growth'), ports === EVERY ? 'all' : String(ports));
    rmSync(join(folder, 'growth'), { recursive: true });
    measured.push(pointOf(ports, report));
    if (ports === EVERY) whole.push(...buildFigures('whole port space: PORTOLAN_PORTS=all', report, WHOLE));
  }
  return [...whole, ...growthFigures(measured)];
}
