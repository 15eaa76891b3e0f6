/** Half a route: from an island's coast to the name on the way, with its arrow. */
import { along, type Point, start, stretch } from './geometry.ts';
import type { Size } from './island.ts';

/** How far an island reaches in a direction, at a distance beside its middle. */
export function reach({ rx, ry }: Size, u: Point, beside: number): number {
  const [x, y] = [rx + 6, ry + 6];
  const radius = 1 / Math.hypot(u.x / x, u.y / y);
  return radius * Math.sqrt(Math.max(0.3, 1 - (beside / Math.min(x, y)) ** 2));
}

/** From an island's coast to the name: two ends, and the two points between that bend the line. */
export type Curve = readonly [Point, Point, Point, Point];

/** A point of a curve, at 0 on the coast and at 1 at the name. */
export function onCurve([a, b, c, d]: Curve, t: number): Point {
  const [p, q] = [along(along(a, b, t), along(b, c, t), t), along(along(b, c, t), along(c, d, t), t)];
  return along(p, q, t);
}

/** A small open arrow at a point, for a line that arrives from another. */
export function head(tip: Point, from: Point): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [dx, dy] = [((tip.x - from.x) / length) * 7, ((tip.y - from.y) / length) * 7];
  const barb = (side: number) => ({ x: tip.x - dx - dy * 0.5 * side, y: tip.y - dy + dx * 0.5 * side });
  const first = barb(1);
  return start(first) + stretch('l', first, [tip]) + stretch('l', tip, [barb(-1)]);
}
