/** Figures on the map: beside their own mark, over no other, inside the frame, and still there when it grows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MapLabel, placeMapLabels, SCALES } from '#features/port-map/map-labels.ts';
import { cellOf, FULL_GRID } from '#features/port-map/map-grid.ts';
import { realChart } from '../../support/real-chart.ts';

const REAL = [...realChart.ports.values()].filter((port) => port.charted).map((port) => port.number);
const figures = placeMapLabels(FULL_GRID, REAL);

/** What a figure covers at a scale, in pixels. A digit of the face is 5.5 wide. */
function span({ number, side }: MapLabel, scale: number) {
  const middle = (cellOf(FULL_GRID, number).x + 0.5) * scale;
  const width = String(number).length * 5.5;
  return side === 'right' ? [middle + 3, middle + 3 + width] : [middle - 3 - width, middle - 3];
}

for (const scale of SCALES) {
  const shown = figures.filter((figure) => figure.scale <= scale);

  test(`at ${scale} pixels a number no figure meets another, or leaves the frame`, () => {
    assert.ok(shown.length > 10);
    for (const a of shown) {
      const [start = 0, end = 0] = span(a, scale);
      assert.ok(start >= 0 && end <= FULL_GRID.perRow * scale, String(a.number));
      for (const b of shown) {
        if (b === a || cellOf(FULL_GRID, a.number).y !== cellOf(FULL_GRID, b.number).y) continue;
        const [from = 0, to = 0] = span(b, scale);
        assert.ok(end <= from || to <= start, `${a.number} and ${b.number}`);
      }
    }
  });
}

test('the first in the list chooses first', () => {
  const scaleOf = (number: number, numbers: readonly number[]) =>
    placeMapLabels(FULL_GRID, numbers).find((figure) => figure.number === number)?.scale;
  assert.equal(scaleOf(1440, [1440, 1430, 1450]), 4);
  assert.equal(scaleOf(1440, [1440, 1400, 1460]), SCALES[1]);
  assert.equal(scaleOf(1460, [1460, 1440, 1400]), SCALES[0]);
});

test('of neighbours the smaller number has its figure on the left', () => {
  const side = Object.fromEntries(figures.map((figure) => [figure.number, figure.side]));
  assert.deepEqual([side[1433], side[1434]], ['left', 'right']);
  assert.deepEqual([side[3268], side[3269]], ['left', 'right']);
});

test('more figures fit at a larger scale', () => {
  const counts = SCALES.map((scale) => figures.filter((figure) => figure.scale <= scale).length);
  assert.deepEqual(
    [...counts].sort((a, b) => a - b),
    counts,
  );
  assert.ok((counts.at(-1) ?? 0) > (counts[0] ?? 0));
});
