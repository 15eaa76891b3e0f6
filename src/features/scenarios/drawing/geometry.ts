/** Points, boxes and lines of a drawing, in its own units; y grows downwards. */

export interface Point {
  x: number;
  y: number;
}

/** A rectangle by its left upper corner. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** A box around a point. */
export const around = ({ x, y }: Point, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** How much two boxes share, as an area. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** Whether a point lies in a box. */
export const holds = ({ x, y, width, height }: Box, point: Point): boolean =>
  point.x > x && point.x < x + width && point.y > y && point.y < y + height;

export const distance = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y);

/** The point at a share of the way from one to another. */
export const along = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** How far a point lies from a line between two others. */
export function offLine(point: Point, a: Point, b: Point): number {
  const length = distance(a, b) ** 2 || 1;
  const share = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length;
  return distance(point, along(a, b, Math.min(1, Math.max(0, share))));
}

const turn = (a: Point, b: Point, c: Point) => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

/** Whether two lines cross elsewhere than at an end they share. */
export const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

/** A number as an SVG has it: whole units are fine enough, and short. */
export const n = (value: number): string => String(Math.round(value) || 0);

/** Numbers of a path, with a space only where no sign parts them. */
export const joined = (numbers: readonly number[]): string =>
  numbers.map((value, i) => (i > 0 && Math.round(value) >= 0 ? ' ' : '') + n(value)).join('');

const whole = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

/** A path's piece from a point over others, each told by how far it lies from the first: shorter than places. */
export function stretch(command: 'l' | 'c' | 's' | 'q', from: Point, points: readonly Point[]): string {
  const start = whole(from);
  return command + joined(points.map(whole).flatMap(({ x, y }) => [x - start.x, y - start.y]));
}

/** Where a path begins. */
export const start = ({ x, y }: Point): string => `M${joined([x, y])}`;
