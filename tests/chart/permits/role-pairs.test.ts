/** Between whom the flows of a scenario run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rolePairsOf } from '#chart/permits/role-pairs.ts';
import { realChart } from '../../support/real-chart.ts';
import { SCENARIO } from '../../features/scenarios/support.ts';

test('pairs come in the order of their first flow, whichever way the others run', () => {
  assert.deepEqual(
    rolePairsOf(SCENARIO).map(({ from, to, flows }) => [from.id, to.id, flows.length]),
    [
      ['client', 'server', 6],
      ['admin', 'server', 1],
    ],
  );
});

test('the source of a pair opens its first flow, wherever the roles stand', () => {
  for (const scenario of realChart.scenarios.values())
    for (const { from, flows } of rolePairsOf(scenario)) assert.equal(flows[0]?.from, from.id, scenario.id);
});

test('a remote reader reads from the receiver: it is the source, although the receiver was declared before it', () => {
  const queuing = realChart.scenarios.get('message-queuing');
  assert.ok(queuing);
  const ends = rolePairsOf(queuing).map(({ from, to }) => `${from.id} ${to.id}`);
  assert.ok(ends.includes('reader receiver'));
  assert.ok(!ends.includes('receiver reader'));
});
