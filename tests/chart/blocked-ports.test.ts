/** Ports that browsers refuse. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLOCKED_PORTS, BLOCKED_SOURCE } from '#chart/blocked-ports.ts';
import { isPort } from '#chart/port-space.ts';
import { realChart } from '../support/real-chart.ts';
import list from '#content/blocked-ports.json' with { type: 'json' };

test('the list has each port once, ascending, and nothing but ports', () => {
  assert.deepEqual(
    list.ports,
    [...new Set(list.ports)].sort((a, b) => a - b),
  );
  assert.ok(list.ports.every(isPort));
});

test('the ports that the standard names are blocked: from 0, over mail and SIP, to 10080', () => {
  for (const port of [0, 1, 22, 25, 53, 110, 143, 389, 587, 636, 993, 2049, 4190, 5060, 5061, 6000, 6665, 6697, 10080])
    assert.ok(BLOCKED_PORTS.has(port), String(port));
});

test('what browsers must reach is not blocked', () => {
  for (const port of [80, 443, 3000, 5985, 8080, 8443, 65535])
    assert.equal(BLOCKED_PORTS.has(port), false, String(port));
});

test('the source of the list is known', () => assert.ok(realChart.sources.has(BLOCKED_SOURCE)));
