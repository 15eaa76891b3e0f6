/** The routes of the wide sheet: each bundle has its names where they are in nobody's way. */
import { type Course, type Route, routesOf } from './bundle.ts';
import { around, type Box, type Point } from './geometry.ts';
import type { Size } from './island.ts';
import { clash, crossed } from './sheet.ts';

/** All courses between two islands, by the islands' places in their list. */
export interface Bundle {
  a: number;
  b: number;
  courses: readonly Course[];
}

/** How often routes of one bundle run through the names of others, either way. */
const mixed = (own: readonly Route[], others: readonly Route[]) =>
  own.reduce((sum, { box }) => sum + crossed(box, others), 0) +
  others.reduce((sum, { box }) => sum + crossed(box, own), 0);

/** How often the routes of the bundles run through each other's names. */
export const crossings = (bundles: readonly Bundle[], routes: readonly Route[]): number =>
  bundles
    .map(({ courses }) => courses.map(({ flow }) => flow))
    .reduce(
      (sum, ids) =>
        sum +
        mixed(
          routes.filter(({ flow }) => ids.includes(flow)),
          routes.filter(({ flow }) => !ids.includes(flow)),
        ),
      0,
    );

/** Where names may stand, as shares of the way; the first is the best. */
const SHARES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68];

/** Lays bundle after bundle, each where it meets the least of those before. */
export function layRoutes(
  bundles: readonly Bundle[],
  points: readonly Point[],
  sizes: readonly Size[],
  step: number,
): Route[] {
  const taken: Box[] = points.map((point, i) =>
    around({ x: point.x, y: point.y + 8 }, 100, 2 * (sizes[i]?.ry ?? 0) + 38),
  );
  const before: Route[] = [];
  return bundles.flatMap((bundle) => {
    const [a, b] = [points[bundle.a], points[bundle.b]];
    const [from, to] = [sizes[bundle.a], sizes[bundle.b]];
    if (!a || !b || !from || !to) return [];
    const ways = SHARES.map((share) => routesOf(bundle.courses, { a, b, sizes: [from, to], step, share }));
    const costs = ways.map((way) => way.reduce((sum, { box }) => sum + clash(box, taken), 0) + 20 * mixed(way, before));
    const best = ways[costs.indexOf(Math.min(...costs))] ?? [];
    taken.push(...best.map(({ box }) => box));
    before.push(...best);
    return best;
  });
}
