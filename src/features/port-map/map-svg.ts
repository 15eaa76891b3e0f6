/**
 * The map's file: one path a class, without a colour of its own, so that a page draws each with `<use>` in
 * the colours of its theme. Cells are strokes as wide as a row is high; marks are lines of constant width.
 */
import { CELL_HEIGHT, cellPath, FULL_GRID, type MapGrid, SYSTEM_GRID, tickPath } from './map-grid.ts';
import { CLASSES, MARKED, type PortClass } from './port-classes.ts';

const cells = (id: string, grid: MapGrid, numbers: readonly number[]) =>
  `<path id="${id}" fill="none" stroke-width="${CELL_HEIGHT}" d="${cellPath(grid, numbers)}"/>`;
const marks = (id: string, grid: MapGrid, numbers: readonly number[]) =>
  `<path id="${id}" fill="none" vector-effect="non-scaling-stroke" d="${tickPath(grid, numbers)}"/>`;

/** The file, with `#registered` to `#clash` for the whole space, and `#system-registered` and so on for its plan. */
export function mapSvg(classes: Readonly<Record<PortClass, readonly number[]>>): string {
  const whole = CLASSES.map((kind) => (MARKED.has(kind) ? marks : cells)(kind, FULL_GRID, classes[kind]));
  const system = CLASSES.map((kind) => cells(`system-${kind}`, SYSTEM_GRID, classes[kind]));
  return `<svg xmlns="http://www.w3.org/2000/svg">${[...whole, ...system].join('')}</svg>\n`;
}
