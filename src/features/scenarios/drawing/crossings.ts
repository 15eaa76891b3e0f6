/** Where a line of a drawing runs through a name, or through the label of another line. */
import type { DrawnEdge } from './edges.ts';
import { type Box, levelCurve, onCurve, type Point } from './geometry.ts';
import type { DrawnNode } from './node.ts';

/** So many points of each bend are looked at. */
const SAMPLES = 16;

const pointsOf = ({ stops }: DrawnEdge): Point[] =>
  stops.slice(1).flatMap((next, i) => {
    const curve = levelCurve(stops[i] ?? next, next);
    return Array.from({ length: SAMPLES }, (_, j) => onCurve(curve, (j + 1) / SAMPLES));
  });

/** A unit more than the box has: lines are drawn on whole units. */
const holds = ({ x, y, width, height }: Box, point: Point) =>
  point.x > x - 1 && point.x < x + width + 1 && point.y > y - 1 && point.y < y + height + 1;

/** How many boxes have a line in them that isn't theirs. */
export function crossings(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): number {
  return edges.reduce((count, edge) => {
    const points = pointsOf(edge);
    const boxes = [...nodes.map(({ box }) => box), ...edges.filter((other) => other !== edge).map(({ box }) => box)];
    return count + boxes.filter((box) => points.some((point) => holds(box, point))).length;
  }, 0);
}
