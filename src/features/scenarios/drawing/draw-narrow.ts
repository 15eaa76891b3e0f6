/** The drawing for telephones: the roles two by two, as coasts. */
import type { Role, Scenario } from '#chart/model.ts';
import { routesOf } from './bundle.ts';
import { pairsOf } from '../flows.ts';
import type { Point } from './geometry.ts';
import { coastOf, type Size } from './island.ts';
import { fadingOf } from '../needs.ts';
import { coursesOf, type Drawing, type Island, NAME_LETTER, NAME_LINE, nameLines } from './sheet.ts';

const NARROW = { width: 288, step: 17, rx: 20, gap: 22 };

/** A coast at one side of a narrow sheet, with the last line of its name at a height. */
function narrowIsland(
  role: Role,
  { centre, size, lines, bottom }: { centre: Point; size: Size; lines: readonly string[]; bottom: number },
): Omit<Island, 'fading'> {
  const left = centre.x < NARROW.width / 2;
  const x = left ? 4 : NARROW.width - 4;
  const width = Math.max(...lines.map((line) => line.length)) * NAME_LETTER;
  const first = bottom - (lines.length - 1) * NAME_LINE;
  return {
    id: role.id,
    centre,
    size,
    anchor: left ? 'start' : 'end',
    coast: coastOf(role.id, centre, size),
    name: lines.map((text, i) => ({ text, x, y: first + i * NAME_LINE })),
    box: { x: left ? x : x - width, y: first - 13, width, height: lines.length * NAME_LINE },
  };
}

/** Draws each pair of roles by itself, as two coasts with their routes between, one pair below the other. */
export function drawNarrow(scenario: Scenario): Drawing {
  const { width, step, rx, gap } = NARROW;
  let top = 8;
  const parts = pairsOf(scenario).map((pair) => {
    const courses = coursesOf(pair, scenario, 25);
    const size = { rx, ry: Math.max(17, courses.length * 6.4) };
    const [from, to] = [nameLines(pair.from.title, 18), nameLines(pair.to.title, 18)];
    const bottom = top + Math.max(from.length, to.length) * NAME_LINE;
    const half = Math.max(size.ry + 8, (courses.length * step) / 2);
    const y = bottom + 12 + half;
    top = y + half + gap;
    const [a, b] = [
      { x: rx + 12, y },
      { x: width - rx - 12, y },
    ];
    const islands = [
      narrowIsland(pair.from, { centre: a, size, lines: from, bottom }),
      narrowIsland(pair.to, { centre: b, size, lines: to, bottom }),
    ];
    return {
      islands: islands.map((island) => ({ ...island, fading: fadingOf(pair.from.id, pair.to.id) })),
      routes: routesOf(courses, { a, b, sizes: [size, size], step }),
    };
  });
  return {
    frame: { x: 0, y: 0, width, height: Math.ceil(top - gap + 12) },
    islands: parts.flatMap((part) => part.islands),
    routes: parts.flatMap((part) => part.routes),
  };
}
