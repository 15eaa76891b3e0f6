/**
 * The port space as an area: every number has a cell, row after row, as one reads. Pure geometry: no markup.
 * A unit is one number across and one row down. A row of the whole space holds a thousand numbers, so
 * that a number's thousands name its row and the rest its place in it.
 */
import type { PortSpan } from '#chart/port-span.ts';
import { MAX_PORT } from '#chart/port-space.ts';

/** Numbers from one to another, laid out in rows of a length. `from` starts a row. */
export interface MapGrid extends PortSpan {
  perRow: number;
}

/** The whole space: 66 rows of a thousand, the last one little more than half full. */
export const FULL_GRID: MapGrid = { from: 0, to: MAX_PORT, perRow: 1000 };

/** The system ports once more, at a larger scale. */
export const SYSTEM_GRID: MapGrid = { from: 0, to: 1023, perRow: 50 };

/** How much of a row's height its cells take: the gap between rows makes them readable as lines. */
export const CELL_HEIGHT = 0.84;

/** A number's cell: the column and the row, both from 0. */
export function cellOf(grid: MapGrid, number: number): { x: number; y: number } {
  const place = number - grid.from;
  return { x: place % grid.perRow, y: Math.floor(place / grid.perRow) };
}

/** The number at a point, in units; undefined where the grid has none. */
export function numberAt(grid: MapGrid, x: number, y: number): number | undefined {
  if (x < 0 || x >= grid.perRow || y < 0) return undefined;
  const number = grid.from + Math.floor(y) * grid.perRow + Math.floor(x);
  return number <= grid.to ? number : undefined;
}

export const rowsOf = ({ from, to, perRow }: MapGrid): number => Math.ceil((to - from + 1) / perRow);

/** Neighbouring numbers as runs; the numbers ascend. */
export function runsOf(numbers: readonly number[]): PortSpan[] {
  const runs: PortSpan[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs;
}

/** A run cut where rows end. */
function* rowPieces(grid: MapGrid, { from, to }: PortSpan): Generator<{ x: number; y: number; length: number }> {
  for (let start = from; start <= to;) {
    const { x, y } = cellOf(grid, start);
    const length = Math.min(to - start + 1, grid.perRow - x);
    yield { x, y, length };
    start += length;
  }
}

/** The cells of ascending numbers as one path, to be stroked as wide as a row is high. */
export function cellPath(grid: MapGrid, numbers: readonly number[]): string {
  let [x, y] = [0, 0];
  return runsOf(numbers.filter((n) => n >= grid.from && n <= grid.to))
    .flatMap((run) => [...rowPieces(grid, run)])
    .map((piece, i) => {
      const move = i === 0 ? `M${piece.x} ${piece.y + 0.5}` : `m${piece.x - x} ${piece.y - y}`;
      [x, y] = [piece.x + piece.length, piece.y];
      return `${move}h${piece.length}`;
    })
    .join('');
}

/** A line down the middle of each number's cell, as one path. */
export function tickPath(grid: MapGrid, numbers: readonly number[]): string {
  return numbers
    .filter((n) => n >= grid.from && n <= grid.to)
    .map((number) => {
      const { x, y } = cellOf(grid, number);
      return `M${x + 0.5} ${y}v1`;
    })
    .join('');
}

/** The line before a number: the boundary between what lies before it and what begins with it. */
export function boundaryPath(grid: MapGrid, number: number): string {
  const { x, y } = cellOf(grid, number);
  return x === 0 ? `M0 ${y}H${grid.perRow}` : `M0 ${y + 1}H${x}V${y}H${grid.perRow}`;
}

/** Everything from a number to the grid's end, as a shape to fill. */
export function areaFrom(grid: MapGrid, number: number): string {
  const { x, y } = cellOf(grid, grid.to + 1);
  const end = x === 0 ? `V${y}` : `V${y}H${x}V${y + 1}`;
  return `${boundaryPath(grid, number)}${end}H0Z`;
}
