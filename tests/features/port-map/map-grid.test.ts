/** The map's geometry: every number has one cell, and a path covers the cells it is made from, and no others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cellOf,
  cellPath,
  SYSTEM_GRID,
  numberAt,
  type MapGrid,
  rowsOf,
  runsOf,
  boundaryPath,
  tickPath,
  areaFrom,
  FULL_GRID,
} from '#features/port-map/map-grid.ts';
import { CLASSES, classesOf } from '#features/port-map/port-classes.ts';
import { realChart } from '../../support/real-chart.ts';

/** Reads a path of cells back: walks it, and notes every number that a stroke passes. */
function numbersOf(plan: MapGrid, path: string): number[] {
  const numbers: number[] = [];
  let [x, y] = [0, 0];
  for (const [, command, arguments_ = ''] of path.matchAll(/([Mmh])([^Mmh]*)/g)) {
    const [first = 0, second = 0] = arguments_.split(' ').map(Number);
    if (command === 'M') [x, y] = [first, second];
    else if (command === 'm') [x, y] = [x + first, y + second];
    else {
      assert.equal(y % 1, 0.5, 'a stroke runs along the middle of a row');
      for (let end = x + first; x < end; x++) numbers.push(plan.from + Math.floor(y) * plan.perRow + x);
      assert.ok(x <= plan.perRow, 'a stroke ends where its row ends');
    }
  }
  return numbers;
}

for (const [name, plan] of [
  ['whole space', FULL_GRID],
  ['system ports', SYSTEM_GRID],
] as const) {
  test(`on the plan of the ${name} every number has a cell, and the cell leads back to it`, () => {
    for (let number = plan.from; number <= plan.to; number++) {
      const { x, y } = cellOf(plan, number);
      assert.ok(y < rowsOf(plan));
      assert.equal(numberAt(plan, x + 0.01, y + 0.01), number);
      assert.equal(numberAt(plan, x + 0.99, y + 0.99), number);
    }
  });

  test(`on the plan of the ${name} there is no number outside`, () => {
    const end = cellOf(plan, plan.to);
    for (const [x, y] of [
      [-0.1, 0],
      [0, -0.1],
      [plan.perRow, 0],
      [end.x + 1, end.y],
      [0, rowsOf(plan)],
    ] as const) {
      assert.equal(numberAt(plan, x, y), undefined, `${x} ${y}`);
    }
  });
}

test('a number’s thousands are its row, and the rest is its column', () => {
  assert.deepEqual(cellOf(FULL_GRID, 8443), { x: 443, y: 8 });
  assert.deepEqual(cellOf(FULL_GRID, 65535), { x: 535, y: 65 });
  assert.equal(rowsOf(FULL_GRID), 66);
});

test('neighbours join into runs', () => {
  assert.deepEqual(runsOf([]), []);
  assert.deepEqual(runsOf([0, 1, 2, 5, 7, 8]), [
    { from: 0, to: 2 },
    { from: 5, to: 5 },
    { from: 7, to: 8 },
  ]);
});

test('the path of cells covers every class of the real chart exactly', () => {
  const classes = classesOf(realChart);
  for (const kind of CLASSES) {
    assert.deepEqual(numbersOf(FULL_GRID, cellPath(FULL_GRID, classes[kind])), classes[kind], kind);
    const inside = classes[kind].filter((n) => n <= SYSTEM_GRID.to);
    assert.deepEqual(numbersOf(SYSTEM_GRID, cellPath(SYSTEM_GRID, classes[kind])), inside, kind);
  }
});

test('a run over the end of a row goes on at the start of the next', () => {
  assert.equal(cellPath(FULL_GRID, [998, 999, 1000]), 'M998 0.5h2m-1000 1h1');
  assert.equal(cellPath(FULL_GRID, []), '');
});

test('a tick stands in the middle of its cell', () => {
  assert.equal(tickPath(FULL_GRID, [445, 1433]), 'M445.5 0v1M433.5 1v1');
  assert.equal(tickPath(SYSTEM_GRID, [445, 1433]), 'M45.5 8v1');
});

test('a boundary steps down where its number lies within a row', () => {
  assert.equal(boundaryPath(FULL_GRID, 49152), 'M0 50H152V49H1000');
  assert.equal(boundaryPath(FULL_GRID, 5000), 'M0 5H1000');
});

test('water ends with the last number', () => {
  assert.equal(areaFrom(FULL_GRID, 49152), 'M0 50H152V49H1000V65H536V66H0Z');
  assert.equal(areaFrom(SYSTEM_GRID, 0), 'M0 0H50V20H24V21H0Z');
});
