/** Where a key leads on the map: by numbers along a row, by rows down the page. */
import { FULL_GRID } from './map-grid.ts';

/** How many rows a page key passes. */
const ROWS_A_PAGE_KEY = 10;

/** The number that a key leads to from another; undefined for a key that doesn't move the mark. Ends at the edges. */
export function numberAfterKey(number: number, key: string, whole = false): number | undefined {
  const { from, to, perRow } = FULL_GRID;
  const row = number - (number % perRow);
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: number - 1,
    ArrowRight: number + 1,
    ArrowUp: number - perRow,
    ArrowDown: number + perRow,
    PageUp: number - ROWS_A_PAGE_KEY * perRow,
    PageDown: number + ROWS_A_PAGE_KEY * perRow,
    Home: whole ? from : row,
    End: whole ? to : row + perRow - 1,
  };
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  return target === undefined ? undefined : Math.min(Math.max(target, from), to);
}

/** The port that someone typed: `445`, ` 445 `, `:445`, `tcp/445`; undefined for anything else. */
export function readTypedPort(typed: string): number | undefined {
  const digits = /^(?:[a-z]*[\s:/]*)(\d{1,5})(?:\/[a-z]*)?$/i.exec(typed.trim())?.[1];
  const number = Number(digits ?? NaN);
  return number <= FULL_GRID.to ? number : undefined;
}
