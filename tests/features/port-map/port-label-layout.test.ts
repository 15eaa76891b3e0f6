/** The labels of the home page's picture: every figure readable, at its place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  axisPosition,
  layOutLabels,
  type PortLabel,
  type PortLabelInput,
  RANGE_BOUNDARIES,
} from '#features/port-map/port-label-layout.ts';
import { realChart } from '../../support/real-chart.ts';

/** The frames of the home page, for a wide and for a narrow window. */
const FRAMES = [
  { along: 1100, across: 430, margin: 26, upright: false },
  { along: 820, across: 340, margin: 26, upright: true },
] as const;
type Frame = (typeof FRAMES)[number];

const REAL: PortLabelInput[] = [...realChart.ports.values()]
  .filter((port) => port.charted)
  .map((port) => ({
    port: port.number,
    weight: new Set(port.endpoints.map((e) => e.service)).size,
  }));

/** What a figure covers: digits are about as half as wide as they are high. */
function box(s: PortLabel, frame: Frame) {
  const [x, y] = frame.upright ? [s.across, s.along] : [s.along, s.across];
  const [halfWidth, halfHeight] = [(String(s.port).length * s.size * 0.55) / 2, s.size / 2];
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

for (const frame of FRAMES) {
  const name = frame.upright ? 'upright' : 'lying';
  const labels = layOutLabels(REAL, frame);
  const boxes = labels.map((s) => ({ port: s.port, ...box(s, frame) }));

  test(`on the ${name} chart the ports that most services use are printed, each once, by number`, () => {
    const printed = labels.map((s) => s.port);
    assert.deepEqual(
      printed,
      [...new Set(printed)].sort((a, b) => a - b),
    );
    assert.ok(printed.length > 70, `${printed.length} figures`);
    const leading = [...REAL].sort((a, b) => b.weight - a.weight).slice(0, 50);
    assert.deepEqual(
      leading.filter(({ port }) => !printed.includes(port)),
      [],
    );
  });

  test(`on the ${name} chart no two figures overlap`, () => {
    const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));
    const overlapping = pairs.filter(
      ([a, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
    );
    assert.deepEqual(
      overlapping.map(([a, b]) => `${a.port} and ${b.port}`),
      [],
    );
  });

  test(`on the ${name} chart all figures lie inside the frame`, () => {
    const [width, height] = frame.upright ? [frame.across, frame.along] : [frame.along, frame.across];
    const outside = boxes.filter((b) => b.left < 0 || b.top < 0 || b.right > width || b.bottom > height);
    assert.deepEqual(outside, []);
  });

  test(`on the ${name} chart a port that more services use is not smaller`, () => {
    const byWeight = [...labels].sort((a, b) => a.weight - b.weight);
    assert.deepEqual(
      byWeight.map((s) => s.size),
      byWeight.map((s) => s.size).sort((a, b) => a - b),
    );
    assert.ok((byWeight.at(-1)?.size ?? 0) > (byWeight[0]?.size ?? 0));
  });

  test(`the ${name} chart is the same at every build, in whatever order the ports come`, () => {
    assert.deepEqual(layOutLabels([...REAL].reverse(), frame), labels);
  });
}

test('the axis runs from 0 to 65535, and never back', () => {
  assert.equal(axisPosition(0), 0);
  assert.ok(Math.abs(axisPosition(65535) - 1) < 0.001);
  const places = Array.from({ length: 65536 }, (_, port) => axisPosition(port));
  assert.ok(places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0)));
});

test('the boundaries are where one range ends and the next begins', () => {
  assert.deepEqual(RANGE_BOUNDARIES, [axisPosition(1024), axisPosition(49152)]);
  assert.ok(axisPosition(1023) < axisPosition(1025));
});

test('a chart without ports is empty, and a lone port lies inside', () => {
  const [frame] = FRAMES;
  assert.deepEqual(layOutLabels([], frame), []);
  for (const port of [0, 65535]) {
    const [lone] = layOutLabels([{ port, weight: 0 }], frame);
    assert.ok(lone);
    const { left, right } = box(lone, frame);
    assert.ok(left >= 0 && right <= frame.along, `${port}: ${left} to ${right}`);
  }
});
