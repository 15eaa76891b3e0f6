/** How groups of edges share the side of a node. */
import { rolePairsOf } from '#chart/permits/role-pairs.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edgeGroupOf } from '#features/scenarios/drawing/edge-group.ts';
import { drawNode } from '#features/scenarios/drawing/node.ts';
import { type PlacedGroup, sidesOf } from '#features/scenarios/drawing/node-sides.ts';
import { SCENARIO } from '../support.ts';

const [pair = assert.fail()] = rolePairsOf(SCENARIO);
const flows = edgeGroupOf(pair, SCENARIO, 26);
const node = drawNode(
  { id: 'hub' },
  {
    fading: '--fade-hub',
    centre: { x: 0, y: 0 },
    radii: { rx: 36, ry: 40 },
    anchor: 'middle',
    lines: ['Hub'],
    x: 0,
    top: 60,
  },
);
const group = (right: string, y: number, many: number): PlacedGroup => ({
  left: 'hub',
  right,
  label: { x: 200, y },
  before: [],
  after: [],
  flows: flows.slice(0, many),
});

test('groups leave a node in the order in which they lie, and none reaches into another', () => {
  const groups = [group('low', 300, 3), group('high', -300, 2), group('middle', 10, 1)];
  const sides = sidesOf('left', [node], groups);
  const spans = ['high', 'middle', 'low'].map((id) => {
    const own = groups.find(({ right }) => right === id) ?? assert.fail();
    const { offset, step } = sides.get(own) ?? assert.fail();
    const half = ((own.flows.length - 1) / 2) * step;
    return [offset - half, offset + half] as const;
  });
  const heights = spans.flat();
  assert.deepEqual(
    heights,
    heights.toSorted((a, b) => a - b),
  );
  for (const height of heights) assert.ok(Math.abs(height) < node.radii.ry);
  assert.ok(Math.abs((heights[0] ?? 0) + (heights.at(-1) ?? 0)) < 1e-9, 'the whole is centred');
});

test('a group alone leaves from the middle, and has no end at a side that is none of its', () => {
  const only = group('other', 300, 2);
  assert.equal(sidesOf('left', [node], [only]).get(only)?.offset, 0);
  assert.equal(sidesOf('right', [node], [only]).size, 0);
});
