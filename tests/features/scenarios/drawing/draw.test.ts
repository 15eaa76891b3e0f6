/** The drawing of a scenario: everything is there, and nothing lies on anything else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Scenario } from '#chart/model.ts';
import { drawNarrow } from '#features/scenarios/drawing/draw-narrow.ts';
import { draw } from '#features/scenarios/drawing/draw.ts';
import { inTableOrder, pairsOf, portText } from '#features/scenarios/flows.ts';
import { type Box, overlap } from '#features/scenarios/drawing/geometry.ts';
import { needOf } from '#features/scenarios/needs.ts';
import { boxesOf, type Drawing, nameLines } from '#features/scenarios/drawing/sheet.ts';
import { realChart } from '../../../support/real-chart.ts';
import { SCENARIO } from '../support.ts';

const SCENARIOS = [SCENARIO, ...realChart.scenarios.values()];
const SHEETS: Readonly<Record<string, (scenario: Scenario) => Drawing>> = { wide: draw, narrow: drawNarrow };

const isInside = (box: Box, frame: Box) =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

for (const [kind, make] of Object.entries(SHEETS)) {
  for (const scenario of SCENARIOS) {
    test(`${kind}, ${scenario.id}: each flow is drawn once, with its port and in the manner of its need`, () => {
      const { routes } = make(scenario);
      const order = inTableOrder(scenario);
      assert.deepEqual(
        routes.map(({ flow }) => flow).sort((a, b) => a - b),
        [...scenario.flows.keys()],
      );
      for (const { flow, port, need, line, heads } of routes) {
        const own = order[flow] ?? assert.fail();
        assert.deepEqual([port, need], [portText(own), needOf(own, scenario.features)]);
        assert.match(line, /^M-?\d/);
        assert.equal(heads.match(/M/g)?.length, own.direction === 'both-ways' ? 2 : 1);
      }
    });

    test(`${kind}, ${scenario.id}: no name lies on another name or on an island, and none is cut off`, () => {
      const drawing = make(scenario);
      const boxes = boxesOf(drawing);
      const clashes = boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlap(box, other) > 0));
      assert.deepEqual(clashes, []);
      assert.deepEqual(
        boxes.filter((box) => !isInside(box, drawing.frame)),
        [],
      );
    });
  }
}

test('every role is an island of the sheet; on a telephone each pair has two', () => {
  for (const scenario of SCENARIOS) {
    assert.deepEqual(
      draw(scenario).islands.map(({ id }) => id),
      scenario.roles.map(({ id }) => id),
    );
    assert.equal(drawNarrow(scenario).islands.length, 2 * pairsOf(scenario).length);
  }
});

test('the first role lies to the left of those it speaks to', () => {
  const [client, server] = draw(SCENARIO).islands;
  assert.ok((client?.centre.x ?? 0) < (server?.centre.x ?? 0));
});

test('the drawing is the same each time', () => {
  assert.deepEqual(draw({ ...SCENARIO }), draw({ ...SCENARIO }));
});

test('a scenario of six roles where all speak to all can be drawn', () => {
  const roles = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, title: `Role ${id}`, is: 'One of six.' }));
  const [flow] = SCENARIO.flows;
  const flows = roles.flatMap((from, i) =>
    roles.slice(i + 1).map((to) => ({ ...(flow ?? assert.fail()), from: from.id, to: to.id })),
  );
  assert.equal(draw({ ...SCENARIO, roles, flows }).routes.length, 15);
});

test('a long name takes two lines of about the same length', () => {
  assert.deepEqual(nameLines('SQL Server', 12), ['SQL Server']);
  assert.deepEqual(nameLines('Network Policy Server', 12), ['Network', 'Policy Server']);
  assert.deepEqual(nameLines('Configurationmanager', 12), ['Configurationmanager']);
});
