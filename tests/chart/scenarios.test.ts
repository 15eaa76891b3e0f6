/** Scenarios, joined to the endpoints of services. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEndpointReference, scenariosAt, scenariosOf } from '#chart/scenarios.ts';
import { chartOf, ENDPOINT, FLOW, take } from '../support/entries.ts';

const chart = chartOf({
  services: {
    server: { endpoints: [ENDPOINT, { ...ENDPOINT, port: '3000-3010' }] },
    spooler: { title: 'Print Spooler', endpoints: [ENDPOINT] },
    idle: {},
  },
  scenarios: {
    second: { order: 2, flows: [{ ...FLOW, endpoint: 'spooler#tcp-445-smb', features: ['search'] }] },
    first: { order: 1, flows: [FLOW, { ...FLOW, endpoint: 'server#tcp-3000-3010-smb', direction: 'both-ways' }] },
    lost: {
      order: 3,
      flows: [
        { ...FLOW, endpoint: 'server#tcp-1-smb' },
        { ...FLOW, endpoint: 'nobody#tcp-445-smb' },
      ],
    },
  },
});
const ids = (scenarios: readonly { id: string }[]) => scenarios.map(({ id }) => id);

test('scenarios stand in their own order', () => {
  assert.deepEqual([...chart.scenarios.keys()], ['first', 'second', 'lost']);
});

test('a flow has the endpoint itself, as its service has it', () => {
  const [flow] = take(chart.scenarios, 'second').flows;
  assert.equal(flow?.endpoint, take(chart.services, 'spooler').endpoints[0]);
  assert.deepEqual(
    [flow?.from, flow?.to, flow?.direction, flow?.features],
    ['client', 'server', 'one-way', ['search']],
  );
});

test('a flow to an endpoint that nobody declares is left out of the chart', () => {
  assert.deepEqual(take(chart.scenarios, 'lost').flows, []);
});

test('a service knows the scenarios that lead to it, whichever of its endpoints they name', () => {
  assert.deepEqual(ids(scenariosOf(chart, { id: 'server' })), ['first']);
  assert.deepEqual(ids(scenariosOf(chart, { id: 'idle' })), []);
});

test('a port knows the scenarios that open it, by itself or within a range', () => {
  assert.deepEqual(ids(scenariosAt(chart, 445)), ['first', 'second']);
  for (const port of [3000, 3005, 3010]) assert.deepEqual(ids(scenariosAt(chart, port)), ['first'], String(port));
  for (const port of [2999, 3011]) assert.deepEqual(ids(scenariosAt(chart, port)), [], String(port));
});

test('a reference has two parts', () => {
  assert.deepEqual(readEndpointReference('print-spooler#tcp-445-smb'), {
    service: 'print-spooler',
    endpoint: 'tcp-445-smb',
  });
});
