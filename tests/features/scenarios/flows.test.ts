/** What flows are called, and between whom they run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flowId, inTableOrder, portText } from '#features/scenarios/flows.ts';
import { realChart } from '../../support/real-chart.ts';
import { SCENARIO } from './support.ts';

test('a port is said with its transport, a range with both ends, an IP protocol with its number', () => {
  assert.deepEqual(SCENARIO.flows.map(portText), [
    'TCP 445',
    'TCP 445',
    'TCP 139',
    'TCP 5000–5010',
    'UDP dynamic',
    'IP 47',
    'TCP dynamic',
  ]);
});

test('every flow of every scenario has a fragment of its own on its page', () => {
  assert.equal(flowId(SCENARIO.flows[0] ?? assert.fail()), 'client-to-server-server-tcp-445-smb');
  assert.ok(realChart.scenarios.size > 0);
  for (const { id, flows } of realChart.scenarios.values())
    assert.equal(new Set(flows.map(flowId)).size, flows.length, id);
});

test('the tables have every flow once, what one role opens before what the other does', () => {
  for (const scenario of [SCENARIO, ...realChart.scenarios.values()]) {
    const order = inTableOrder(scenario);
    assert.deepEqual(new Set(order), new Set(scenario.flows), scenario.id);
    assert.equal(order.length, scenario.flows.length, scenario.id);
  }
  assert.deepEqual(
    inTableOrder(SCENARIO).map(({ from }) => from),
    ['client', 'client', 'client', 'client', 'client', 'server', 'admin'],
  );
});
