/** The sea chart: every figure readable, at its place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axisOf, contour, layOut, type Sounding, SHORES, type SoundingInput } from '#features/port-map/soundings.ts';
import { realChart } from '../../support/real-chart.ts';

/** The frames of the home page, for a wide and for a narrow window. */
const FRAMES = [
  { along: 1100, across: 430, margin: 26, upright: false },
  { along: 820, across: 340, margin: 26, upright: true },
] as const;
type Frame = (typeof FRAMES)[number];

const REAL: SoundingInput[] = [...realChart.ports.values()]
  .filter((port) => port.charted)
  .map((port) => ({
    port: port.number,
    weight: new Set(port.endpoints.map((e) => e.service)).size,
  }));

/** What a figure covers: digits are about as half as wide as they are high. */
function box(s: Sounding, frame: Frame) {
  const [x, y] = frame.upright ? [s.across, s.along] : [s.along, s.across];
  const [halfWidth, halfHeight] = [(String(s.port).length * s.size * 0.55) / 2, s.size / 2];
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

for (const frame of FRAMES) {
  const name = frame.upright ? 'upright' : 'lying';
  const soundings = layOut(REAL, frame);
  const boxes = soundings.map((s) => ({ port: s.port, ...box(s, frame) }));

  test(`on the ${name} chart every port is printed once, by number`, () => {
    assert.ok(REAL.length > 70);
    assert.deepEqual(
      soundings.map((s) => s.port),
      REAL.map((s) => s.port),
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
    const byWeight = [...soundings].sort((a, b) => a.weight - b.weight);
    assert.deepEqual(
      byWeight.map((s) => s.size),
      byWeight.map((s) => s.size).sort((a, b) => a - b),
    );
    assert.ok((byWeight.at(-1)?.size ?? 0) > (byWeight[0]?.size ?? 0));
  });

  test(`the ${name} chart is the same at every build, in whatever order the ports come`, () => {
    assert.deepEqual(layOut([...REAL].reverse(), frame), soundings);
  });
}

test('the axis runs from the coast at 0 to the open sea at 65535, and never back', () => {
  assert.equal(axisOf(0), 0);
  assert.ok(Math.abs(axisOf(65535) - 1) < 0.001);
  const places = Array.from({ length: 65536 }, (_, port) => axisOf(port));
  assert.ok(places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0)));
});

test('the shores are where one range ends and the next begins', () => {
  assert.deepEqual(SHORES, [axisOf(1024), axisOf(49152)]);
  assert.ok(axisOf(1023) < axisOf(1025));
});

test('a chart without ports is empty, and a lone port lies inside', () => {
  const [frame] = FRAMES;
  assert.deepEqual(layOut([], frame), []);
  for (const port of [0, 65535]) {
    const [lone] = layOut([{ port, weight: 0 }], frame);
    assert.ok(lone);
    const { left, right } = box(lone, frame);
    assert.ok(left >= 0 && right <= frame.along, `${port}: ${left} to ${right}`);
  }
});

test('a contour is a path across the whole chart, with plain numbers only', () => {
  for (const upright of [true, false]) {
    const path = contour(100, 430, 9, upright);
    assert.match(path, /^M-?[\d.]+ -?[\d.]+(?:Q(?:-?[\d.]+ ?){4})+L-?[\d.]+ -?[\d.]+$/);
    assert.equal(path, contour(100, 430, 9, upright));
  }
});
