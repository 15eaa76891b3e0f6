/**
 * The figures on the map of the port space: the numbers of charted ports, beside their marks, where there
 * is room. The wider the map is shown, the more figures fit: each has the width from which on it is printed.
 */
import { cellOf, type MapGrid } from './map-grid.ts';

export interface MapLabel {
  number: number;
  /** How many pixels a number must take for the figure to fit. */
  scale: number;
  /** On which side of its mark it stands. */
  side: 'left' | 'right';
}

/** The scales that the map is shown at, in pixels a number: a narrow window, a wide one, and its magnifications. */
export const SCALES = [0.25, 1, 2, 4, 8] as const;

/** In pixels: a digit's width, and the room between a mark's middle and its figure. */
const DIGIT_WIDTH = 5.6;
const LABEL_GAP = 3;

interface Span {
  start: number;
  end: number;
}

const widthOf = (number: number) => String(number).length * DIGIT_WIDTH;
const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function spanOf(x: number, number: number, side: MapLabel['side']): Span {
  const start = side === 'right' ? x + LABEL_GAP : x - LABEL_GAP - widthOf(number);
  return { start, end: start + widthOf(number) };
}

/** Whether a mark stands between another mark and the end of its figure, two pixels more included. */
const stands = (mark: number, own: number, span: Span, side: MapLabel['side']) =>
  side === 'right' ? mark > own && mark < span.end + 2 : mark < own && mark > span.start - 2;

/** Figures for the numbers that find room at some scale. The first in the list choose first. */
export function placeMapLabels(grid: MapGrid, numbers: readonly number[]): MapLabel[] {
  const placed: MapLabel[] = [];
  for (const scale of SCALES) {
    const middle = (number: number) => (cellOf(grid, number).x + 0.5) * scale;
    const row = (number: number) => cellOf(grid, number).y;
    for (const number of numbers) {
      if (placed.some((figure) => figure.number === number)) continue;
      const side = (['right', 'left'] as const).find((candidate) => {
        const span = spanOf(middle(number), number, candidate);
        const inRow = (other: number) => other !== number && row(other) === row(number);
        return (
          span.start >= 0 &&
          span.end <= grid.perRow * scale &&
          !placed.some((f) => inRow(f.number) && meets(span, spanOf(middle(f.number), f.number, f.side))) &&
          !numbers.some((n) => inRow(n) && stands(middle(n), middle(number), span, candidate))
        );
      });
      if (side) placed.push({ number, scale, side });
    }
  }
  return placed.sort((a, b) => a.number - b.number);
}
