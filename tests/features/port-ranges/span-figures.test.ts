/** What spans of the real port space hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthOf } from '#chart/port-span.ts';
import { hasPage, LONGEST_BLOCKS } from '#features/port-ranges/longest-blocks.ts';
import { RANGES } from '#chart/port-space.ts';
import { spanFigures, knownIn, portsIn } from '#features/port-ranges/span-figures.ts';
import { registrationsOf, remarksOf } from '#chart/registry.ts';
import { realChart } from '../../support/real-chart.ts';

test('the figures of the three ranges add up to those of the whole space', () => {
  const parts = RANGES.map((range) => spanFigures(realChart, range));
  const whole = spanFigures(realChart, { from: 0, to: 65_535 });
  for (const key of ['numbers', 'named', 'charted', 'clashing', 'reserved', 'unassigned'] as const) {
    assert.equal(
      parts.reduce((sum, part) => sum + part[key], 0),
      whole[key],
      key,
    );
  }
  assert.equal(whole.numbers, 65_536);
  assert.ok(whole.named < realChart.ports.size && whole.named > realChart.ports.size - 100, String(whole.named));
  assert.equal(whole.charted, [...realChart.ports.values()].filter((port) => port.charted).length);
  assert.equal(parts[2]?.unassigned, 0);
});

test('unassigned numbers are those of the span alone that have neither a name nor a remark', () => {
  const span = { from: 2500, to: 2999 };
  const counted = Array.from({ length: 500 }, (_, i) => 2500 + i).filter(
    (n) => registrationsOf(n).length + remarksOf(n).length === 0,
  );
  assert.equal(spanFigures(realChart, span).unassigned, counted.length);
});

test('a span over the border of the dynamic range has unassigned numbers below it alone', () => {
  const below = spanFigures(realChart, { from: 49_142, to: 49_151 });
  assert.ok(below.unassigned > 0);
  assert.equal(spanFigures(realChart, { from: 49_142, to: 49_161 }).unassigned, below.unassigned);
});

test('a port with a reservation alone is reserved, not named: 1023 to 1024', () => {
  const { named, reserved, unassigned } = spanFigures(realChart, { from: 1023, to: 1024 });
  assert.deepEqual({ named, reserved, unassigned }, { named: 0, reserved: 2, unassigned: 0 });
});

test('the ports of a span are those between its ends, which it has', () => {
  assert.deepEqual(
    portsIn(realChart, { from: 443, to: 445 }).map((port) => port.number),
    [443, 444, 445],
  );
});

test('what is known in a block names ports of the chart that are not registered', () => {
  assert.ok(knownIn(realChart, { from: 42_420, to: 42_430 }).includes('ASP.NET session state'));
});

test('the longest blocks are twenty, longest first, without a listed number, and closed at both ends', () => {
  assert.equal(LONGEST_BLOCKS.length, 20);
  const listed = (n: number) => registrationsOf(n).length + remarksOf(n).length > 0;
  LONGEST_BLOCKS.forEach((block, i) => {
    assert.ok(i === 0 || lengthOf(block) <= lengthOf(LONGEST_BLOCKS[i - 1] ?? block));
    for (let n = block.from; n <= block.to; n++) assert.equal(listed(n), false, String(n));
    assert.ok(listed(block.from - 1) && (listed(block.to + 1) || block.to === 49_151));
    assert.ok(hasPage(block));
  });
  assert.equal(hasPage({ from: 1, to: 2 }), false);
});
