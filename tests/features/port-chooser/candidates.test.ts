/** The good numbers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersOf } from '#chart/port-spec.ts';
import { lengthOf } from '#chart/port-span.ts';
import { BLOCKED_PORTS } from '#chart/blocked-ports.ts';
import { ephemeralOn } from '#chart/ephemeral-ranges.ts';
import { registrationsOf, remarksOf } from '#chart/registry.ts';
import { candidates, drawNumber, spreadNumbers, ruleSteps } from '#features/port-chooser/candidates.ts';
import { chooserResults, gatherChooserFacts } from '#features/port-chooser/gather-chooser-facts.ts';
import { judgePort } from '#features/port-chooser/judge-port.ts';
import { unpackChooserFacts } from '#features/port-chooser/chooser-facts.ts';
import { chartOf } from '../../support/entries.ts';
import { realChart } from '../../support/real-chart.ts';
import { FACTS } from './support.ts';

const { facts, good } = chooserResults(realChart);

test('no candidate of the real chart is listed, handed out, blocked, charted or used', () => {
  assert.ok(good.length > 4000, String(good.length));
  // Ranges that no choice avoids, and those that a program draws from on its own machine, take nothing away.
  const used = realChart.endpoints
    .filter(({ exposure, range }) => range === null || exposure?.reach !== 'same-machine')
    .flatMap((endpoint) => numbersOf(endpoint) ?? [])
    .filter((numbers) => lengthOf(numbers) <= 15_000);
  for (const n of good) {
    assert.ok(n > 1023 && n < 49_152, String(n));
    assert.deepEqual([...registrationsOf(n), ...remarksOf(n), ...ephemeralOn(n)], [], String(n));
    assert.ok(!BLOCKED_PORTS.has(n) && !realChart.ports.has(n), String(n));
    assert.ok(!used.some(({ from, to }) => n >= from && n <= to), String(n));
  }
});

test('the candidates are those that are judged good, and no other', () => {
  const set = new Set(candidates(FACTS));
  for (let n = 0; n < 65_536; n += 7) assert.equal(set.has(n), judgePort(n, FACTS).fitness === 'fit', String(n));
});

test('leaving an option out gives more of them, each still good without it', () => {
  const more = candidates(FACTS, ['linux']);
  assert.ok(more.length > candidates(FACTS).length);
  const added = more.filter((n) => n >= 32_768);
  assert.ok(added.length > 5000);
  for (const n of added) assert.equal(judgePort(n, FACTS, ['linux']).fitness, 'fit', String(n));
});

test('the steps begin with all numbers, lose what each takes, and end with the candidates', () => {
  const steps = ruleSteps(facts);
  let left = 65_536;
  for (const step of steps) {
    left -= step.taken;
    assert.equal(step.left, left, step.rule.id);
  }
  assert.equal(left, good.length);
});

test('a draw is within the list, is never the last number, and reaches both ends', () => {
  assert.equal(
    drawNumber([10, 20, 30], undefined, () => 0),
    10,
  );
  assert.equal(
    drawNumber([10, 20, 30], undefined, () => 0.999),
    30,
  );
  assert.equal(
    drawNumber([10, 20, 30], 30, () => 0.999),
    20,
  );
  assert.equal(
    drawNumber([10], 10, () => 0.5),
    undefined,
  );
  assert.equal(
    drawNumber([], undefined, () => 0.5),
    undefined,
  );
});

test('a spread takes one of each part, the one of fewest different digits', () => {
  assert.deepEqual(spreadNumbers([101, 123, 145, 222, 234, 256], 2), [101, 222]);
  const dozen = spreadNumbers(good, 12);
  assert.equal(new Set(dozen).size, 12);
  assert.deepEqual(
    dozen,
    [...dozen].sort((a, b) => a - b),
  );
  for (const n of dozen) assert.equal(judgePort(n, facts).fitness, 'fit', String(n));
});

test('every source that a rule names has a label in the facts', () => {
  const { sources } = gatherChooserFacts(realChart);
  const named = judgePort(31_234, facts).reasons.flatMap((reason) => reason.sources);
  assert.ok(named.length > 8);
  assert.deepEqual(Object.keys(sources).sort(), [...new Set(named)].sort());
});

test('node ports of Kubernetes, and ranges of a thousand numbers, travel apart from other software', () => {
  const service = (title: string, ...ports: (number | string)[]) => ({
    title,
    family: 'containers',
    endpoints: ports.map((port) => ({ transport: 'tcp', port, for: 'traffic', sources: ['kb832017'] })),
  });
  const services = {
    'kubernetes-nodeport': service('Kubernetes', '30000-32767', 10_250),
    asterisk: service('Asterisk', '12000-12999'),
    game: service('Game', '13000-13998'),
  };
  const packed = gatherChooserFacts(chartOf({ services }));
  assert.deepEqual(packed.nodePorts, [[30_000, 32_767]]);
  assert.deepEqual(packed.uses, [
    [10_250, 10_250, 'Kubernetes'],
    [13_000, 13_998, 'Game'],
  ]);
  assert.deepEqual(packed.wide, [[12_000, 12_999, 'Asterisk']]);
  assert.equal(judgePort(31_234, unpackChooserFacts(packed), ['kubernetes']).fitness === 'bad', false);
});

test('a range that leaves nothing to choose from takes nothing away, nor does one within its own machine', () => {
  const range = (port: string, more = {}) => ({
    title: port,
    family: 'vpn',
    endpoints: [{ transport: 'udp', port, for: 'sound', sources: ['kb832017'], ...more }],
  });
  const services = {
    meeting: range('16384-32768'),
    session: range('20000-29999', { exposure: { reach: 'same-machine', sources: ['kb832017'] } }),
    calls: range('12000-12999'),
  };
  const { uses, wide } = gatherChooserFacts(chartOf({ services }));
  assert.deepEqual([uses, wide], [[], [[12_000, 12_999, '12000-12999']]]);
});
