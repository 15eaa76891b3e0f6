/** The routes between two islands: they leave one harbour, spread so that each has room for its name, and meet again. */
import type { FlowDirection } from '#content-model/vocab.ts';
import type { Need } from '../needs.ts';
import { type Curve, head, onCurve, reach } from './curve.ts';
import { around, type Box, type Point, start, stretch } from './geometry.ts';
import type { Size } from './island.ts';

/** One flow as the drawing has it. */
export interface Course {
  /** Its place in the tables of the page. */
  flow: number;
  /** What stands on the line: `TCP 445`, `SMB`. */
  port: string;
  protocol: string;
  need: Need;
  /** Whether it runs from the first island of its bundle to the second. */
  there: boolean;
  direction: FlowDirection;
}

export interface Route extends Course {
  line: string;
  /** The arrows at its ends. */
  heads: string;
  /** The middle of its name. */
  place: Point;
  box: Box;
  /** Points on its line, from one end to the other. */
  points: readonly Point[];
}

/** Height of a line of names, and the mean width of a letter at twelve units. */
const LETTER = 6.5;
const NAME_HEIGHT = 14;

export const nameWidth = ({ port, protocol }: Pick<Course, 'port' | 'protocol'>): number =>
  [port, protocol].filter(Boolean).join(' ').length * LETTER + 6;

export interface Ends {
  a: Point;
  b: Point;
  /** The islands at the two ends. */
  sizes: readonly [Size, Size];
  /** From one name to the next. */
  step: number;
  /** Where the names stand, as a share of the way. */
  share?: number;
}

const SAMPLES = [0.08, 0.25, 0.5, 0.75];

/** From one route to the next where they leave an island. */
const fanOf = ({ rx, ry }: Size, u: Point, routes: number) =>
  Math.min(14, (1.7 * Math.hypot(ry * u.x, rx * u.y)) / Math.max(4, routes));

/** Few routes end in an arrow each; many have it on the way, where they lie apart. */
const ARROW_AT = { few: 0, many: 0.34 };
const MANY = 5;

/** Draws the courses between two islands, the first on top. */
export function routesOf(courses: readonly Course[], { a, b, sizes: [from, to], step, share = 0.5 }: Ends): Route[] {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const u = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  const side = u.x < 0 ? -1 : 1;
  const beside = { x: -u.y * side, y: u.x * side };
  const move = (from: Point, forth: number, aside: number): Point => ({
    x: from.x + u.x * forth + beside.x * aside,
    y: from.y + u.y * forth + beside.y * aside,
  });
  const spread = step * Math.abs(beside.y) + 7 * (1 - Math.abs(beside.y));
  const middle = move(a, length * share, 0);
  const arrowAt = courses.length > MANY ? ARROW_AT.many : ARROW_AT.few;
  const arrow = (curve: Curve) => head(onCurve(curve, arrowAt), onCurve(curve, arrowAt + 0.08));
  return courses.map((course, i) => {
    const rank = i - (courses.length - 1) / 2;
    const aside = rank * spread;
    // Steep bundles set their names one below the other along the lines.
    const forth = Math.abs(u.y) < 0.05 ? 0 : (rank * step - aside * beside.y) / u.y;
    const place = move(middle, forth, aside);
    const leave = (centre: Point, size: Size, way: number): Curve => {
      const fan = rank * fanOf(size, u, courses.length);
      const coast = move(centre, way * reach(size, u, fan), fan);
      const far = (place.x - coast.x) * u.x + (place.y - coast.y) * u.y;
      return [coast, move(coast, 0.3 * far, 0.6 * (aside - fan)), move(place, -0.45 * far, 0), place];
    };
    const [first, second] = [leave(a, from, 1), leave(b, to, -1)];
    const both = course.direction === 'both-ways';
    return {
      ...course,
      line:
        start(first[0]) +
        stretch('c', first[0], first.slice(1)) +
        stretch('c', place, [second[2], second[1], second[0]]),
      heads: (course.there || both ? arrow(second) : '') + (!course.there || both ? arrow(first) : ''),
      points: [...SAMPLES.map((t) => onCurve(first, t)), ...SAMPLES.map((t) => onCurve(second, t))],
      place,
      box: around(place, nameWidth(course), NAME_HEIGHT),
    };
  });
}
