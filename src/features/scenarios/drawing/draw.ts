/** The drawing of a scenario: roles as islands, flows as routes between them. Made at build time, without a DOM. */
import type { Scenario } from '#chart/model.ts';
import { nameWidth } from './bundle.ts';
import { pairsOf } from '../flows.ts';
import type { Box } from './geometry.ts';
import type { Size } from './island.ts';
import { type Bundle, crossings, layRoutes } from './lay-routes.ts';
import { openWater } from './open-water.ts';
import { place } from './place.ts';
import { boxesOf, clash, coursesOf, type Drawing, frameOf } from './sheet.ts';
import { islandsOn } from './wide-island.ts';

const SHEET = { width: 736, step: 16, rx: 40 };
/** An island is as tall as its largest bundle asks for. */
const sizeFor = (routes: number): Size => ({ rx: SHEET.rx, ry: 27 + Math.min(36, Math.max(0, routes - 4) * 2.6) });

const total = (boxes: readonly Box[]) => boxes.reduce((sum, box, i) => sum + clash(box, boxes.slice(i + 1)), 0);

/** Rows grow apart until nothing lies on anything else. */
const ROWS = [120, 165, 225, 300];

/** Placing islands takes a while, and a page and its file ask for the same. */
const drawn = new WeakMap<Scenario, Drawing>();

/** The whole job on one sheet. Throws where there is nothing to draw. */
export function draw(scenario: Scenario): Drawing {
  const known = drawn.get(scenario) ?? drawSheet(scenario);
  drawn.set(scenario, known);
  return known;
}

/** Tries rows closer and farther apart, and takes the sheet on which the least lies on anything else. */
function drawSheet(scenario: Scenario): Drawing {
  const { roles } = scenario;
  const { width } = SHEET;
  const pairs = pairsOf(scenario);
  const step = pairs.length === 1 ? 19 : SHEET.step;
  const letters = pairs.length === 1 ? 48 : pairs.length < 4 ? 26 : 22;
  const bundles = pairs.map((pair): Bundle => {
    const courses = coursesOf(pair, scenario, letters);
    return { a: roles.indexOf(pair.from), b: roles.indexOf(pair.to), courses };
  });
  const links = bundles.map(({ a, b, courses }) => ({
    a,
    b,
    there: courses.filter((course) => course.there).length,
    back: courses.filter((course) => !course.there).length,
    width: Math.max(...courses.map(nameWidth)),
    height: courses.length * step,
  }));
  const sizes = roles.map((_, i) =>
    sizeFor(Math.max(...bundles.map(({ a, b, courses }) => (a === i || b === i ? courses.length : 0)))),
  );
  const sheets: (Drawing & { cost: number })[] = [];
  for (const row of ROWS) {
    if (sheets.some(({ cost }) => cost === 0)) break;
    const points = place(roles.length, links, {
      width,
      row,
      islands: sizes.map(({ ry }) => ({ width: 120, height: 2 * ry + 40 })),
    });
    const routes = layRoutes(bundles, points, sizes, step);
    const islands = islandsOn(roles, points, sizes, routes);
    const boxes = boxesOf({ islands, routes });
    const frame = frameOf(boxes, width, 26);
    sheets.push({
      frame,
      islands,
      routes,
      rose: openWater(frame, boxes),
      cost: total(boxes) + crossings(bundles, routes) * 10,
    });
  }
  const [sheet] = sheets.sort((a, b) => a.cost - b.cost);
  if (!sheet) throw new Error(`Nothing to draw: ${scenario.id}`);
  return sheet;
}
