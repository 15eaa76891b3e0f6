/** Islands of the sheet for wide screens. */
import type { Role } from '#chart/model.ts';
import type { Route } from './bundle.ts';
import { around, type Point } from './geometry.ts';
import { coastOf, type Size } from './island.ts';
import { fadingOf } from '../needs.ts';
import { clash, crossed, type Island, NAME_LETTER, NAME_LINE, nameLines } from './sheet.ts';

/** An island with its name below or above it. */
function islandOf(role: Role, centre: Point, size: Size, lines: readonly string[], below: boolean): Island {
  const first = below ? size.ry + 19 : -size.ry - 11 - (lines.length - 1) * NAME_LINE;
  const name = lines.map((text, i) => ({ text, x: centre.x, y: centre.y + first + i * NAME_LINE }));
  const width = Math.max(...lines.map((line) => line.length)) * NAME_LETTER;
  return {
    id: role.id,
    fading: fadingOf(role.id),
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

/** The islands at their points, each with its name on the side where it is less in the way of routes. */
export function islandsOn(
  roles: readonly Role[],
  points: readonly Point[],
  sizes: readonly Size[],
  routes: readonly Route[],
): Island[] {
  const names = routes.map(({ box }) => box);
  const trouble = ({ box }: Island) => clash(box, names) + crossed(box, routes) * 50;
  return roles.flatMap((role, i): Island[] => {
    const centre = points[i];
    const size = sizes[i];
    if (!centre || !size) return [];
    const lines = nameLines(role.title, 12);
    const [below, above] = [islandOf(role, centre, size, lines, true), islandOf(role, centre, size, lines, false)];
    return [trouble(above) < trouble(below) ? above : below];
  });
}
