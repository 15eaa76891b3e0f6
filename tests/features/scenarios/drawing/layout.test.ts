/** Where nodes and labels lie. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOut, type SizedEdge } from '#features/scenarios/drawing/layout.ts';

const WIDTH = 600;
const nodesOf = (ids: string) => [...ids].map((id) => ({ id, width: 80, height: 90 }));
const edge = (from: string, to: string, lines = 1): SizedEdge => ({ from, to, lines, width: 90, height: lines * 16 });
const y = (point: { y: number } | undefined) => point?.y ?? assert.fail();

test('the columns fill the width, and grow beyond it where they have to', () => {
  const { nodes } = layOut(nodesOf('ab'), [edge('a', 'b')], WIDTH);
  assert.deepEqual([nodes.get('a')?.x, nodes.get('b')?.x], [0, WIDTH]);
  const chain = [...'abcde'].map((from, i) => edge(from, 'bcdef'.charAt(i)));
  const long = layOut(nodesOf('abcdef'), chain, WIDTH);
  assert.equal(long.nodes.get('a')?.x, 0);
  assert.ok((long.nodes.get('f')?.x ?? 0) > WIDTH);
});

test('nodes that nothing joins lie in one column', () => {
  const { nodes } = layOut(nodesOf('ab'), [], WIDTH);
  assert.deepEqual([nodes.get('a')?.x, nodes.get('b')?.x], [0, 0]);
  assert.notEqual(nodes.get('a')?.y, nodes.get('b')?.y);
});

test('labels lie between their nodes, and an edge that passes a column says where', () => {
  const { nodes, edges } = layOut(nodesOf('abc'), [edge('a', 'b'), edge('b', 'c'), edge('a', 'c')], WIDTH);
  const [first, , across] = edges;
  assert.ok(first && across);
  assert.deepEqual([first.before, first.after], [[], []]);
  assert.ok(first.label.x > 0 && first.label.x < (nodes.get('b')?.x ?? 0));
  assert.equal(across.before.length, across.after.length);
  const way = [...across.before, across.label, ...across.after].map(({ x }) => x);
  assert.ok(way.length > 1);
  assert.deepEqual(
    way,
    way.toSorted((a, b) => a - b),
  );
});

test('in a circle an edge runs from right to left, and is told from left to right all the same', () => {
  const { nodes, edges } = layOut(nodesOf('abc'), [edge('a', 'b'), edge('b', 'c'), edge('c', 'a')], WIDTH);
  assert.ok(edges.some(({ from, right }) => from === right));
  for (const { left, right, before, label, after } of edges) {
    const way = [nodes.get(left), ...before, label, ...after, nodes.get(right)].map(
      (point) => point?.x ?? assert.fail(),
    );
    assert.deepEqual(
      way,
      way.toSorted((a, b) => a - b),
    );
  }
});

test('the edge that comes first lies in the upper half, whichever it is', () => {
  for (const [first, second] of ['bc', 'cb'] as const) {
    const { edges } = layOut(nodesOf('abc'), [edge('a', first ?? '', 3), edge('a', second ?? '')], WIDTH);
    assert.ok(y(edges[0]?.label) < y(edges[1]?.label), first);
  }
});

test('many lines run straighter than few, in whatever order they come', () => {
  const lines = [9, 1, 1, 1, 1];
  for (const shift of lines.keys()) {
    const order = lines.map((_, i) => lines[(i + shift) % lines.length] ?? 1);
    const { nodes, edges } = layOut(
      nodesOf('abcdef'),
      order.map((many, i) => edge('a', 'bcdef'.charAt(i), many)),
      WIDTH,
    );
    const climbs = edges.map(({ label }) => Math.abs(label.y - y(nodes.get('a'))));
    assert.equal(climbs.indexOf(Math.min(...climbs)), order.indexOf(9), order.join());
  }
});
