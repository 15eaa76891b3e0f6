/** The lines between two nodes, from left to right: they leave in a fan, run level by their labels, and meet again. */
import { type LabelledFlow, labelWidth } from './edge-group.ts';
import { around, type Box, levelCurve, onCurve, pathCommand, pathStart, type Point, type Radii } from './geometry.ts';
import { reachOf } from './outline.ts';

/** A flow as a line with its label. */
export interface DrawnEdge extends LabelledFlow {
  /** Where it runs level, from its left end to its right one: between two of these it bends. */
  stops: readonly Point[];
  line: string;
  /** The arrows at its ends. */
  heads: string;
  /** The middle of its label. */
  label: Point;
  box: Box;
}

/** The side of a node at which the lines of a group end. */
export interface NodeSide {
  /** The node's middle. */
  centre: Point;
  radii: Radii;
  /** How far the group's middle lies below the node's, and from one line to the next. */
  offset: number;
  step: number;
}

/** Where the lines of a group run. */
export interface GroupCourse {
  left: NodeSide;
  right: NodeSide;
  /** The middle of its labels, and where it passes columns of nodes or labels on the way to them and from there. */
  label: Point;
  before: readonly Point[];
  after: readonly Point[];
  /** Whether the pair's first role is the left node. */
  forward: boolean;
}

/** From one line to the next: by the labels, and where a group passes a column. */
export const LABEL_STEP = 16;
const PASSING_STEP = 6;
const LABEL_HEIGHT = 14;

/** Lines that end so far apart have their arrows there; others have them on the way, where they lie apart. */
const MIN_HEAD_STEP = 8;
const HEAD_ON_THE_WAY = 0.7;

/** A small open arrow at a point, for a line that arrives from another. */
function headAt(tip: Point, from: Point): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [dx, dy] = [((tip.x - from.x) / length) * 7, ((tip.y - from.y) / length) * 7];
  const barb = (side: number) => ({ x: tip.x - dx - dy * 0.5 * side, y: tip.y - dy + dx * 0.5 * side });
  return pathStart(barb(1)) + pathCommand('l', barb(1), [tip]) + pathCommand('l', tip, [barb(-1)]);
}

/** Where a line ends at a node; `way` is 1 on its right side and -1 on its left one. */
function endAt({ centre, radii, offset, step }: NodeSide, rank: number, way: 1 | -1): Point {
  const height = offset + rank * step;
  return { x: centre.x + way * reachOf(radii, height), y: centre.y + height };
}

const lowered = ({ x, y }: Point, by: number): Point => ({ x, y: y + by });

/** The lines of a group, the first on top. */
export function edgesOf(flows: readonly LabelledFlow[], course: GroupCourse): DrawnEdge[] {
  const half = Math.max(...flows.map(labelWidth)) / 2;
  const head = ({ step }: NodeSide, end: Point, next: Point) => {
    const share = step < MIN_HEAD_STEP ? HEAD_ON_THE_WAY : 0;
    const curve = levelCurve(end, next);
    return headAt(onCurve(curve, share), onCurve(curve, share + 0.08));
  };
  return flows.map((flow, i) => {
    const rank = i - (flows.length - 1) / 2;
    const [start, end] = [endAt(course.left, rank, 1), endAt(course.right, rank, -1)];
    const label = lowered(course.label, rank * LABEL_STEP);
    const passing = (points: readonly Point[]) => points.map((point) => lowered(point, rank * PASSING_STEP));
    const before = [...passing(course.before), { x: label.x - half, y: label.y }];
    const after = [{ x: label.x + half, y: label.y }, ...passing(course.after)];
    const stops = [start, ...before, ...after, end];
    const curves = stops.slice(1).map((next, j) => levelCurve(stops[j] ?? next, next));
    const toRight = flow.forward === course.forward;
    const both = flow.direction === 'both-ways';
    return {
      ...flow,
      stops,
      line: pathStart(start) + curves.map(([from, ...others]) => pathCommand('c', from, others)).join(''),
      heads:
        (toRight || both ? head(course.right, end, after.at(-1) ?? label) : '') +
        (!toRight || both ? head(course.left, start, before[0] ?? label) : ''),
      label,
      box: around(label, labelWidth(flow), LABEL_HEIGHT),
    };
  });
}
