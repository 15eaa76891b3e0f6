/** How the time of a build grows with the number of its pages. */
import { rmSync } from 'node:fs';
import { buildFigures, filesIn, phaseFigures, timedBuild, WHOLE } from './build.ts';
import { counted, type Figure } from './figure.ts';

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

const WHOLE_GROUP = 'whole port space: a page for each number';
const GROUP = 'growth: the time of builds with more and more pages of ports';

/**
 * Each point with its time, and what each page since the point before has cost. Growth is linear at most when that is
 * never more than it was before; at first, than all pages cost in the mean.
 */
export function growthFigures(points: readonly Point[]): Figure[] {
  let budget: number | undefined;
  return points.flatMap(({ ports, pages, time }, i): Figure[] => {
    const before = points[i - 1] ?? { pages: 0, time: 0 };
    const value = (time - before.time) / (pages - before.pages);
    const name = `${counted(ports)} ports`;
    const each = i === 0 ? 'a page' : 'each page more than before';
    const figures: Figure[] = [
      { group: GROUP, name, value: time, unit: 'ms', note: `${counted(pages)} pages in all` },
      { group: GROUP, name: `${name}, ${each}`, value, unit: 'ms/page', budget },
    ];
    budget = value;
    return figures;
  });
}

/** Builds into `dist` once for each point. The last one, if it is every number, is told in full. */
export async function growth(dist: string, points: readonly number[] = POINTS): Promise<Figure[]> {
  const measured: Point[] = [];
  const whole: Figure[] = [];
  for (const ports of points) {
    const build = await timedBuild(dist, ports === EVERY ? 'all' : String(ports));
    measured.push({ ports, pages: filesIn(dist).pages.length, time: build.time });
    if (ports === EVERY)
      whole.push(...buildFigures(WHOLE_GROUP, build, dist, WHOLE), ...phaseFigures(WHOLE_GROUP, build));
    rmSync(dist, { recursive: true });
  }
  return [...whole, ...growthFigures(measured)];
}
