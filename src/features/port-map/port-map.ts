/**
 * The port space as an area: every number has a cell, row after row, as one reads. Pure geometry: no markup.
 * A unit is one number across and one row down. A row of the whole space holds a thousand numbers, so
 * that a number's thousands name its row and the rest its place in it.
 */
import type { Block } from '#chart/blocks.ts';
import { MAX_PORT } from '#chart/port-space.ts';

/** Numbers from one to another, laid out in rows of a length. `from` starts a row. */
export interface Plan extends Block {
  perRow: number;
}

/** The whole space: 66 rows of a thousand, the last one little more than half full. */
export const WHOLE: Plan = { from: 0, to: MAX_PORT, perRow: 1000 };

/** The system ports once more, at a larger scale. */
export const HARBOUR: Plan = { from: 0, to: 1023, perRow: 50 };

/** How much of a row's height its cells take: the gap between rows makes them readable as lines. */
export const CELL = 0.84;

/** A number's cell: the column and the row, both from 0. */
export function cellOf(plan: Plan, number: number): { x: number; y: number } {
  const place = number - plan.from;
  return { x: place % plan.perRow, y: Math.floor(place / plan.perRow) };
}

/** The number at a point, in units; undefined where the plan has none. */
export function numberAt(plan: Plan, x: number, y: number): number | undefined {
  if (x < 0 || x >= plan.perRow || y < 0) return undefined;
  const number = plan.from + Math.floor(y) * plan.perRow + Math.floor(x);
  return number <= plan.to ? number : undefined;
}

export const rowsOf = ({ from, to, perRow }: Plan): number => Math.ceil((to - from + 1) / perRow);

/** Neighbouring numbers as runs; the numbers ascend. */
export function runsOf(numbers: readonly number[]): Block[] {
  const runs: Block[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs;
}

/** A run cut where rows end. */
function* pieces(plan: Plan, { from, to }: Block): Generator<{ x: number; y: number; length: number }> {
  for (let start = from; start <= to;) {
    const { x, y } = cellOf(plan, start);
    const length = Math.min(to - start + 1, plan.perRow - x);
    yield { x, y, length };
    start += length;
  }
}

/** The cells of ascending numbers as one path, to be stroked as wide as a row is high. */
export function cells(plan: Plan, numbers: readonly number[]): string {
  let [x, y] = [0, 0];
  return runsOf(numbers.filter((n) => n >= plan.from && n <= plan.to))
    .flatMap((run) => [...pieces(plan, run)])
    .map((piece, i) => {
      const move = i === 0 ? `M${piece.x} ${piece.y + 0.5}` : `m${piece.x - x} ${piece.y - y}`;
      [x, y] = [piece.x + piece.length, piece.y];
      return `${move}h${piece.length}`;
    })
    .join('');
}

/** A line down the middle of each number's cell, as one path. */
export function ticks(plan: Plan, numbers: readonly number[]): string {
  return numbers
    .filter((n) => n >= plan.from && n <= plan.to)
    .map((number) => {
      const { x, y } = cellOf(plan, number);
      return `M${x + 0.5} ${y}v1`;
    })
    .join('');
}

/** The line before a number: the shore between what lies before it and what begins with it. */
export function shore(plan: Plan, number: number): string {
  const { x, y } = cellOf(plan, number);
  return x === 0 ? `M0 ${y}H${plan.perRow}` : `M0 ${y + 1}H${x}V${y}H${plan.perRow}`;
}

/** Everything from a number to the plan's end, as a shape to fill. */
export function waterFrom(plan: Plan, number: number): string {
  const { x, y } = cellOf(plan, plan.to + 1);
  const end = x === 0 ? `V${y}` : `V${y}H${x}V${y + 1}`;
  return `${shore(plan, number)}${end}H0Z`;
}
