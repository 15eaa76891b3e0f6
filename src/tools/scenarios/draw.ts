/** The drawing of a scenario: roles as islands, flows as routes between them. Made at build time, without a DOM. */
import type { Role, Scenario } from '#chart/model.ts';
import { nameWidth, type Route, routesOf } from './bundle.ts';
import { pairsOf } from './flows.ts';
import { around, type Box, type Point } from './geometry.ts';
import { coastOf, type Size } from './island.ts';
import { place } from './place.ts';
import {
  boxesOf,
  clash,
  coursesOf,
  crossed,
  type Drawing,
  frameOf,
  type Island,
  NAME_LETTER,
  NAME_LINE,
  nameLines,
} from './sheet.ts';

const SHEET = { width: 736, step: 16, rx: 40 };
/** An island is as tall as its largest bundle asks for. */
const sizeFor = (routes: number): Size => ({ rx: SHEET.rx, ry: 27 + Math.min(36, Math.max(0, routes - 4) * 2.6) });

function islandOf(role: Role, centre: Point, size: Size, lines: readonly string[], below: boolean): Island {
  const first = below ? size.ry + 19 : -size.ry - 11 - (lines.length - 1) * NAME_LINE;
  const name = lines.map((text, i) => ({ text, x: centre.x, y: centre.y + first + i * NAME_LINE }));
  const width = Math.max(...lines.map((line) => line.length)) * NAME_LETTER;
  return {
    id: role.id,
    centre,
    coast: coastOf(role.id, centre, size),
    size,
    anchor: 'middle',
    name,
    box: around(
      { x: centre.x, y: centre.y + first - 5 + ((lines.length - 1) * NAME_LINE) / 2 },
      width,
      lines.length * NAME_LINE,
    ),
  };
}

/** How often routes of one bundle run through the names of others, either way. */
const mixed = (own: readonly Route[], others: readonly Route[]) =>
  own.reduce((sum, { box }) => sum + crossed(box, others), 0) +
  others.reduce((sum, { box }) => sum + crossed(box, own), 0);

const total = (boxes: readonly Box[]) => boxes.reduce((sum, box, i) => sum + clash(box, boxes.slice(i + 1)), 0);

/** The point of a frame that lies farthest from everything. */
function openWater(frame: Box, boxes: readonly Box[]): Point {
  const spots = Array.from({ length: 48 }, (_, i) => ({
    x: frame.x + frame.width * (0.06 + (0.88 * (i % 8)) / 7),
    y: frame.y + frame.height * (0.1 + (0.8 * Math.floor(i / 8)) / 5),
  }));
  const free = (spot: Point) =>
    Math.min(
      ...boxes.map((box) =>
        Math.hypot(
          Math.max(box.x - spot.x, 0, spot.x - box.x - box.width),
          Math.max(box.y - spot.y, 0, spot.y - box.y - box.height),
        ),
      ),
    );
  return spots.sort((a, b) => free(b) - free(a))[0] ?? frame;
}

/** Rows grow apart until nothing lies on anything else. */
const ROWS = [120, 165, 225, 300];
const SHARES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68];

/** Placing islands takes a while, and a page and its file ask for the same. */
const drawn = new WeakMap<Scenario, Drawing>();

/** The whole job on one sheet. Throws where there is nothing to draw. */
export function draw(scenario: Scenario): Drawing {
  const known = drawn.get(scenario) ?? drawSheet(scenario);
  drawn.set(scenario, known);
  return known;
}

function drawSheet(scenario: Scenario): Drawing {
  const { roles } = scenario;
  const { width } = SHEET;
  const pairs = pairsOf(scenario);
  const step = pairs.length === 1 ? 19 : SHEET.step;
  const letters = pairs.length === 1 ? 48 : pairs.length < 4 ? 26 : 22;
  const bundles = pairs.map((pair) => ({ ...pair, courses: coursesOf(pair, scenario, letters) }));
  const links = bundles.map(({ from, to, courses }) => ({
    a: roles.indexOf(from),
    b: roles.indexOf(to),
    there: courses.filter((course) => course.there).length,
    back: courses.filter((course) => !course.there).length,
    width: Math.max(...courses.map(nameWidth)),
    height: courses.length * step,
  }));
  const sizes = roles.map((_, i) =>
    sizeFor(Math.max(...links.map(({ a, b, there, back }) => (a === i || b === i ? there + back : 0)))),
  );
  const names = roles.map(({ title }) => nameLines(title, 12));
  const sheets: (Drawing & { cost: number })[] = [];
  for (const row of ROWS) {
    if (sheets.some(({ cost }) => cost === 0)) break;
    const points = place(roles.length, links, {
      width,
      row,
      islands: sizes.map(({ ry }) => ({ width: 120, height: 2 * ry + 40 })),
    });
    const taken: Box[] = points.map((point, i) =>
      around({ x: point.x, y: point.y + 8 }, 100, 2 * (sizes[i]?.ry ?? 0) + 38),
    );
    const before: Route[] = [];
    const routes = bundles.flatMap(({ courses }, i) => {
      const link = links[i];
      const [a, b] = link ? [points[link.a], points[link.b]] : [];
      const [from, to] = link ? [sizes[link.a], sizes[link.b]] : [];
      if (!a || !b || !from || !to) return [];
      const ways = SHARES.map((share) => routesOf(courses, { a, b, sizes: [from, to], step, share }));
      const costs = ways.map(
        (way) => way.reduce((sum, { box }) => sum + clash(box, taken), 0) + 20 * mixed(way, before),
      );
      const best = ways[costs.indexOf(Math.min(...costs))] ?? [];
      taken.push(...best.map(({ box }) => box));
      before.push(...best);
      return best;
    });
    const islands = roles.flatMap((role, i): Island[] => {
      const centre = points[i];
      const size = sizes[i];
      if (!centre || !size) return [];
      const [below, above] = [true, false].map((side) => islandOf(role, centre, size, names[i] ?? [], side));
      const trouble = ({ box }: Island) =>
        clash(
          box,
          routes.map((route) => route.box),
        ) +
        crossed(box, routes) * 50;
      return [above && below && trouble(above) < trouble(below) ? above : below].flatMap((one) => one ?? []);
    });
    const boxes = boxesOf({ islands, routes });
    const frame = frameOf(boxes, width, 26);
    const crossings = bundles
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
    sheets.push({ frame, islands, routes, rose: openWater(frame, boxes), cost: total(boxes) + crossings * 10 });
  }
  const [sheet] = sheets.sort((a, b) => a.cost - b.cost);
  if (!sheet) throw new Error(`Nothing to draw: ${scenario.id}`);
  return sheet;
}
