/** Ports that go together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relatedPorts } from '#features/ports/related-ports.ts';
import { chartOf, ENDPOINT, take } from '../../support/entries.ts';

const at = (...ports: (number | string)[]) => ({ endpoints: ports.map((port) => ({ ...ENDPOINT, port })) });
const chart = chartOf({
  services: {
    a: at(445, 139, 135, 'dynamic'),
    b: at(445, 139, 138),
    c: at(445, 139, 137),
    d: at(80, 443),
  },
  ports: { 445: {}, 80: {}, 9: {} },
});

test('the number that most services share comes first, equals by number', () => {
  assert.deepEqual(relatedPorts(chart, take(chart.ports, 445)), [139, 135, 137, 138]);
});

test('a port is not related to itself, and services elsewhere count for nothing', () => {
  assert.deepEqual(relatedPorts(chart, take(chart.ports, 80)), [443]);
});

test('a port that no service uses has no related ports', () => {
  assert.deepEqual(relatedPorts(chart, take(chart.ports, 9)), []);
});

test('there are no more related ports than asked for', () => {
  assert.deepEqual(relatedPorts(chart, take(chart.ports, 445), 2), [139, 135]);
});
