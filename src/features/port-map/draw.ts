/**
 * The map's file: one path a class, without a colour of its own, so that a page draws each with `<use>` in
 * the colours of its theme. Cells are strokes as wide as a row is high; marks are lines of constant width.
 */
import { CLASSES, type PortClass } from './port-classes.ts';
import { CELL, cells, HARBOUR, type Plan, ticks, WHOLE } from './port-map.ts';

/** Marks lie over the area, wider than a number is: few, and they must be seen. */
const MARKS: ReadonlySet<PortClass> = new Set<PortClass>(['used', 'charted', 'clash']);

function path(id: string, plan: Plan, kind: PortClass, numbers: readonly number[]): string {
  return MARKS.has(kind)
    ? `<path id="${id}" fill="none" vector-effect="non-scaling-stroke" d="${ticks(plan, numbers)}"/>`
    : `<path id="${id}" fill="none" stroke-width="${CELL}" d="${cells(plan, numbers)}"/>`;
}

/** The file, with `#registered` to `#clash` for the whole space, and `#harbour-registered` and `-reserved`. */
export function drawMap(classes: Readonly<Record<PortClass, readonly number[]>>): string {
  const whole = CLASSES.map((kind) => path(kind, WHOLE, kind, classes[kind]));
  const harbour = CLASSES.map(
    (kind) => `<path id="harbour-${kind}" fill="none" stroke-width="${CELL}" d="${cells(HARBOUR, classes[kind])}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${[...whole, ...harbour].join('')}</svg>\n`;
}
