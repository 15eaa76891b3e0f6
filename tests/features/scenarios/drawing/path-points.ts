/** Points on the lines of a drawing, read from its paths. */
import type { Point } from '#features/scenarios/drawing/geometry.ts';

const SAMPLES = Array.from({ length: 16 }, (_, i) => (i + 1) / 16);

/** A cubic curve at a share of its way (Bernstein's form); a straight line has all its points on it. */
function cubic(points: readonly Point[], t: number): Point {
  const weights = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  const sum = (pick: (point: Point) => number) => points.reduce((all, p, i) => all + pick(p) * (weights[i] ?? 0), 0);
  return { x: sum(({ x }) => x), y: sum(({ y }) => y) };
}

/** Points all along a path of the commands M, l and c, as the drawings write them. */
export function pathPoints(path: string): Point[] {
  let at: Point = { x: 0, y: 0 };
  return [...path.matchAll(/([Mlc])([-\d\s]+)/g)].flatMap(([, command, text = '']) => {
    const numbers = [...text.matchAll(/-?\d+/g)].map(Number);
    const from = command === 'M' ? { x: 0, y: 0 } : at;
    const points = Array.from({ length: numbers.length / 2 }, (_, i) => ({
      x: from.x + (numbers[2 * i] ?? 0),
      y: from.y + (numbers[2 * i + 1] ?? 0),
    }));
    at = points.at(-1) ?? at;
    if (command === 'M') return points;
    const [first = from, second = first, last = second] = command === 'c' ? points : [from, at, at];
    return SAMPLES.map((t) => cubic([from, first, second, last], t));
  });
}
