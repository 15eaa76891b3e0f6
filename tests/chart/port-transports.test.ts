/** The transports that a port is really used with. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { transportsOf } from '#chart/port-transports.ts';
import { chartOf, ENDPOINT, take } from '../support/entries.ts';

const chart = chartOf({
  services: {
    a: { endpoints: [{ ...ENDPOINT, transport: 'udp', port: 53 }, { ...ENDPOINT, port: 53 }, ENDPOINT] },
  },
  ports: { 53: {}, 445: {}, 1433: {}, 65535: {} },
});

test('a port has the transports that services use, TCP first, whatever else is registered', () => {
  assert.deepEqual(transportsOf(take(chart.ports, 53)), ['tcp', 'udp']);
  assert.deepEqual(transportsOf(take(chart.ports, 445)), ['tcp']);
});

test('where no service uses a port, its registrations count', () => {
  assert.deepEqual(transportsOf(take(chart.ports, 1433)), ['tcp', 'udp']);
  assert.deepEqual(transportsOf(take(chart.ports, 65535)), []);
});
