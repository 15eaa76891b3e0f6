/** Points, boxes and paths of a drawing, in its own units; y grows downwards. */

export interface Point {
  x: number;
  y: number;
}

/** A rectangle by its left upper corner. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** Half the width and half the height of an ellipse. */
export interface Radii {
  rx: number;
  ry: number;
}

/** A box around a point. */
export const around = ({ x, y }: Point, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** The smallest box around two points. */
export const boxAround = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** A cubic Bézier curve: two ends, and the two points between that bend it. */
export type Curve = readonly [Point, Point, Point, Point];

/** The curve between two points that runs level at both. */
export function levelCurve(a: Point, b: Point): Curve {
  const middle = (a.x + b.x) / 2;
  return [a, { x: middle, y: a.y }, { x: middle, y: b.y }, b];
}

const along = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** A point of a curve, from 0 at its first end to 1 at its second. */
export function onCurve([a, b, c, d]: Curve, t: number): Point {
  const [p, q] = [along(along(a, b, t), along(b, c, t), t), along(along(b, c, t), along(c, d, t), t)];
  return along(p, q, t);
}

/** A number as an SVG has it: whole units are fine enough, and short. */
export const whole = (value: number): string => String(Math.round(value) || 0);

/** Numbers of a path, with a space only where no sign parts them. */
const joined = (numbers: readonly number[]): string =>
  numbers.map((value, i) => (i > 0 && Math.round(value) >= 0 ? ' ' : '') + whole(value)).join('');

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

/** A command of a path from a point over others, each told by how far it lies from the first: shorter than places. */
export function pathCommand(command: 'l' | 'c' | 'q', from: Point, points: readonly Point[]): string {
  const start = rounded(from);
  return command + joined(points.map(rounded).flatMap(({ x, y }) => [x - start.x, y - start.y]));
}

/** Where a path begins. */
export const pathStart = ({ x, y }: Point): string => `M${joined([x, y])}`;
