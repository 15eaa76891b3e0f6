/** The drawing of a scenario: everything is there, and nothing lies on anything else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Scenario } from '#chart/model.ts';
import { rolePairsOf } from '#chart/permits/role-pairs.ts';
import { needOf } from '#chart/permits/need.ts';
import { boxesOf, type Drawing } from '#features/scenarios/drawing/drawing.ts';
import { drawNarrow } from '#features/scenarios/drawing/draw-narrow.ts';
import { drawWide } from '#features/scenarios/drawing/draw-wide.ts';
import { around } from '#features/scenarios/drawing/geometry.ts';
import { nameLines } from '#features/scenarios/drawing/node.ts';
import { inTableOrder, portText } from '#features/scenarios/flows.ts';
import { realChart } from '../../../support/real-chart.ts';
import { SCENARIO } from '../support.ts';
import { holds, isInside, overlap } from './boxes.ts';
import { pathPoints } from './path-points.ts';

const SCENARIOS = [SCENARIO, ...realChart.scenarios.values()];
const DRAWINGS: Readonly<Record<string, (scenario: Scenario) => Drawing>> = { wide: drawWide, narrow: drawNarrow };

for (const [kind, make] of Object.entries(DRAWINGS)) {
  for (const scenario of SCENARIOS) {
    test(`${kind}, ${scenario.id}: each flow is drawn once, with its port and in the manner of its need`, () => {
      const { edges } = make(scenario);
      const order = inTableOrder(scenario);
      assert.deepEqual(
        edges.map(({ flow }) => flow).sort((a, b) => a - b),
        [...scenario.flows.keys()],
      );
      for (const { flow, port, need, line, heads } of edges) {
        const own = order[flow] ?? assert.fail();
        assert.deepEqual([port, need], [portText(own), needOf(own, scenario.features)]);
        assert.match(line, /^M-?\d/);
        assert.equal(heads.match(/M/g)?.length, own.direction === 'both-ways' ? 2 : 1);
      }
    });

    test(`${kind}, ${scenario.id}: no label or name lies on another or on a node, and none is cut off`, () => {
      const drawing = make(scenario);
      const boxes = boxesOf(drawing);
      const clashes = boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlap(box, other)));
      assert.deepEqual(clashes, []);
      assert.deepEqual(
        boxes.filter((box) => !isInside(box, drawing.frame)),
        [],
      );
    });

    test(`${kind}, ${scenario.id}: no line runs through a name, or the label of another, or out of the frame`, () => {
      const { nodes, edges, frame } = make(scenario);
      const faults = edges.flatMap((edge) => {
        const points = pathPoints(edge.line);
        const boxes = [...nodes.map(({ box }) => box), ...edges.filter((e) => e !== edge).map(({ box }) => box)];
        const through = boxes.filter((box) => points.some((point) => holds(box, point)));
        return points.every((point) => holds(frame, point)) ? through : [frame, ...through];
      });
      assert.deepEqual(faults, []);
    });
  }
}

test('every role is a node of the wide drawing; of the narrow one each pair has two', () => {
  for (const scenario of SCENARIOS) {
    assert.deepEqual(
      drawWide(scenario).nodes.map(({ id }) => id),
      scenario.roles.map(({ id }) => id),
    );
    assert.equal(drawNarrow(scenario).nodes.length, 2 * rolePairsOf(scenario).length);
  }
});

test('the first role lies to the left of those it speaks to', () => {
  for (const scenario of SCENARIOS) {
    const { nodes } = drawWide(scenario);
    const [first] = nodes;
    const partners = rolePairsOf(scenario).filter(({ from }) => from.id === first?.id);
    for (const { to } of partners)
      assert.ok((first?.centre.x ?? 0) < (nodes.find(({ id }) => id === to.id)?.centre.x ?? 0), scenario.id);
  }
});

test('the rose lies on no line, label, name or node', () => {
  for (const scenario of SCENARIOS) {
    const drawing = drawWide(scenario);
    const { rose = assert.fail(), edges } = drawing;
    const room = around(rose, 24, 24);
    assert.deepEqual(
      boxesOf(drawing).filter((box) => overlap(box, room)),
      [],
      scenario.id,
    );
    const points = edges.flatMap(({ line }) => pathPoints(line));
    assert.ok(!points.some((point) => holds(room, point)), scenario.id);
  }
});

test('the drawing is the same each time', () => {
  for (const make of Object.values(DRAWINGS)) assert.deepEqual(make({ ...SCENARIO }), make(SCENARIO));
});

test('a scenario of six roles where all speak to all can be drawn, without labels that lie on others', () => {
  const roles = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, title: `Role ${id}`, is: 'One of six.' }));
  const [flow] = SCENARIO.flows;
  const flows = roles.flatMap((from, i) =>
    roles.slice(i + 1).map((to) => ({ ...(flow ?? assert.fail()), from: from.id, to: to.id })),
  );
  const drawing = drawWide({ ...SCENARIO, roles, flows });
  assert.equal(drawing.edges.length, 15);
  const boxes = boxesOf(drawing);
  assert.deepEqual(
    boxes.filter((box, i) => boxes.slice(i + 1).some((other) => overlap(box, other))),
    [],
  );
});

test('roles that answer each other in a circle can be drawn', () => {
  const [flow = assert.fail()] = SCENARIO.flows;
  const circle = ['client', 'server', 'admin'];
  const flows = circle.map((from, i) => ({ ...flow, from, to: circle[(i + 1) % 3] ?? assert.fail() }));
  for (const make of Object.values(DRAWINGS)) {
    const { edges, frame } = make({ ...SCENARIO, flows });
    assert.equal(edges.length, 3);
    for (const { box, heads } of edges) {
      assert.ok(isInside(box, frame));
      assert.equal(heads.match(/M/g)?.length, 1);
    }
  }
});

test('a long name takes two lines of about the same length', () => {
  assert.deepEqual(nameLines('SQL Server', 12), ['SQL Server']);
  assert.deepEqual(nameLines('Network Policy Server', 12), ['Network', 'Policy Server']);
  assert.deepEqual(nameLines('Configurationmanager', 12), ['Configurationmanager']);
});
